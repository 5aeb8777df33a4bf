import { exactDifference } from "../data/exact-sum";
import type { Polarity, ReasonCode, Unit } from "./metric";

export type LowerAchievement = "dash" | "t-over-a" | "two-minus";

/** A figure that is undefined says why; `reason` beside a value is a label to show with it. */
export interface Rate {
  value: number | null;
  reason?: ReasonCode;
}

const undefinedFor = (reason: ReasonCode): Rate => ({ value: null, reason });

/**
 * Achievement A/T, never capped. No target, a target of 0 and lower-is-better (unless the setting says how) are undefined;
 * a negative target (a loss budget) is 1 + (A − T)/|T|.
 */
export function achievement(
  actual: number | null,
  target: number | null,
  polarity: Polarity,
  lower: LowerAchievement = "dash",
): Rate {
  if (target === null) return undefinedFor("no-target");
  if (actual === null) return undefinedFor("no-data");
  if (target === 0) return undefinedFor("zero-target");
  if (polarity === "lower") return lowerAchievement(actual, target, lower);
  return { value: target > 0 ? actual / target : 1 + (actual - target) / Math.abs(target) };
}

function lowerAchievement(actual: number, target: number, lower: LowerAchievement): Rate {
  if (lower === "t-over-a" && actual > 0 && target > 0) return { value: target / actual };
  if (lower === "two-minus" && target > 0) return { value: 2 - actual / target };
  return undefinedFor("lower-is-better");
}

/** A − T in the metric's unit, (A − T)/|T|, and for ratios the difference in percentage points. */
export interface Variance {
  variance: number | null;
  variancePct: number | null;
  variancePp: number | null;
  reason?: ReasonCode;
}

/** Variance against target; relative variance is undefined for a target of 0. */
export function varianceOf(actual: number | null, target: number | null, unit: Unit): Variance {
  if (actual === null || target === null) {
    const reason = target === null ? "no-target" : "no-data";
    return { variance: null, variancePct: null, variancePp: null, reason };
  }
  const variance = exactDifference(actual, target);
  const variancePp = unit === "ratio" ? pointsBetween(actual, target) : null;
  if (target === 0) return { variance, variancePct: null, variancePp, reason: "zero-target" };
  return { variance, variancePct: variance / Math.abs(target), variancePp };
}

/** Difference of two rates in percentage points: 65 % − 60 % is 5. */
export function pointsBetween(a: number, b: number): number {
  return exactDifference(a * 100, b * 100);
}

/** The target behind an actual of which only the achievement is known: 12,000 at 105 % → 11,428.57; `null` for a rate of 0. */
export function impliedTarget(actual: number, rate: number): number | null {
  return rate === 0 ? null : actual / rate;
}
