import { firstPlanColumn } from "../../core/sheets/sheet-layout";
import type { ChartPlan } from "../../core/sheets/sheet-plan";
import type { Box } from "../../core/intake/outline";
import type { Edit } from "./edit";
import type { OwnSheet } from "./own-sheet";
import { bodyOf, tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { TableMerge } from "./table-merge";
import type { TargetSheet } from "./target";

/** Name under which a chart of ours is found again. */
export function chartName(sheet: string, chart: string): string {
  return `Fupan ${sheet} ${chart}`;
}

/**
 * Charts of a new sheet, and new data for standing charts whose table has grown. A chart that somebody deleted stays deleted,
 * one that somebody moved or restyled stays as it is.
 */
export function chartEdits(
  target: TargetSheet,
  own: OwnSheet,
  tables: readonly { merge: TableMerge; place: TablePlace }[],
  frame: RowFrame,
): Edit[] {
  return target.charts.flatMap((chart): Edit[] => {
    const name = chartName(target.id, chart.id);
    const source = tables.find(({ merge }) => merge.block === chart.source.block);
    if (!source || (!own.isNew && !own.chartNames.includes(name))) return [];
    if (!own.isNew && source.place.appended === 0) return [];
    const bodies = columnBodies(chart, source.merge, source.place, frame);
    if (!bodies) return [];
    const place = { ...chart.place, column: chart.place.column + firstPlanColumn };
    return [{ kind: "chart", chart: { ...chart, place }, name, isNew: own.isNew, ...bodies }];
  });
}

function columnBodies(
  chart: ChartPlan,
  merge: TableMerge,
  place: TablePlace,
  frame: RowFrame,
): { category: Box; values: Box[] } | null {
  const body = bodyOf(merge, tableBox(merge, place, frame));
  const bodyOfColumn = (id: string): Box | null => {
    const offset = merge.located.columns.slots.findIndex(
      (slot) => slot.kind === "own" && slot.column.id === id,
    );
    return offset < 0 ? null : { ...body, column: body.column + offset, columns: 1 };
  };
  const category = bodyOfColumn(chart.source.category);
  const values = chart.source.series.map(({ column }) => bodyOfColumn(column));
  return category && values.every((box) => box !== null) ? { category, values } : null;
}
