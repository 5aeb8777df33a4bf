import { firstPlanColumn } from "../../core/sheets/sheet-layout";
import type { ChartPlan } from "../../core/sheets/sheet-plan";
import type { Box } from "../../core/intake/outline";
import { chartPrefix } from "../marks";
import { numberFormatCode, type FormatChoice } from "../number-formats";
import type { Edit } from "./edit";
import type { OwnChart, OwnSheet } from "./own-sheet";
import type { Placed } from "./place-items";
import { bodyOf, tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { TableMerge } from "./table-merge";
import type { TargetSheet } from "./target";
import type { WrittenSheet } from "./written";

/** Name under which a chart of ours is found again. */
export function chartName(sheet: string, chart: string): string {
  return `${chartPrefix}${sheet} ${chart}`;
}

export interface ChartedSheet {
  target: TargetSheet;
  own: OwnSheet;
  written: WrittenSheet | null;
}

/**
 * Charts that the plan has and the sheet does not are drawn, unless the record says that they were drawn before: then somebody
 * deleted them, and they stay deleted. A standing chart keeps its place, size and looks; its data follow a table that has grown,
 * its title follows the message while it is still ours. A chart goes when its data leave the plan.
 */
export function chartEdits(
  { target, own, written }: ChartedSheet,
  placed: Placed,
  frame: RowFrame,
  choice: FormatChoice,
): Edit[] {
  const edits = target.charts.flatMap((chart): Edit[] => {
    const name = chartName(target.id, chart.id);
    const source = placed.tables.find(({ merge }) => merge.block === chart.source.block);
    const standing = own.charts.get(name);
    const bodies = source && columnBodies(chart, source.merge, source.place, frame);
    if (!bodies) return [];
    if (standing) {
      const title = written?.charts?.find(([id]) => id === chart.id)?.[1];
      return standingEdits(chart, name, standing, { ...bodies, grown: source.place.inserted > 0, title });
    }
    if (!own.isNew && !isUndrawn(chart, written)) return [];
    const row = own.isNew ? chart.place.row : sheetRow(chart.place.row, target, placed, frame);
    const place = { ...chart.place, row, column: chart.place.column + firstPlanColumn };
    const code = (format: Parameters<typeof numberFormatCode>[0]): string => numberFormatCode(format, choice);
    return [{ kind: "chart", chart: { ...chart, place }, name, ...bodies, code }];
  });
  return [...edits, ...abandoned(target, own, written)];
}

/** Without a record nobody knows whether it was deleted. */
function isUndrawn({ id }: ChartPlan, written: WrittenSheet | null): boolean {
  return written?.charts !== undefined && written.charts.every(([drawn]) => drawn !== id);
}

interface Bodies {
  category: Box;
  values: Box[];
}

function standingEdits(
  chart: ChartPlan,
  name: string,
  standing: OwnChart,
  { grown, title, ...bodies }: Bodies & { grown: boolean; title: string | undefined },
): Edit[] {
  const isOurTitle = standing.titleVisible && standing.title === title;
  const isWhole = standing.seriesCount === chart.source.series.length;
  return [
    ...(grown && isWhole ? [{ kind: "chart-data", name, ...bodies } as const] : []),
    ...(isOurTitle && title !== chart.title
      ? [{ kind: "chart-title", name, title: chart.title } as const]
      : []),
  ];
}

function abandoned(target: TargetSheet, own: OwnSheet, written: WrittenSheet | null): Edit[] {
  return (written?.charts ?? []).flatMap(([id]): Edit[] => {
    const name = chartName(target.id, id);
    const isPlanned = target.charts.some((chart) => chart.id === id);
    return isPlanned || !own.charts.has(name) ? [] : [{ kind: "delete-chart", name }];
  });
}

/** Where a row of the plan stands on a sheet that people have worked on; charts stand on lines of ours. */
function sheetRow(planned: number, target: TargetSheet, { lines }: Placed, frame: RowFrame): number {
  let row = 0;
  for (const item of target.items) {
    const line =
      row === planned && item.kind === "line" && lines.find((each) => each.line.mark === item.mark);
    if (line) return frame.rowOf(line.ref);
    row += item.kind === "table" ? 1 + Math.max(1, item.rows.length) : 1;
  }
  return planned;
}

function columnBodies(
  chart: ChartPlan,
  merge: TableMerge,
  place: TablePlace,
  frame: RowFrame,
): Bodies | null {
  const body = bodyOf(merge, tableBox(merge, place, frame));
  const bodyOfColumn = (id: string): Box | null => {
    const offset = merge.located.columns.slots.findIndex(
      (slot) => slot.kind === "own" && slot.column.id === id,
    );
    return offset < 0 ? null : { ...body, column: body.column + offset, columns: 1 };
  };
  const category = bodyOfColumn(chart.source.category);
  const values = chart.source.series.flatMap(({ column }) => bodyOfColumn(column) ?? []);
  return category && values.length === chart.source.series.length ? { category, values } : null;
}
