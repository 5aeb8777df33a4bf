import type { Period, ReviewWindow } from "../data/period";
import { daysIn } from "../data/periods";
import { dailyAverageChange } from "../metrics/change";
import type { MetricFigures } from "../metrics/figures-on-demand";
import { figureOf } from "../metrics/figure-value";
import type { Grouping } from "../metrics/grouping";
import type { GroupTarget } from "../metrics/resolve-targets";
import type { Settings } from "../settings";
import { judge, type RawFigure } from "./judge-figure";
import type { MetricResult, Scope } from "./metric-result";

/** Adds changes of the daily average against windows of another length; nothing for equal lengths or without a base. */
function addPerDay(result: MetricResult, { window, settings }: JudgedIn): void {
  const days = window.asOf - window.period.start + 1;
  const change = (base: number | null, period: Period): number | null | undefined => {
    if (result.actual === null || base === null || days < 1 || daysIn(period) === days) return undefined;
    const actual = { value: result.actual, days };
    return dailyAverageChange(actual, { value: base, days: daysIn(period) }, settings.negativeBase).value;
  };
  const changePerDay = change(result.previous, window.previous);
  const yoyPerDay = change(result.lastYear, window.lastYear);
  if (changePerDay !== undefined) result.changePerDay = changePerDay;
  if (yoyPerDay !== undefined) result.yoyPerDay = yoyPerDay;
}

const scopes = new WeakMap<Grouping, Scope[]>();

/** Scope of a group: dimension → member, `null` for 其他/未分类. All metrics of a group share one. */
export function scopeOf({ grouping }: MetricFigures, group: number): Scope {
  let ofGrouping = scopes.get(grouping);
  if (!ofGrouping) scopes.set(grouping, (ofGrouping = []));
  return (ofGrouping[group] ??= namedScope(grouping, group));
}

function namedScope(grouping: Grouping, group: number): Scope {
  const names = grouping.namesOf(group);
  return Object.fromEntries(grouping.dimensions.map((dimension, i) => [dimension, names[i] ?? null]));
}

function rawFigure(figures: MetricFigures, group: number, target: GroupTarget | undefined): RawFigure {
  const { metric, actual, previous, lastYear } = figures;
  const raw: RawFigure = {
    unit: metric.unit,
    polarity: metric.polarity,
    actual: figureOf(metric, actual.tally, group, actual.knowledge),
    previous: figureOf(metric, previous.tally, group, previous.knowledge),
    lastYear: figureOf(metric, lastYear.tally, group, lastYear.knowledge),
    target: target?.value ?? null,
    expected: target?.expected ?? null,
    growsWithTime: !figures.rate,
  };
  if (target?.reason) raw.targetReason = target.reason;
  return raw;
}

/** The window and the settings that figures are judged in. */
interface JudgedIn {
  window: ReviewWindow;
  settings: Settings;
}

/** The result of one metric for one group. */
export function metricResult(
  figures: MetricFigures,
  group: number,
  target: GroupTarget | undefined,
  context: JudgedIn,
): MetricResult {
  const { metric, actual } = figures;
  const { id, label, category } = metric;
  const raw = rawFigure(figures, group, target);
  const few = metric.fewCases && raw.actual.value !== null;
  if (few && actual.tally.sample[group]! < context.settings.smallSample) raw.actual.reason = "small-sample";
  const scope = scopeOf(figures, group);
  const judged = judge(raw, context.window, context.settings);
  const result: MetricResult = { id, label, category, scope, ...judged };
  if (raw.growsWithTime) addPerDay(result, context);
  const numerator = actual.tally.numerator[group] ?? NaN;
  const denominator = actual.knowledge === "known" ? (actual.tally.denominator?.[group] ?? NaN) : NaN;
  if (Number.isFinite(numerator + denominator)) {
    result.numerator = numerator;
    result.denominator = denominator;
  }
  return result;
}
