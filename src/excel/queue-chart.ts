import type { ChartAxisPlan, ChartPlan, ChartSeriesPlan, FormatName } from "../core/sheets/sheet-plan";
import { rangeOf } from "./range-of";
import { palette } from "./looks";
import type { Edit } from "./merge/edit";

type NewChart = Extract<Edit, { kind: "chart" }>;
type NewData = Extract<Edit, { kind: "chart-data" }>;
type FormatCode = (format: FormatName) => string;

/** Actual solid, plan outlined, last year lighter; favourable and unfavourable differ in lightness as well. */
const fills: Record<ChartSeriesPlan["role"], string | null> = {
  actual: palette.actual,
  plan: null,
  "last-year": palette.lastYear,
  favourable: "#5FAEA4",
  unfavourable: "#8E2F28",
  total: palette.navy,
  invisible: null,
  share: palette.warn,
  stage: palette.stage,
};

/** A new chart with its series, axes and looks (series: ExcelApi 1.7, spacing and label formats: 1.8). */
export function queueChart(
  sheet: Excel.Worksheet,
  { chart: plan, name, category, values, code }: NewChart,
): void {
  const first = values[0];
  if (!first) return;
  const chart = sheet.charts.add(plan.type, rangeOf(sheet, first), "Columns");
  chart.name = name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  if (plan.legend === false) chart.legend.visible = false;
  else chart.legend.position = "Bottom";
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
    queueSeriesLook(item, series, series.type ?? plan.type, code);
    if (plan.spacing && isBar(series.type ?? plan.type)) {
      item.gapWidth = plan.spacing.gapWidth;
      item.overlap = plan.spacing.overlap;
    }
  });
  queueAxes(chart, plan, code);
}

/** New ranges for the series of a standing chart. */
export function queueChartData(sheet: Excel.Worksheet, { name, category, values }: NewData): void {
  const chart = sheet.charts.getItem(name);
  values.forEach((box, index) => {
    const item = chart.series.getItemAt(index);
    item.setValues(rangeOf(sheet, box));
    item.setXAxisValues(rangeOf(sheet, category));
  });
}

function isBar(type: ChartPlan["type"]): boolean {
  return type.startsWith("Bar") || type.startsWith("Column");
}

function queueSeriesLook(
  item: Excel.ChartSeries,
  series: ChartSeriesPlan,
  type: ChartPlan["type"],
  code: FormatCode,
): void {
  if (series.type !== undefined) item.chartType = series.type;
  if (series.secondaryAxis) item.axisGroup = "Secondary";
  if (series.dataLabels) item.hasDataLabels = true;
  if (series.dataLabels && series.labelFormat !== undefined)
    item.dataLabels.numberFormat = code(series.labelFormat);
  if (series.marker !== undefined) item.markerStyle = series.marker;
  const fill = fills[series.role];
  if (fill === null) item.format.fill.clear();
  else item.format.fill.setSolidColor(fill);
  if (type === "XYScatter") return;
  if (series.role === "plan") item.format.line.color = palette.grey;
  else if (series.role === "invisible") item.format.line.clear();
  else if (!isBar(type)) item.format.line.color = fill ?? palette.grey;
}

function queueAxes({ axes }: Excel.Chart, { axes: plan, source }: ChartPlan, code: FormatCode): void {
  if (plan?.category) queueAxis(axes.categoryAxis, plan.category, code);
  if (plan?.value) queueAxis(axes.valueAxis, plan.value, code);
  if (plan?.secondary && source.series.some(({ secondaryAxis }) => secondaryAxis))
    queueAxis(axes.getItem("Value", "Secondary"), plan.secondary, code);
}

function queueAxis(axis: Excel.ChartAxis, plan: ChartAxisPlan, code: FormatCode): void {
  if (plan.title !== undefined) axis.title.text = plan.title;
  if (plan.format !== undefined) axis.numberFormat = code(plan.format);
  if (plan.minimum !== undefined) axis.minimum = plan.minimum;
  if (plan.maximum !== undefined) axis.maximum = plan.maximum;
  if (plan.reversed) axis.reversePlotOrder = true;
  if (plan.gridlines !== undefined) axis.majorGridlines.visible = plan.gridlines;
  if (plan.labelsAtEdge) axis.tickLabelPosition = "Low";
  if (plan.visible === false) axis.visible = false;
}
