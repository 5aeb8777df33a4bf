import type { ChartSeriesModel } from "../../model/chart-model";
import { tag } from "../write/xml-build";
import type { ChartData } from "./chart-data";
import type { ChartKind } from "./chart-kinds";
import { markerSymbol } from "./chart-words";
import { fill, outline, shape } from "./write-shape";

/** Widths of lines in EMU: 1.5 points around shapes, 2.25 for lines. */
const EDGE = 19_050;
const STROKE = 28_575;

/** A `c:ser`; `index` is its place among all series of the chart. Children stand in the order of the schema of each group. */
export function writeSeries(
  series: ChartSeriesModel,
  index: number,
  kind: ChartKind,
  data: ChartData,
): string {
  const isLine = kind.element === "lineChart" || kind.element === "scatterChart";
  const head =
    tag("c:idx", { val: index }) +
    tag("c:order", { val: index }) +
    data.name(series.name) +
    (isLine ? lineShape(series, kind) : shape(fill(series.fillColor) + outline(series.lineColor, EDGE)));
  const labels = writeLabels(series);
  const values = data.numbers(series.values);
  const categories = series.categories === undefined ? "" : data.categories(series.categories);
  if (kind.element === "scatterChart") {
    const x = categories === "" ? "" : tag("c:xVal", {}, categories);
    const smooth = tag("c:smooth", { val: (series.smooth ?? kind.smooth) ? 1 : 0 });
    return tag("c:ser", {}, head + marker(series, kind) + labels + x + tag("c:yVal", {}, values) + smooth);
  }
  const body = (categories === "" ? "" : tag("c:cat", {}, categories)) + tag("c:val", {}, values);
  switch (kind.element) {
    case "barChart":
      return tag("c:ser", {}, `${head}<c:invertIfNegative val="0"/>${labels}${body}`);
    case "lineChart":
      return tag(
        "c:ser",
        {},
        head + marker(series, kind) + labels + body + tag("c:smooth", { val: series.smooth ? 1 : 0 }),
      );
    case "pieChart":
    case "doughnutChart":
      return tag("c:ser", {}, head + (kind.exploded ? tag("c:explosion", { val: 25 }) : "") + labels + body);
    case "radarChart":
      return tag(
        "c:ser",
        {},
        head +
          (kind.radarStyle === "marker" ? marker(series, { ...kind, markers: true }) : "") +
          labels +
          body,
      );
    case "areaChart":
      return tag("c:ser", {}, head + labels + body);
  }
}

/** Lines have a stroke and no fill; points without lines have no stroke. */
function lineShape(series: ChartSeriesModel, kind: ChartKind): string {
  if (kind.element === "scatterChart" && !kind.lines) return shape(outline(null, STROKE));
  return shape(outline(series.lineColor, STROKE, true));
}

function marker(series: ChartSeriesModel, kind: ChartKind): string {
  const wanted = series.markerStyle === undefined ? undefined : markerSymbol(series.markerStyle);
  if (!kind.markers && (wanted === undefined || wanted === "auto"))
    return tag("c:marker", {}, '<c:symbol val="none"/>');
  const color = series.fillColor ?? (kind.element === "scatterChart" ? series.lineColor : undefined);
  const look = shape(fill(color) + outline(kind.lines === false ? series.lineColor : color, 9_525));
  const symbol = wanted === undefined || wanted === "auto" ? "" : tag("c:symbol", { val: wanted });
  return symbol + look === "" ? "" : tag("c:marker", {}, symbol + look);
}

function writeLabels(series: ChartSeriesModel): string {
  if (!series.hasDataLabels) return "";
  const { dataLabelFormat: code } = series;
  const format = code === undefined ? "" : tag("c:numFmt", { formatCode: code, sourceLinked: 0 });
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return tag(
    "c:dLbls",
    {},
    format + shown.map((what) => tag(`c:show${what}`, { val: what === "Val" ? 1 : 0 })).join(""),
  );
}
