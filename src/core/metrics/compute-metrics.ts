import type { DataSets } from "../data/data-set";
import type { DataSetKind } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { ReviewWindow } from "../data/period";
import { lastYearPeriod, previousPeriod } from "../data/periods";
import type { Settings } from "../settings";
import type { DateIndexes } from "./date-index";
import { knowledgeOf } from "./figure-value";
import {
  FiguresOnDemand,
  type MetricFigures,
  type ReviewedWindow,
  type WindowFigures,
} from "./figures-on-demand";
import type { Grouping } from "./grouping";
import type { Metric } from "./metric";
import { ContextMaker, type Span } from "./metric-context";
import { unmetNeed } from "./unmet-need";

/** A metric that could not be computed, and why: shown, never silent. */
export interface MetricGap {
  metricId: string;
  label: Phrase;
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
  /** Grows when figures that are asked for later cannot be computed. */
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
  return [...kinds].every((kind) => grouping.carries(kind));
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
    label: metric.label,
    reason: { zh: `计算时出错：${detail}`, en: `Computing it failed: ${detail}` },
  };
}

/** What stands for figures whose computation failed: nothing is known of them. */
function unknown({ groupCount }: Grouping): WindowFigures {
  const [numerator, sample] = [new Float64Array(groupCount).fill(NaN), new Float64Array(groupCount)];
  return { tally: { numerator, sample }, knowledge: "no-data" };
}

/** Figures by one grouping for every metric; what the metrics have in common is worked out once. */
class Computation {
  private readonly makers = new Map<Grouping, ContextMaker>();
  private readonly spans: Readonly<Record<ReviewedWindow, Span>>;

  constructor(
    private readonly request: MetricRequest,
    private readonly gaps: MetricGap[],
  ) {
    const [actual, previous, lastYear] = spansOf(request.window, request.settings);
    this.spans = { actual, previous, lastYear };
  }

  /** The figures of the whole (of any one grouping), tallied at once; throws as the metric does. */
  now(metric: Metric, grouping: Grouping): MetricFigures {
    const windows = {
      actual: this.tally(metric, grouping, "actual"),
      previous: this.tally(metric, grouping, "previous"),
      lastYear: this.tally(metric, grouping, "lastYear"),
    };
    return new FiguresOnDemand(metric, grouping, (window) => windows[window]);
  }

  /** The figures of another grouping, tallied when asked for; if that fails they are unknown, and a gap says why. */
  later(metric: Metric, grouping: Grouping, like: MetricFigures): MetricFigures {
    const tally = (window: ReviewedWindow): WindowFigures => {
      try {
        return this.tally(metric, grouping, window);
      } catch (error) {
        if (!this.gaps.some(({ metricId }) => metricId === metric.id)) this.gaps.push(failure(metric, error));
        return unknown(grouping);
      }
    };
    return new FiguresOnDemand(metric, grouping, tally, like);
  }

  private tally(metric: Metric, grouping: Grouping, window: ReviewedWindow): WindowFigures {
    const { request, makers } = this;
    let maker = makers.get(grouping);
    if (!maker) {
      maker = new ContextMaker(request.dataSets, request.dates, grouping, request.settings);
      makers.set(grouping, maker);
    }
    return tallySpan(metric, maker, this.spans[window], request);
  }
}

/**
 * Computes every metric by the first grouping (the whole), yielding after each so that the caller can breathe, report and cancel; by
 * the others when somebody looks: of a hundred thousand figures a review shows some hundreds. A metric whose needs are not met, or
 * that fails, is an explained gap and never ends the review.
 */
export function* computeMetrics(request: MetricRequest): Generator<Progress, ComputedMetrics> {
  const gaps: MetricGap[] = [];
  const metrics = request.metrics.filter((metric) => {
    const reason = unmetNeed(metric, request.dataSets);
    if (reason) gaps.push({ metricId: metric.id, label: metric.label, reason });
    return !reason;
  });
  const computation = new Computation(request, gaps);
  const [first, ...others] = request.groupings;
  const figures: MetricFigures[] = [];
  for (const [index, metric] of metrics.entries()) {
    try {
      if (first) figures.push(...figuresOf(metric, first, others, computation));
    } catch (error) {
      gaps.push(failure(metric, error));
    }
    yield { done: index + 1, total: metrics.length };
  }
  return { figures, gaps };
}

function figuresOf(
  metric: Metric,
  first: Grouping,
  others: readonly Grouping[],
  computation: Computation,
): MetricFigures[] {
  const whole = computation.now(metric, first);
  const parts = others.filter((grouping) => carriesAll(metric, grouping));
  return [whole, ...parts.map((grouping) => computation.later(metric, grouping, whole))];
}
