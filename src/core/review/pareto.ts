/** An item of a Pareto list with its share of the whole and the share of all items up to it. */
export interface ParetoItem<T> {
  item: T;
  value: number;
  share: number | null;
  cumulative: number | null;
  /** Belongs to the smallest set whose cumulative share reaches the cut. */
  inCut: boolean;
}

/**
 * Sorts descending (ties keep their order) and cumulates; `cut` 0.8 marks the smallest set that makes at least 80 %.
 * Negative values sort last and take nothing from the whole; a whole of 0 leaves every share `null`.
 */
export function pareto<T>(items: readonly T[], valueOf: (item: T) => number, cut = 0.8): ParetoItem<T>[] {
  const sorted = items.map((item) => ({ item, value: valueOf(item) })).sort((a, b) => b.value - a.value);
  const whole = sorted.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  let running = 0;
  let reached = false;
  return sorted.map(({ item, value }) => {
    if (whole === 0) return { item, value, share: null, cumulative: null, inCut: false };
    const inCut = !reached && value > 0;
    running += Math.max(0, value);
    reached ||= running / whole >= cut - 1e-12;
    return { item, value, share: Math.max(0, value) / whole, cumulative: running / whole, inCut };
  });
}
