/**
 * Chart parts, written here and not by a chart library: a target drawn as an empty outlined bar over the actual one needs fill, line,
 * gap and overlap of every series under control, and a chart that is read back must give the same model again.
 */
import type { ChartModel, ChartSeriesModel } from "../../model/chart-model";
import type { Dialect } from "../dialect";
import { XML_DECLARATION } from "../package/xml-tree";
import { tag } from "../write/xml-build";
import type { ChartData } from "./chart-data";
import { chartKind, groupKey, type ChartKind } from "./chart-kinds";
import { legendCode } from "./chart-words";
import { AXES, writeAxes } from "./write-axes";
import { writeSeries } from "./write-series";
import { title } from "./write-shape";

const FALLBACK: ChartKind = { element: "barChart", direction: "col", grouping: "clustered" };

interface Group {
  kind: ChartKind;
  secondary: boolean;
  series: { series: ChartSeriesModel; index: number; kind: ChartKind }[];
}

/** XML of a chart part. A type that is not written here becomes clustered columns; the caller warns (`isWritable`). */
export function writeChart(chart: ChartModel, data: ChartData, dialect: Dialect): string {
  const groups = groupSeries(chart);
  const primary = groups.find(({ secondary }) => !secondary)?.kind ?? groups[0]?.kind ?? FALLBACK;
  const plots = groups.length > 0 ? groups : [{ kind: primary, secondary: false, series: [] }];
  const plotArea =
    "<c:layout/>" +
    plots.map((group) => writeGroup(group, data)).join("") +
    writeAxes(chart, primary, groups.find(({ secondary }) => secondary)?.kind);
  const legend = tag("c:legendPos", { val: legendCode(chart.legend.position) }) + '<c:overlay val="0"/>';
  const inside =
    (chart.title.visible ? title(chart.title.text, chart.title) : "") +
    tag("c:autoTitleDeleted", { val: chart.title.visible ? 0 : 1 }) +
    tag("c:plotArea", {}, plotArea) +
    (chart.legend.visible ? tag("c:legend", {}, legend) : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>';
  const namespaces = {
    "xmlns:c": dialect.chart,
    "xmlns:a": dialect.drawing,
    "xmlns:r": dialect.relationships,
  };
  return (
    XML_DECLARATION +
    tag("c:chartSpace", namespaces, `<c:roundedCorners val="0"/>${tag("c:chart", {}, inside)}`)
  );
}

/** Every type in the chart has an element of its own here. */
export function isWritable(chart: ChartModel): boolean {
  return [chart.type, ...chart.series.map(({ chartType }) => chartType ?? chart.type)].every((type) =>
    chartKind(type),
  );
}

/** Series that share an element of the plot area, those of the first axes first. */
function groupSeries(chart: ChartModel): Group[] {
  const groups = new Map<string, Group>();
  chart.series.forEach((series, index) => {
    const kind = chartKind(series.chartType ?? chart.type) ?? FALLBACK;
    const secondary = series.secondaryAxis ?? false;
    const key = groupKey(kind, secondary);
    const group = groups.get(key) ?? { kind, secondary, series: [] };
    group.series.push({ series, index, kind });
    groups.set(key, group);
  });
  const all = [...groups.values()];
  // Without a series on the first axes there is nothing to be second to.
  if (all.every(({ secondary }) => secondary)) return all.map((group) => ({ ...group, secondary: false }));
  return all.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function writeGroup({ kind, secondary, series }: Group, data: ChartData): string {
  const list = series.map((one) => writeSeries(one.series, one.index, one.kind, data)).join("");
  const axes = AXES[secondary ? "secondary" : "primary"].map((val) => tag("c:axId", { val })).join("");
  const varied = tag("c:varyColors", {
    val: kind.element === "pieChart" || kind.element === "doughnutChart" ? 1 : 0,
  });
  const grouping = tag("c:grouping", { val: kind.grouping ?? "standard" });
  switch (kind.element) {
    case "barChart": {
      const bars = tag("c:barDir", { val: kind.direction ?? "col" }) + grouping + varied + list;
      return tag(
        "c:barChart",
        {},
        bars +
          spacing(
            kind,
            series.map((one) => one.series),
          ) +
          axes,
      );
    }
    case "lineChart":
      return tag("c:lineChart", {}, `${grouping}${varied}${list}<c:marker val="1"/>${axes}`);
    case "areaChart":
      return tag("c:areaChart", {}, grouping + varied + list + axes);
    case "scatterChart":
      return tag("c:scatterChart", {}, `<c:scatterStyle val="lineMarker"/>${varied}${list}${axes}`);
    case "radarChart":
      return tag(
        "c:radarChart",
        {},
        tag("c:radarStyle", { val: kind.radarStyle ?? "standard" }) + varied + list + axes,
      );
    case "pieChart":
      return tag("c:pieChart", {}, `${varied}${list}<c:firstSliceAng val="0"/>`);
    case "doughnutChart":
      return tag("c:doughnutChart", {}, `${varied}${list}<c:firstSliceAng val="0"/><c:holeSize val="75"/>`);
  }
}

/** Gap and overlap belong to the group: the first series that says something speaks for it. Stacked bars lie on one another. */
function spacing(kind: ChartKind, series: readonly ChartSeriesModel[]): string {
  const gapWidth = series.find((one) => one.gapWidth !== undefined)?.gapWidth;
  const stacked = kind.grouping !== "clustered" ? 100 : undefined;
  const overlap = series.find((one) => one.overlap !== undefined)?.overlap ?? stacked;
  return (
    (gapWidth === undefined ? "" : tag("c:gapWidth", { val: gapWidth })) +
    (overlap === undefined ? "" : tag("c:overlap", { val: overlap }))
  );
}
