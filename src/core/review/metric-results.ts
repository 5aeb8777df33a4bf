import type { Period, ReviewWindow } from "../data/period";
import { daysIn } from "../data/periods";
import { dailyAverageChange } from "../metrics/change";
import type { MetricFigures } from "../metrics/compute-metrics";
import { figureOf } from "../metrics/figure-value";
import type { GroupTarget } from "../metrics/resolve-targets";
import type { Settings } from "../settings";
import { judge, type Judged, type RawFigure } from "./judge-figure";
import type { MetricResult, Scope } from "./review";

type PerDay = Pick<MetricResult, "changePerDay" | "yoyPerDay">;

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
