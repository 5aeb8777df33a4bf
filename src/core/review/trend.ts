import { calendarDate, shiftMonths, type Day } from "../data/day";
import type { Period } from "../data/period";
import { lastYearPeriod, monthsOf, periodOf, type CalendarKind } from "../data/periods";
import { tallySpan, type MetricRequest } from "../metrics/compute-metrics";
import { figureOf } from "../metrics/figure-value";
import { whole } from "../metrics/grouping";
import type { Metric } from "../metrics/metric";
import { ContextMaker } from "../metrics/metric-context";
import { resolveTargets } from "../metrics/resolve-targets";
import type { Engine } from "./engine";
import type { TrendPoint } from "./review";

/** Most points that a chart still shows legibly. */
const MOST_POINTS = 36;

function pointsBetween(start: Day, end: Day, kind: CalendarKind, fiscalYearStart: number): Period[] {
  const points: Period[] = [];
  let point = periodOf(kind, start, fiscalYearStart);
  while (point.start <= end && points.length < MOST_POINTS) {
    points.push(point);
    point = periodOf(kind, shiftMonths(point.start, monthsOf[kind]), fiscalYearStart);
  }
  return points;
}

/** Months of the year under review; of the whole period when that is longer than a year. */
function trendPeriods({ window, settings }: Engine, kind: CalendarKind): Period[] {
  const { fiscalYearStart } = settings;
  const year = periodOf("year", window.period.start, fiscalYearStart);
  const within = window.period.end <= year.end;
  const [start, end] = within ? [year.start, year.end] : [window.period.start, window.period.end];
  return pointsBetween(start, end, kind, fiscalYearStart);
}

/** Quarters when targets are set by the quarter and not by the month, else months. */
function trendKind(engine: Engine, metric: Metric): CalendarKind {
  const rows = engine.targets.rows.get(metric.id) ?? [];
  const spans = rows.map((row) => row.end - row.start + 1);
  if (spans.length === 0 || spans.some((days) => days <= 31)) return "month";
  const { start, end } = engine.window.period;
  return spans.some((days) => days <= 92) && calendarDate(end).year - calendarDate(start).year < 9
    ? "quarter"
    : "month";
}

/** Actual, target and last year of the whole, month by month; months after the as-of day have no actual yet. */
export function trendOf(metric: Metric, engine: Engine): TrendPoint[] {
  const { window, settings } = engine;
  const request: MetricRequest = { ...engine, groupings: [whole] };
  const maker = new ContextMaker(engine.dataSets, engine.dates, whole, settings);
  const value = (period: Period, end: Day): number | null => {
    const { tally, knowledge } = tallySpan(metric, maker, { period, end }, request);
    return figureOf(metric, tally, 0, knowledge).value;
  };
  return trendPeriods(engine, trendKind(engine, metric)).map((period) => {
    const question = { period, asOf: period.end, split: settings.targetSplit, rate: false };
    const target =
      resolveTargets(engine.targets.rows.get(metric.id) ?? [], whole, question).get(0)?.value ?? null;
    const lastYear = lastYearPeriod(period, settings.fiscalYearStart);
    return {
      label: period.label,
      start: period.start,
      end: period.end,
      actual: value(period, Math.min(period.end, window.asOf)),
      target,
      lastYear: value(lastYear, lastYear.end),
    };
  });
}
