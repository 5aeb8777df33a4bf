import { exactSum } from "../data/exact-sum";
import { pareto } from "./pareto";

export interface GapShare<T> {
  item: T;
  gap: number;
  /** Share of Σ shortfalls; `null` for a member without shortfall. */
  shortfallShare: number | null;
  /** Share of the net gap; over- and under-fulfilment cancel; `null` when the net gap is 0. */
  netShare: number | null;
  /** One of the fewest members that together make at least 80 % of the gross shortfall. */
  seed: boolean;
}

/** Splits a gap (actual − target, unfavourable = negative) by member, in the given order. */
export function gapShares<T>(items: readonly T[], gapOf: (item: T) => number, cut = 0.8): GapShare<T>[] {
  const gaps = items.map(gapOf);
  const net = exactSum(gaps);
  const ranked = pareto(
    gaps.map((gap, index) => ({ index, shortfall: Math.max(0, -gap) })),
    ({ shortfall }) => shortfall,
    cut,
  );
  const byIndex = new Map(ranked.map((entry) => [entry.item.index, entry]));
  return items.map((item, index) => {
    const gap = gaps[index] ?? 0;
    const rank = byIndex.get(index);
    return {
      item,
      gap,
      shortfallShare: gap < 0 ? (rank?.share ?? null) : null,
      netShare: net === 0 ? null : gap / net,
      seed: rank?.inCut ?? false,
    };
  });
}
