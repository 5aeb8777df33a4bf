import type { ChartModel } from "../../simulator/model/chart-model";
import { barsOf, type Bar } from "./chart-bars";
import { scaleOf, type Scale } from "./chart-scale";
import type { ChartContent, DrawnSeries } from "./chart-series";
import type { Plot } from "./chart-shapes";
import { textWidth } from "./text-width";

/** Everything about a chart that depends on its values and its size. */
export interface ChartLayout {
  plot: Plot;
  bars: readonly Bar[];
  lines: readonly DrawnSeries[];
  scale: Scale;
  second: Scale;
  hasSecond: boolean;
  /** The axis across of a scatter; `null`: categories. */
  across: Scale | null;
  title: readonly string[];
  legend: readonly DrawnSeries[];
}

export const titleLine = 18;

/** Scales and room for a chart of this size, in pixels. */
export function chartLayout(
  chart: ChartModel,
  { series, categories }: ChartContent,
  { width, height }: { width: number; height: number },
): ChartLayout {
  const { category, value, secondaryValue } = chart.axes;
  const isLying = chart.type.startsWith("Bar");
  const isScatter = chart.type.startsWith("XY");
  const bars = barsOf(series, chart.type.endsWith("Stacked"));
  const lines = series.filter(({ kind }) => kind !== "bar");
  const [first, other] = [false, true].map((secondary) =>
    lines.filter((each) => each.secondary === secondary).flatMap(({ values }) => present(values)),
  );
  const hasSecond = (other ?? []).length > 0;
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...(first ?? [])];
  const title = chart.title.visible ? chart.title.text.split("\n") : [];
  const legend = chart.legend.visible ? series.filter(({ fill, line }) => fill ?? line) : [];
  const longest = Math.max(0, ...categories.map(textWidth));
  const plot: Plot = {
    left: isLying ? Math.min(width * 0.4, longest + 16) : value.visible ? 64 : 16,
    right: width - (hasSecond ? 52 : isLying ? 44 : 16),
    top: 12 + title.length * titleLine,
    bottom: height - (legend.length > 0 ? 28 : 8) - 22,
    count: Math.max(1, categories.length, ...series.map(({ values }) => values.length)),
    isLying,
    isReversed: category.reverse === true,
  };
  const across = isScatter ? series.flatMap((each) => present(each.across)) : null;
  return {
    plot,
    bars,
    lines,
    scale: scaleOf(ends, value, !isScatter),
    second: scaleOf(other ?? [], secondaryValue ?? {}, true),
    hasSecond,
    across: across && scaleOf(across, category, false),
    title,
    legend,
  };
}

const present = (values: readonly (number | null)[]): number[] => values.filter((each) => each !== null);
