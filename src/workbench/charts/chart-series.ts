import { cellText } from "../../simulator/engine/cell-text";
import { formatValue } from "../../simulator/engine/format-number";
import { parseArea, splitAddress } from "../../simulator/model/address";
import type { ChartModel, ChartSeriesModel } from "../../simulator/model/chart-model";
import type { Cell, WorkbookModel } from "../../simulator/model/workbook";

/** One series with the values that its cells hold now. */
export interface DrawnSeries {
  name: string;
  kind: "bar" | "line" | "dots";
  values: readonly (number | null)[];
  /** Where the points of a scatter stand across. */
  across: readonly (number | null)[];
  /** `null`: nothing is filled. */
  fill: string | null;
  line: string | null;
  marked: boolean;
  secondary: boolean;
  /** What is written at each value; `null` where nothing is. */
  labels: readonly string[] | null;
  gapWidth: number;
  overlap: number;
}

export interface ChartContent {
  categories: readonly string[];
  series: readonly DrawnSeries[];
  /** Number format of the first values, for an axis without one of its own. */
  format: string;
}

/** Excel's colours for series that have none of their own. */
const standardColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** What a chart shows, read from the cells behind it; hidden rows are left out, as Excel does. */
export function chartContent(model: WorkbookModel, chart: ChartModel): ChartContent {
  const read = (formula: string | undefined): Cell[] =>
    formula === undefined ? [] : cellsOf(model, formula);
  const [first] = chart.series;
  return {
    categories: read(first?.categories).map((cell) => cellText(cell, model)),
    series: chart.series.map((series, index) => drawn(series, index, chart.type, model, read)),
    format: read(first?.values)[0]?.format.numberFormat ?? "General",
  };
}

function drawn(
  series: ChartSeriesModel,
  index: number,
  chartType: string,
  model: WorkbookModel,
  read: (formula: string | undefined) => Cell[],
): DrawnSeries {
  const type = series.chartType ?? chartType;
  const cells = read(series.values);
  const standard = standardColors[index % standardColors.length] ?? "#4472C4";
  const kind = type.startsWith("XY") ? "dots" : type.startsWith("Line") ? "line" : "bar";
  const name = typeof series.name === "string" ? series.name : textOf(read(series.name.formula)[0], model);
  return {
    name,
    kind,
    values: cells.map(numberOf),
    across: read(series.categories).map(numberOf),
    fill: series.fillColor === undefined ? standard : series.fillColor,
    line: series.lineColor === undefined ? (kind === "bar" ? null : standard) : series.lineColor,
    marked: kind === "dots" || type.includes("Markers"),
    secondary: series.secondaryAxis === true,
    labels: series.hasDataLabels ? cells.map((cell) => labelOf(cell, series, model)) : null,
    gapWidth: series.gapWidth ?? 150,
    overlap: series.overlap ?? (type.endsWith("Stacked") ? 100 : 0),
  };
}

const numberOf = ({ value }: Cell): number | null => (typeof value === "number" ? value : null);

const textOf = (cell: Cell | undefined, model: WorkbookModel): string => (cell ? cellText(cell, model) : "");

function labelOf(cell: Cell, { dataLabelFormat }: ChartSeriesModel, model: WorkbookModel): string {
  if (typeof cell.value !== "number") return "";
  return formatValue(dataLabelFormat ?? cell.format.numberFormat, cell.value, model.date1904);
}

const blank: Cell = { value: null, format: { numberFormat: "General" } };

function cellsOf(model: WorkbookModel, formula: string): Cell[] {
  const { sheet: name, rest } = splitAddress(formula.replace(/^=/, ""));
  const sheet = model.sheets.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  const area = parseArea(rest);
  if (!sheet || !area) return [];
  const cells: Cell[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 500); row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (!sheet.rows.get(row)?.hidden) cells.push(sheet.rows.get(row)?.cells[column] ?? blank);
  return cells;
}
