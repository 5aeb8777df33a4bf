import { absoluteAddress } from "./address";
import { columnCount, rowCount } from "./area";
import { cellAt, isBlank } from "./cells";
import { newId } from "./create";
import type { ChartModel, ChartSeriesModel } from "./chart-model";
import type { Area, SheetModel, WorkbookModel } from "./workbook";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** An empty chart with Excel's default place and size, in points. */
export function newChart(model: WorkbookModel, sheet: SheetModel, type: string): ChartModel {
  const taken = new Set(sheet.charts.map(({ name }) => name));
  let n = sheet.charts.length + 1;
  while (taken.has(`Chart ${n}`)) n += 1;
  const count = model.sheets.reduce((sum, { charts }) => sum + charts.length, 0);
  return {
    id: newId(),
    name: `Chart ${n}`,
    type,
    title: { text: "Chart Title", visible: true },
    legend: { visible: true, position: "Bottom" },
    place: { top: 72 + count, left: 144, width: 360, height: 216 },
    series: [],
    axes: {
      category: { visible: true, majorGridlines: false },
      value: { visible: true, majorGridlines: true },
    },
  };
}

const isText = (sheet: SheetModel, row: number, column: number): boolean => {
  const cell = cellAt(sheet, row, column);
  return isBlank(cell) || typeof cell?.value === "string";
};

/**
 * Series as Excel makes them from a range: a first line of text gives the names, a first line of text across it the
 * categories. `Auto` takes the shorter side as series.
 */
export function chartFromRange(sheet: SheetModel, area: Area, seriesBy: SeriesBy): ChartSeriesModel[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && columnCount(area) <= rowCount(area));
  const single = columnCount(area) === 1 || rowCount(area) === 1;
  const hasNames = byColumns
    ? rowCount(area) > 1 && isText(sheet, area.top, area.right)
    : columnCount(area) > 1 && isText(sheet, area.bottom, area.left);
  const sample = byColumns ? [area.bottom, area.left] : [area.top, area.right];
  const hasCategories =
    !(single && (byColumns ? columnCount(area) === 1 : rowCount(area) === 1)) &&
    isText(sheet, sample[0] ?? 0, sample[1] ?? 0);
  const body = {
    ...area,
    top: area.top + Number(byColumns ? hasNames : hasCategories),
    left: area.left + Number(byColumns ? hasCategories : hasNames),
  };
  const ref = (part: Area): string => `=${absoluteAddress(sheet.name, part)}`;
  const lines = byColumns ? columnCount(body) : rowCount(body);
  return Array.from({ length: lines }, (_, i): ChartSeriesModel => {
    const line = byColumns
      ? { ...body, left: body.left + i, right: body.left + i }
      : { ...body, top: body.top + i, bottom: body.top + i };
    const head = byColumns
      ? { ...line, top: area.top, bottom: area.top }
      : { ...line, left: area.left, right: area.left };
    const across = byColumns
      ? { ...line, left: area.left, right: area.left }
      : { ...line, top: area.top, bottom: area.top };
    return {
      name: hasNames ? { formula: ref(head) } : `Series${i + 1}`,
      values: ref(line),
      ...(hasCategories ? { categories: ref(across) } : {}),
    };
  });
}
