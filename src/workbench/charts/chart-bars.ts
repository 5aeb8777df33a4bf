import type { DrawnSeries } from "./chart-series";

/** A bar in the chart's own measure: `from` and `to` in values, `at` and `width` in categories counted from 0. */
export interface Bar {
  series: DrawnSeries;
  index: number;
  at: number;
  width: number;
  from: number;
  to: number;
}

/** The bars of a chart: side by side in their category, or piled up, what is negative downwards. */
export function barsOf(all: readonly DrawnSeries[], isStacked: boolean): Bar[] {
  const series = all.filter(({ kind }) => kind === "bar");
  const [first] = series;
  if (!first) return [];
  const side = isStacked ? 1 : series.length;
  const shift = isStacked ? 0 : 1 - first.overlap / 100;
  const width = 1 / (1 + (side - 1) * shift + first.gapWidth / 100);
  const begin = (1 - width * (1 + (side - 1) * shift)) / 2;
  const piles = new Map<string, number>();
  return series.flatMap((each, place) =>
    each.values.flatMap((value, index): Bar[] => {
      if (value === null) return [];
      const pile = `${index}${value < 0}`;
      const from = isStacked ? (piles.get(pile) ?? 0) : 0;
      piles.set(pile, from + value);
      const at = index + begin + (isStacked ? 0 : place * width * shift);
      return [{ series: each, index, at, width, from, to: from + value }];
    }),
  );
}
