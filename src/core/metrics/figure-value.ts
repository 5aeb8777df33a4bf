import type { Day } from "../data/day";
import type { KnownDays } from "../data/known-days";
import type { Metric, ReasonCode, Tally } from "./metric";

/** Whether a window's figures can be known: before the first row nothing is, after the as-of day nothing is yet. */
export type Knowledge = "known" | "no-data" | "not-due";

/** A figure, or why there is none. */
export interface Figure {
  value: number | null;
  reason?: ReasonCode;
}

/** What is known of the days from `start` to `end`, with figures up to `asOf`. */
export function knowledgeOf(start: Day, end: Day, asOf: Day, known: KnownDays | undefined): Knowledge {
  if (start > asOf) return "not-due";
  if (known && end < known.first) return "no-data";
  return "known";
}

/**
 * A group's figure. Amounts and counts of a known window are 0 without rows; days, scores and ratios without rows or with a
 * denominator of 0 are undefined.
 */
export function figureOf(metric: Metric, tally: Tally, group: number, knowledge: Knowledge): Figure {
  if (knowledge !== "known") return { value: null, reason: knowledge };
  const numerator = tally.numerator[group] ?? NaN;
  const denominator = tally.denominator?.[group];
  if (denominator !== undefined) {
    const value = numerator / denominator;
    return denominator !== 0 && Number.isFinite(value) ? { value } : { value: null, reason: "no-data" };
  }
  const countable = metric.unit === "amount" || metric.unit === "count";
  const empty = (tally.sample[group] ?? 0) === 0 && !countable;
  return Number.isFinite(numerator) && !empty ? { value: numerator } : { value: null, reason: "no-data" };
}
