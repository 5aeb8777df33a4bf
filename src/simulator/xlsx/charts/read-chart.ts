import type { ChartAxisModel, ChartModel, ChartSeriesModel } from "../../model/chart-model";
import { childAt, childrenOf, descendantsOf, flag, localName, numberOf, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import type { ChartKind } from "./chart-kinds";
import { legendPosition, tickLabelPosition } from "./chart-words";
import { readSeries } from "./read-series";

/** What a chart part alone can say: id, name and place stand in the drawing. */
export type ReadChart = Omit<ChartModel, "id" | "name" | "place" | "part">;

const ELEMENTS = new Set<string>([
  "barChart",
  "lineChart",
  "areaChart",
  "pieChart",
  "doughnutChart",
  "scatterChart",
  "radarChart",
] satisfies ChartKind["element"][]);

/** A chart part in the model's terms: as much of it as the model can say. Kinds that it has no word for have no series. */
export function readChart(root: XmlElement): ReadChart {
  const chart = childAt(root, "chart");
  const plotArea = childAt(chart, "plotArea");
  const axes = childrenOf(plotArea).filter((child) => localName(child).endsWith("Ax"));
  const groups = childrenOf(plotArea).filter((child) => ELEMENTS.has(localName(child)));
  const firstAxis = idsOf(groups[0])[0];
  const found = groups.flatMap((group) => readGroup(group, idsOf(group)[0] !== firstAxis));
  const series = found.sort((a, b) => a.order - b.order).map((one) => one.series);
  const type = series[0]?.chartType ?? "";
  for (const one of series) if (one.chartType === type || one.chartType === "") delete one.chartType;
  const legend = childAt(chart, "legend");
  return {
    type,
    title: {
      text: titleText(childAt(chart, "title")),
      visible: childAt(chart, "title") !== undefined,
      ...titleFont(childAt(chart, "title")),
    },
    legend: {
      visible: legend !== undefined,
      position: legendPosition(childAt(legend, "legendPos")?.attributes.get("val") ?? "r"),
    },
    series,
    axes: readAxes(axes, groups),
  };
}

function readGroup(group: XmlElement, secondary: boolean): { order: number; series: ChartSeriesModel }[] {
  const value = (name: string): string | undefined => childAt(group, name)?.attributes.get("val");
  const kind = { element: localName(group) } as ChartKind;
  const direction = value("barDir");
  if (direction === "col" || direction === "bar") kind.direction = direction;
  const grouping = value("grouping");
  if (grouping !== undefined) kind.grouping = grouping as NonNullable<ChartKind["grouping"]>;
  const radar = value("radarStyle");
  if (radar !== undefined) kind.radarStyle = radar as NonNullable<ChartKind["radarStyle"]>;
  const gapWidth = numberOf(childAt(group, "gapWidth"), "val");
  const overlap = numberOf(childAt(group, "overlap"), "val");
  return childrenOf(group, "ser").map((ser) => {
    const series = readSeries(ser, kind);
    if (secondary) series.secondaryAxis = true;
    if (gapWidth !== undefined) series.gapWidth = gapWidth;
    if (overlap !== undefined) series.overlap = overlap;
    return { order: numberOf(childAt(ser, "order"), "val") ?? 0, series };
  });
}

const idsOf = (group: XmlElement | undefined): string[] =>
  childrenOf(group, "axId").map(({ attributes }) => attributes.get("val") ?? "");

function readAxes(axes: readonly XmlElement[], groups: readonly XmlElement[]): ChartModel["axes"] {
  const primary = idsOf(groups[0]);
  const other = groups.map(idsOf).find((ids) => ids[0] !== primary[0]);
  const find = (id: string | undefined): XmlElement | undefined =>
    axes.find((axis) => childAt(axis, "axId")?.attributes.get("val") === id);
  const second = find(other?.[1]);
  return {
    category: readAxis(find(primary[0])),
    value: readAxis(find(primary[1])),
    ...(second ? { secondaryValue: readAxis(second) } : {}),
  };
}

function readAxis(axis: XmlElement | undefined): ChartAxisModel {
  const scaling = childAt(axis, "scaling");
  const read: ChartAxisModel = {
    visible: axis === undefined || !flag(childAt(axis, "delete"), "val"),
    majorGridlines: childAt(axis, "majorGridlines") !== undefined,
  };
  const minimum = numberOf(childAt(scaling, "min"), "val");
  const maximum = numberOf(childAt(scaling, "max"), "val");
  if (minimum !== undefined) read.minimum = minimum;
  if (maximum !== undefined) read.maximum = maximum;
  if (childAt(scaling, "orientation")?.attributes.get("val") === "maxMin") read.reverse = true;
  const labels = tickLabelPosition(childAt(axis, "tickLblPos")?.attributes.get("val") ?? "");
  if (labels !== "NextToAxis") read.tickLabels = labels;
  const format = childAt(axis, "numFmt");
  if (format && !flag(format, "sourceLinked"))
    read.numberFormat = format.attributes.get("formatCode") ?? "General";
  const title = childAt(axis, "title");
  if (title) read.title = titleText(title);
  return read;
}

/** Font of the title's first run, as far as it is said. */
function titleFont(title: XmlElement | undefined): { size?: number; bold?: boolean } {
  const run = descendantsOf(title, "rPr")[0];
  const size = numberOf(run, "sz");
  const bold = run?.attributes.get("b");
  return {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(bold === undefined ? {} : { bold: bold === "1" || bold === "true" }),
  };
}

function titleText(title: XmlElement | undefined): string {
  const paragraphs = childrenOf(childAt(title, "tx", "rich"), "p");
  if (paragraphs.length > 0)
    return paragraphs.map((p) => descendantsOf(p, "t").map(textOf).join("")).join("\n");
  return descendantsOf(childAt(title, "tx", "strRef", "strCache"), "v")
    .map(textOf)
    .join("");
}
