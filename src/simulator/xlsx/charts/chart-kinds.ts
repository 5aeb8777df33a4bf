/** How `Excel.ChartType` is drawn in a file. */
export interface ChartKind {
  /** Element of the plot area. */
  element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart" | "radarChart";
  direction?: "col" | "bar";
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  radarStyle?: "standard" | "marker" | "filled";
  markers?: boolean;
  lines?: boolean;
  smooth?: boolean;
  exploded?: boolean;
}

const bar = (direction: "col" | "bar", grouping: NonNullable<ChartKind["grouping"]>): ChartKind => ({
  element: "barChart",
  direction,
  grouping,
});
const line = (grouping: NonNullable<ChartKind["grouping"]>, markers: boolean): ChartKind => ({
  element: "lineChart",
  grouping,
  markers,
});
const area = (grouping: NonNullable<ChartKind["grouping"]>): ChartKind => ({
  element: "areaChart",
  grouping,
});
const scatter = (markers: boolean, lines: boolean, smooth: boolean): ChartKind => ({
  element: "scatterChart",
  markers,
  lines,
  smooth,
});

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: bar("bar", "clustered"),
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  Line: line("standard", false),
  LineStacked: line("stacked", false),
  LineStacked100: line("percentStacked", false),
  LineMarkers: line("standard", true),
  LineMarkersStacked: line("stacked", true),
  LineMarkersStacked100: line("percentStacked", true),
  Area: area("standard"),
  AreaStacked: area("stacked"),
  AreaStacked100: area("percentStacked"),
  Pie: { element: "pieChart" },
  PieExploded: { element: "pieChart", exploded: true },
  Doughnut: { element: "doughnutChart" },
  DoughnutExploded: { element: "doughnutChart", exploded: true },
  XYScatter: scatter(true, false, false),
  XYScatterLines: scatter(true, true, false),
  XYScatterLinesNoMarkers: scatter(false, true, false),
  XYScatterSmooth: scatter(true, true, true),
  XYScatterSmoothNoMarkers: scatter(false, true, true),
  Radar: { element: "radarChart", radarStyle: "standard" },
  RadarMarkers: { element: "radarChart", radarStyle: "marker" },
  RadarFilled: { element: "radarChart", radarStyle: "filled" },
};

/** How a chart type is drawn; undefined for types that are not written (bubbles, 3-D, the families of 2016). */
export const chartKind = (type: string): ChartKind | undefined => KINDS[type];

/** The chart type that is drawn this way; `""` for one that has no name here. */
export function chartType(kind: ChartKind): string {
  const print = (one: ChartKind): string =>
    [one.element, one.direction, one.grouping, one.radarStyle, flags(one)].join("|");
  return Object.entries(KINDS).find(([, known]) => print(known) === print(kind))?.[0] ?? "";
}

const flags = (kind: ChartKind): string =>
  [kind.markers, kind.lines, kind.smooth, kind.exploded].map((flag) => (flag ? 1 : 0)).join("");

/** Series of these groups share one element of the plot area. */
export const groupKey = (kind: ChartKind, secondary: boolean): string =>
  [kind.element, kind.direction, kind.grouping, kind.radarStyle, secondary].join("|");
