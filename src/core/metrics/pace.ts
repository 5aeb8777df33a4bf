import type { Day } from "../data/day";
import { elapsedShare } from "../data/periods";

/** How a part period stands against the time that has passed. */
export interface Pace {
  /** Share of the period that has passed, by days or by the plan's weights. */
  elapsed: number;
  /** The part of the target that the elapsed time calls for. */
  expected: number;
  /** A ÷ expected: 1 is on plan. */
  pace: number;
  /** 1 − pace; what the flag of a part period is decided on. */
  lag: number;
  runRatePerDay: number;
  /** What each remaining day must bring to reach the target, 0 once it is reached; `null` on the last day. */
  neededPerDay: number | null;
  /** Where the period ends at the present rate. */
  linearEnd: number;
}

export interface PaceQuestion {
  actual: number;
  target: number;
  start: Day;
  end: Day;
  asOf: Day;
  /** The due part of the target when it is known better than by days (month targets, seasonal weights). */
  expected?: number;
}

/** Pace of an open period; `null` when nothing has passed, or nothing is expected yet. */
export function paceOf({ actual, target, start, end, asOf, expected }: PaceQuestion): Pace | null {
  const elapsed = elapsedShare(start, end, asOf);
  const due = expected ?? target * elapsed;
  if (elapsed === 0 || due === 0) return null;
  const daysPassed = Math.min(asOf, end) - start + 1;
  const daysLeft = Math.max(0, end - asOf);
  const runRatePerDay = actual / daysPassed;
  const pace = due > 0 ? actual / due : 1 + (actual - due) / Math.abs(due);
  return {
    elapsed,
    expected: due,
    pace,
    lag: 1 - pace,
    runRatePerDay,
    neededPerDay: daysLeft > 0 ? Math.max(0, target - actual) / daysLeft : null,
    linearEnd: actual + runRatePerDay * daysLeft,
  };
}
