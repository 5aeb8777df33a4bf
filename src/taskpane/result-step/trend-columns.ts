import type { TrendPoint } from "../../core/review/review";

/** The chart's own units; it is scaled to the pane's width. */
export const size = { width: 320, height: 104 } as const;
/** Room above the tallest column and below the lowest. */
const margin = 4;

export interface TrendColumn {
  key: string;
  series: "actual" | "target" | "lastYear";
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Left edge and width of each series within a point's slot: last year behind on the left, target around the actual. */
const places = {
  lastYear: { from: 0.08, width: 0.34 },
  actual: { from: 0.34, width: 0.4 },
  target: { from: 0.5, width: 0.4 },
} as const;
const order = ["lastYear", "actual", "target"] as const;

/** The columns of a trend on one scale that holds zero; negative figures hang below the baseline, unknown ones are left out. */
export function columnsOf(points: readonly TrendPoint[]): { columns: TrendColumn[]; baseline: number } {
  const values = points.flatMap(({ actual, target, lastYear }) => [actual, target, lastYear]);
  const known = values.filter((value) => value !== null);
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  const scale = (size.height - 2 * margin) / (top - bottom || 1);
  const baseline = margin + top * scale;
  const slot = size.width / Math.max(1, points.length);
  const columns = points.flatMap((point, index) =>
    order.flatMap((series): TrendColumn[] => {
      const value = point[series];
      if (value === null) return [];
      const height = Math.abs(value) * scale;
      const { from, width } = places[series];
      return [
        {
          key: `${point.start}-${series}`,
          series,
          x: (index + from) * slot,
          y: value >= 0 ? baseline - height : baseline,
          width: width * slot,
          height,
        },
      ];
    }),
  );
  return { columns, baseline };
}
