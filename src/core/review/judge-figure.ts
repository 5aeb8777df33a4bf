import type { ReviewWindow } from "../data/period";
import { achievement, pointsBetween, varianceOf, type Rate, type Variance } from "../metrics/achievement";
import { changeOf } from "../metrics/change";
import type { Figure } from "../metrics/figure-value";
import { flagOf } from "../metrics/flag";
import type { Polarity, ReasonCode, Unit } from "../metrics/metric";
import { paceOf, type Pace } from "../metrics/pace";
import type { Settings } from "../settings";
import type { MetricResult } from "./metric-result";

/** Everything that is known of one figure before it is judged. */
export interface RawFigure {
  unit: Unit;
  polarity: Polarity;
  actual: Figure;
  previous: Figure;
  lastYear: Figure;
  target: number | null;
  targetReason?: ReasonCode;
  /** The due part of a target that grows with time; equal to the target once the period has closed. */
  expected: number | null;
  /** The target is a quantity of the whole period, so a part period is judged by pace. */
  growsWithTime: boolean;
}

/** A figure with everything that is said of it, but not yet whose it is. */
export type Judged = Omit<MetricResult, "id" | "label" | "category" | "scope" | "numerator" | "denominator">;
type Reasons = Partial<Record<keyof MetricResult["reasons"], ReasonCode>>;

interface Change {
  rate: number | null;
  pp: number | null;
  reason: ReasonCode | undefined;
}

function compare(raw: RawFigure, base: Figure, settings: Settings): Change {
  const actual = raw.actual.value;
  if (raw.unit === "ratio") {
    if (actual !== null && base.value !== null)
      return { rate: null, pp: pointsBetween(actual, base.value), reason: undefined };
    return { rate: null, pp: null, reason: actual === null ? (raw.actual.reason ?? "no-data") : "no-base" };
  }
  const change = changeOf(actual, base.value, settings.negativeBase);
  const reason = change.reason === "no-data" ? (raw.actual.reason ?? "no-data") : change.reason;
  return { rate: change.value, pp: null, reason };
}

/** What was found out of one figure, before it is put into words. */
interface Findings {
  rate: Rate;
  variance: Variance;
  change: Change;
  yoy: Change;
}

/** A reason for everything that is undefined; written out, because a review judges a hundred thousand figures. */
function reasonsOf(raw: RawFigure, { rate, variance, change, yoy }: Findings): Reasons {
  const { target } = raw;
  const missing = target === null ? (raw.targetReason ?? "no-target") : raw.actual.reason;
  const achieved = target === null || raw.actual.value === null ? missing : rate.reason;
  const relative = target === 0 ? "zero-target" : missing;
  const reasons: Reasons = {};
  if (raw.actual.reason) reasons.actual = raw.actual.reason;
  if (target === null && missing) reasons.target = missing;
  if (achieved) reasons.achievement = achieved;
  if (variance.variance === null && missing) reasons.variance = missing;
  if (variance.variancePct === null && relative) reasons.variancePct = relative;
  if (raw.previous.value === null) reasons.previous = "no-base";
  if (raw.lastYear.value === null) reasons.lastYear = "no-base";
  if (change.reason) reasons.change = change.reason;
  if (yoy.reason) reasons.yoy = yoy.reason;
  return reasons;
}

function isUnderWay({ growsWithTime }: RawFigure, { asOf, period }: ReviewWindow): boolean {
  return growsWithTime && asOf >= period.start && asOf < period.end;
}

function paceIn(raw: RawFigure, window: ReviewWindow): Pace | null {
  const { target, expected } = raw;
  const actual = raw.actual.value;
  if (!isUnderWay(raw, window) || actual === null || target === null) return null;
  const { start, end } = window.period;
  return paceOf({ actual, target, start, end, asOf: window.asOf, expected: expected ?? target });
}

/** Judges one figure: achievement, variance, changes, flag, and a reason for everything that is undefined. */
export function judge(raw: RawFigure, window: ReviewWindow, settings: Settings): Judged {
  const { unit, polarity, target } = raw;
  const actual = raw.actual.value;
  const rate = achievement(actual, target, polarity, settings.lowerAchievement);
  const variance = varianceOf(actual, target, unit);
  const change = compare(raw, raw.previous, settings);
  const yoy = compare(raw, raw.lastYear, settings);
  const expected = isUnderWay(raw, window) ? raw.expected : target;
  const judged: Judged = {
    unit,
    polarity,
    actual,
    target,
    achievement: rate.value,
    variance: variance.variance,
    variancePct: variance.variancePct,
    variancePp: variance.variancePp,
    previous: raw.previous.value,
    change: change.rate,
    changePp: change.pp,
    lastYear: raw.lastYear.value,
    yoy: yoy.rate,
    yoyPp: yoy.pp,
    flag: flagOf({ actual, target: expected, unit, polarity }, settings),
    reasons: reasonsOf(raw, { rate, variance, change, yoy }),
  };
  const pace = paceIn(raw, window);
  if (pace) judged.pace = pace;
  return judged;
}
