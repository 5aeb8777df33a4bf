import { changeOf, dailyAverageChange } from "../metrics/change";
import { achievement, pointsBetween, varianceOf } from "../metrics/achievement";
import { figureOf, type Figure } from "../metrics/figure-value";
import { flagOf } from "../metrics/flag";
import type { MetricFigures } from "../metrics/compute-metrics";
import type { Polarity, ReasonCode, Unit } from "../metrics/metric";
import { paceOf } from "../metrics/pace";
import type { GroupTarget } from "../metrics/resolve-targets";
import type { Period, ReviewWindow } from "../data/period";
import { daysIn } from "../data/periods";
import type { Settings } from "../settings";
import type { MetricResult, Scope } from "./review";

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

type Judged = Omit<MetricResult, "id" | "label" | "category" | "scope" | "numerator" | "denominator">;
type PerDay = Pick<MetricResult, "changePerDay" | "yoyPerDay">;
type Reasons = Partial<Record<keyof MetricResult["reasons"], ReasonCode>>;

function compare(
  raw: RawFigure,
  base: Figure,
  settings: Settings,
): { rate: number | null; pp: number | null; reason?: ReasonCode } {
  const actual = raw.actual.value;
  if (raw.unit === "ratio") {
    if (actual !== null && base.value !== null) return { rate: null, pp: pointsBetween(actual, base.value) };
    return { rate: null, pp: null, reason: actual === null ? (raw.actual.reason ?? "no-data") : "no-base" };
  }
  const change = changeOf(actual, base.value, settings.negativeBase);
  const reason = change.reason === "no-data" ? (raw.actual.reason ?? "no-data") : change.reason;
  return { rate: change.value, pp: null, ...(reason && { reason }) };
}

function reasonsOf(
  entries: readonly (readonly [keyof MetricResult["reasons"], ReasonCode | undefined])[],
): Reasons {
  const reasons: Reasons = {};
  for (const [figure, reason] of entries) if (reason) reasons[figure] = reason;
  return reasons;
}

/** Judges one figure: achievement, variance, changes, flag, and a reason for everything that is undefined. */
export function judge(raw: RawFigure, window: ReviewWindow, settings: Settings): Judged {
  const { unit, polarity, target } = raw;
  const actual = raw.actual.value;
  const rate = achievement(actual, target, polarity, settings.lowerAchievement);
  const variance = varianceOf(actual, target, unit);
  const change = compare(raw, raw.previous, settings);
  const yoy = compare(raw, raw.lastYear, settings);
  const open = raw.growsWithTime && window.asOf < window.period.end && window.asOf >= window.period.start;
  const expected = open ? raw.expected : target;
  const { start, end } = window.period;
  const pace =
    open && actual !== null && target !== null
      ? paceOf({ actual, target, start, end, asOf: window.asOf, expected: expected ?? target })
      : null;
  const missing = target === null ? (raw.targetReason ?? "no-target") : raw.actual.reason;
  return {
    unit,
    polarity,
    actual,
    target,
    achievement: rate.value,
    ...variancesOf(variance),
    previous: raw.previous.value,
    change: change.rate,
    changePp: change.pp,
    lastYear: raw.lastYear.value,
    yoy: yoy.rate,
    yoyPp: yoy.pp,
    flag: flagOf({ actual, target: expected, unit, polarity }, settings),
    ...(pace && { pace }),
    reasons: reasonsOf([
      ["actual", raw.actual.reason],
      ["target", target === null ? missing : undefined],
      ["achievement", target === null || actual === null ? missing : rate.reason],
      ["variance", variance.variance === null ? missing : undefined],
      ["variancePct", variance.variancePct === null ? (target === 0 ? "zero-target" : missing) : undefined],
      ["previous", raw.previous.value === null ? "no-base" : undefined],
      ["lastYear", raw.lastYear.value === null ? "no-base" : undefined],
      ["change", change.reason],
      ["yoy", yoy.reason],
    ]),
  };
}

function variancesOf({
  variance,
  variancePct,
  variancePp,
}: ReturnType<typeof varianceOf>): Pick<MetricResult, "variance" | "variancePct" | "variancePp"> {
  return { variance, variancePct, variancePp };
}

/** Changes of the daily average against windows of another length; nothing to add for equal lengths or without a base. */
function perDay(judged: Judged, { window, settings }: { window: ReviewWindow; settings: Settings }): PerDay {
  const days = window.asOf - window.period.start + 1;
  const change = (base: number | null, period: Period): number | null | undefined => {
    if (judged.actual === null || base === null || days < 1 || daysIn(period) === days) return undefined;
    const actual = { value: judged.actual, days };
    return dailyAverageChange(actual, { value: base, days: daysIn(period) }, settings.negativeBase).value;
  };
  const changePerDay = change(judged.previous, window.previous);
  const yoyPerDay = change(judged.lastYear, window.lastYear);
  return {
    ...(changePerDay !== undefined && { changePerDay }),
    ...(yoyPerDay !== undefined && { yoyPerDay }),
  };
}

/** Whether a metric's figure is a rate (it has a denominator, or is days, a score, a share): its targets are not added up. */
export function isRate({ metric, actual }: MetricFigures): boolean {
  return actual.tally.denominator !== undefined || (metric.unit !== "amount" && metric.unit !== "count");
}

/** Scope of a group: dimension → member, `null` for 其他/未分类. */
export function scopeOf({ grouping }: MetricFigures, group: number): Scope {
  const names = grouping.namesOf(group);
  return Object.fromEntries(grouping.dimensions.map((dimension, i) => [dimension, names[i] ?? null]));
}

/** The result of one metric for one group. */
export function metricResult(
  figures: MetricFigures,
  group: number,
  target: GroupTarget | undefined,
  context: { window: ReviewWindow; settings: Settings },
): MetricResult {
  const { metric, actual, previous, lastYear } = figures;
  const raw: RawFigure = {
    unit: metric.unit,
    polarity: metric.polarity,
    actual: figureOf(metric, actual.tally, group, actual.knowledge),
    previous: figureOf(metric, previous.tally, group, previous.knowledge),
    lastYear: figureOf(metric, lastYear.tally, group, lastYear.knowledge),
    target: target?.value ?? null,
    ...(target?.reason && { targetReason: target.reason }),
    expected: target?.expected ?? null,
    growsWithTime: !isRate(figures),
  };
  const few = metric.fewCases && raw.actual.value !== null;
  if (few && actual.tally.sample[group]! < context.settings.smallSample) raw.actual.reason = "small-sample";
  const numerator = actual.tally.numerator[group] ?? NaN;
  const denominator = actual.knowledge === "known" ? (actual.tally.denominator?.[group] ?? NaN) : NaN;
  const judged = judge(raw, context.window, context.settings);
  return {
    id: metric.id,
    label: metric.label,
    category: metric.category,
    scope: scopeOf(figures, group),
    ...judged,
    ...(raw.growsWithTime && perDay(judged, context)),
    ...(Number.isFinite(numerator + denominator) && { numerator, denominator }),
  };
}
