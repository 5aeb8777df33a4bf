import type { DataSets } from "../data/data-set";
import type { DataSetKind } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { ReviewWindow } from "../data/period";
import { lastYearPeriod, previousPeriod } from "../data/periods";
import type { Settings } from "../settings";
import type { DateIndexes } from "./date-index";
import { knowledgeOf, type Knowledge } from "./figure-value";
import type { Grouping } from "./grouping";
import type { Metric, Tally } from "./metric";
import { ContextMaker, type Span } from "./metric-context";
import { unmetNeed } from "./unmet-need";

/** A metric's tally for one window, and whether that window is known at all. */
export interface WindowFigures {
  tally: Tally;
  knowledge: Knowledge;
}

/** One metric by one grouping: the period under review and what it is compared with. */
export interface MetricFigures {
  metric: Metric;
  grouping: Grouping;
  actual: WindowFigures;
  previous: WindowFigures;
  lastYear: WindowFigures;
}

export interface MetricGap {
  metricId: string;
  reason: Phrase;
}

export interface MetricRequest {
  dataSets: DataSets;
  dates: DateIndexes;
  window: ReviewWindow;
  settings: Settings;
  metrics: readonly Metric[];
  groupings: readonly Grouping[];
}

export interface ComputedMetrics {
  figures: MetricFigures[];
  gaps: MetricGap[];
}

/** How far a long computation has come, for a progress line and for letting the screen breathe. */
export interface Progress {
  done: number;
  total: number;
}

/** A dimension can be computed when every data set that the metric needs carries it. */
function carriesAll(metric: Metric, grouping: Grouping): boolean {
  if (grouping.dimensions.length === 0) return true;
  if (grouping.groupsDuring && !metric.withinWindow) return false;
  const kinds = new Set<DataSetKind>([metric.dated.dataSet, ...metric.needs.map((need) => need.dataSet)]);
  return [...kinds].every((kind) => grouping.groupsOf(kind) !== undefined);
}

/** The three spans of a review: actual, previous, last year; the actual one is cut at the as-of day. */
export function spansOf(window: ReviewWindow, settings: Settings): [Span, Span, Span] {
  const previous = previousPeriod(window.period, settings.fiscalYearStart);
  const lastYear = lastYearPeriod(window.period, settings.fiscalYearStart);
  return [
    { period: window.period, end: window.asOf },
    { period: previous, end: window.previous.end },
    { period: lastYear, end: window.lastYear.end },
  ];
}

/** Computes one metric for one span; knowledge says whether the span can be known at all. */
export function tallySpan(
  metric: Metric,
  maker: ContextMaker,
  span: Span,
  request: MetricRequest,
): WindowFigures {
  const known = request.dates.of(metric.dated.dataSet, metric.dated.field)?.known;
  const past = metric.snapshot && span.period.start !== request.window.period.start;
  const knowledge = past ? "no-data" : knowledgeOf(span.period.start, span.end, request.window.asOf, known);
  return { tally: metric.tally(maker.contextFor(span)), knowledge };
}

function failure(metric: Metric, error: unknown): MetricGap {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    metricId: metric.id,
    reason: { zh: `计算时出错：${detail}`, en: `Computing it failed: ${detail}` },
  };
}

/**
 * Computes every metric by every grouping, yielding after each so that the caller can breathe, report and cancel. A metric whose
 * needs are not met, or that fails, is an explained gap and never ends the review.
 */
export function* computeMetrics(request: MetricRequest): Generator<Progress, ComputedMetrics> {
  const gaps: MetricGap[] = [];
  const metrics = request.metrics.filter((metric) => {
    const reason = unmetNeed(metric, request.dataSets);
    if (reason) gaps.push({ metricId: metric.id, reason });
    return !reason;
  });
  const figures: MetricFigures[] = [];
  const failed = new Set<string>();
  const total = metrics.length * request.groupings.length;
  const spans = spansOf(request.window, request.settings);
  let done = 0;
  for (const grouping of request.groupings) {
    const maker = new ContextMaker(request.dataSets, request.dates, grouping, request.settings);
    for (const metric of metrics) {
      if (!failed.has(metric.id) && carriesAll(metric, grouping)) {
        try {
          const [actual, previous, lastYear] = spans.map((span) => tallySpan(metric, maker, span, request));
          if (actual && previous && lastYear) figures.push({ metric, grouping, actual, previous, lastYear });
        } catch (error) {
          failed.add(metric.id);
          gaps.push(failure(metric, error));
        }
      }
      yield { done: ++done, total };
    }
  }
  const kept = figures.filter(({ metric }) => !failed.has(metric.id));
  const order = new Map(request.metrics.map((metric, index) => [metric.id, index]));
  kept.sort((a, b) => (order.get(a.metric.id) ?? 0) - (order.get(b.metric.id) ?? 0));
  return { figures: kept, gaps };
}
