import type { ChartSeriesModel } from "../../model/chart-model";
import { childAt, childrenOf, flag, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { chartType, type ChartKind } from "./chart-kinds";
import { markerStyle } from "./chart-words";

/** A `c:ser` of a group of a kind; its chart type follows from group and markers. */
export function readSeries(ser: XmlElement, group: ChartKind): ChartSeriesModel {
  const kind = seriesKind(ser, group);
  const scatter = group.element === "scatterChart";
  const series: ChartSeriesModel = {
    name: readName(childAt(ser, "tx")),
    values: readData(childAt(ser, scatter ? "yVal" : "val")) ?? "={1}",
    chartType: chartType(kind),
  };
  const categories = readData(childAt(ser, scatter ? "xVal" : "cat"));
  if (categories !== undefined) series.categories = categories;
  readLook(ser, kind, series);
  const labels = childAt(ser, "dLbls");
  if (labels && flag(childAt(labels, "showVal"), "val")) series.hasDataLabels = true;
  const format = childAt(labels, "numFmt");
  if (format && !flag(format, "sourceLinked"))
    series.dataLabelFormat = format.attributes.get("formatCode") ?? "General";
  const smooth = childAt(ser, "smooth");
  if (group.element === "lineChart" && smooth && flag(smooth, "val", true)) series.smooth = true;
  return series;
}

function seriesKind(ser: XmlElement, group: ChartKind): ChartKind {
  const symbol = childAt(ser, "marker", "symbol")?.attributes.get("val");
  switch (group.element) {
    case "lineChart":
      return { ...group, markers: symbol !== "none" };
    case "scatterChart": {
      const lines = childAt(ser, "spPr", "ln", "noFill") === undefined;
      return {
        ...group,
        markers: symbol !== "none",
        lines,
        smooth: lines && flag(childAt(ser, "smooth"), "val"),
      };
    }
    case "pieChart":
    case "doughnutChart":
      return { ...group, exploded: childAt(ser, "explosion") !== undefined };
    default:
      return group;
  }
}

function readName(tx: XmlElement | undefined): ChartSeriesModel["name"] {
  const formula = textOf(childAt(tx, "strRef", "f"));
  return formula ? { formula: `=${formula}` } : textOf(childAt(tx, "v"));
}

function readData(holder: XmlElement | undefined): string | undefined {
  const [source] = childrenOf(holder);
  const formula = textOf(childAt(source, "f"));
  if (formula) return `=${formula}`;
  const literal = childrenOf(source, "pt").map((pt) => textOf(childAt(pt, "v")));
  return literal.length > 0 ? `={${literal.join(",")}}` : undefined;
}

function readLook(ser: XmlElement, kind: ChartKind, series: ChartSeriesModel): void {
  const isLine = kind.element === "lineChart" || kind.element === "scatterChart";
  const look = childAt(ser, isLine ? "marker" : "spPr");
  const shape = isLine ? childAt(look, "spPr") : look;
  const fillColor = readColor(shape);
  if (fillColor !== undefined) series.fillColor = fillColor;
  const points = kind.element === "scatterChart" && !kind.lines;
  const line = readColor(childAt(points ? shape : childAt(ser, "spPr"), "ln"));
  if (line !== undefined) series.lineColor = line;
  const symbol = childAt(ser, "marker", "symbol")?.attributes.get("val");
  const style = symbol === undefined || symbol === "none" ? undefined : markerStyle(symbol);
  if (style !== undefined) series.markerStyle = style;
}

/** Colour of a fill or line: `null` for none, undefined when nothing (or a theme colour) is said. */
function readColor(holder: XmlElement | undefined): string | null | undefined {
  if (childAt(holder, "noFill")) return null;
  const rgb = childAt(holder, "solidFill", "srgbClr")?.attributes.get("val");
  return rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
}
