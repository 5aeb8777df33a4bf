import type { ChartSeriesPlan } from "../core/sheets/sheet-plan";
import { rangeOf } from "./range-of";
import { palette } from "./looks";
import type { Edit } from "./merge/edit";

type ChartEdit = Extract<Edit, { kind: "chart" }>;

/** Actual solid, plan outlined, last year lighter; favourable and unfavourable differ in lightness as well. */
const fills: Record<ChartSeriesPlan["role"], string | null> = {
  actual: palette.actual,
  plan: null,
  "last-year": palette.lastYear,
  favourable: "#4F9D94",
  unfavourable: "#8E2F28",
  total: palette.navy,
  invisible: null,
  share: palette.warn,
};

/** A new chart with its series, or new ranges for the series of a standing one (series: ExcelApi 1.7). */
export function queueChart(sheet: Excel.Worksheet, edit: ChartEdit): void {
  if (edit.isNew) queueNewChart(sheet, edit);
  else queueNewData(sheet.charts.getItem(edit.name), sheet, edit);
}

function queueNewChart(sheet: Excel.Worksheet, edit: ChartEdit): void {
  const { chart: plan, name, category, values } = edit;
  const first = values[0];
  if (!first) return;
  const chart = sheet.charts.add(plan.type, rangeOf(sheet, first), "Columns");
  chart.name = name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(
    rangeOf(sheet, { row, column, rows: 1, columns: 1 }),
    rangeOf(sheet, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  );
  plan.source.series.forEach((series, index) => {
    const box = values[index];
    if (!box) return;
    const item = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    item.name = series.name;
    item.setValues(rangeOf(sheet, box));
    item.setXAxisValues(rangeOf(sheet, category));
    queueSeriesLook(item, series);
  });
}

function queueSeriesLook(item: Excel.ChartSeries, series: ChartSeriesPlan): void {
  if (series.type !== undefined) item.chartType = series.type;
  if (series.secondaryAxis) item.axisGroup = "Secondary";
  if (series.dataLabels) item.hasDataLabels = true;
  const fill = fills[series.role];
  if (fill === null) item.format.fill.clear();
  else item.format.fill.setSolidColor(fill);
  if (series.role === "plan") item.format.line.color = palette.grey;
  if (series.role === "share") item.format.line.color = palette.warn;
}

function queueNewData(chart: Excel.Chart, sheet: Excel.Worksheet, { category, values }: ChartEdit): void {
  values.forEach((box, index) => {
    const item = chart.series.getItemAt(index);
    item.setValues(rangeOf(sheet, box));
    item.setXAxisValues(rangeOf(sheet, category));
  });
}
