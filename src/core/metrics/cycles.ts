import { numbersOf } from "../data/data-set";
import type { Day } from "../data/day";
import { mean, median } from "../data/statistics";
import { groupedDeals } from "./deal-tally";
import { isClosedIn } from "./funnel-counts";
import type { MetricContext, Tally } from "./metric";

/** Days between two named dates of one deal or order; `row` is of the data set that the cycle is about. */
export interface Cycle {
  group: number;
  row: number;
  days: number;
  endedOn: Day;
}

/** Whole days between two days, the first one not counted; `NaN` when either is unknown. Negative means that a date is wrong. */
export function cycleDays(from: Day, to: Day): number {
  const days = Math.floor(to) - Math.floor(from);
  return Number.isFinite(days) ? days : NaN;
}

/** Cycles of the deals won in the window, from creation or from another date to the closing day; unknown ones are left out. */
export function wonCycles(context: MetricContext, from: "createdOn" | "firstContactOn"): Cycle[] {
  const { deals, groupOf } = groupedDeals(context);
  const { dataSet } = context.allRows("pipeline");
  const starts = from === "createdOn" ? undefined : numbersOf(dataSet, from);
  const cycles: Cycle[] = [];
  for (let deal = 0; deal < deals.count; deal++) {
    if (deals.outcome[deal] !== "won" || !isClosedIn(deals, deal, context.window)) continue;
    const row = deals.row[deal]!;
    const start = from === "createdOn" ? deals.created[deal]! : (starts?.[row] ?? NaN);
    const endedOn = deals.closed[deal]!;
    const days = cycleDays(start, endedOn);
    if (!Number.isNaN(days)) cycles.push({ group: groupOf(deal), row, days, endedOn });
  }
  return cycles;
}

/** Mean days by group; negative cycles are data problems and left out. */
export function tallyMean(context: MetricContext, cycles: readonly Cycle[]): Tally {
  const numerator = new Float64Array(context.groupCount);
  const denominator = new Float64Array(context.groupCount);
  for (const { group, days } of cycles) {
    if (days < 0) continue;
    numerator[group]! += days;
    denominator[group]! += 1;
  }
  return { numerator, denominator, sample: denominator };
}

/** Median days by group, likewise. */
export function tallyMedian(context: MetricContext, cycles: readonly Cycle[]): Tally {
  const lists = Array.from({ length: context.groupCount }, (): number[] => []);
  for (const { group, days } of cycles) if (days >= 0) lists[group]!.push(days);
  const value = Float64Array.from(lists, (days) => median(days) ?? NaN);
  return { numerator: value, sample: Float64Array.from(lists, ({ length }) => length) };
}

export interface CycleStatistics {
  count: number;
  mean: number | null;
  median: number | null;
  /** Share of cycles longer than the standard (exactly on it is kept); `null` without a standard. */
  overStandard: number | null;
}

/** Mean, median and share over a standard; negative days are left out. */
export function cycleStatistics(days: readonly number[], standard: number | null = null): CycleStatistics {
  const valid = days.filter((each) => each >= 0);
  const over = valid.filter((each) => standard !== null && each > standard).length;
  return {
    count: valid.length,
    mean: mean(valid),
    median: median(valid),
    overStandard: standard === null || valid.length === 0 ? null : over / valid.length,
  };
}
