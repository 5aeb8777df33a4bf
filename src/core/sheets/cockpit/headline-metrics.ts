import type { MetricResult, Review } from "../../review/review";
import { isWhole } from "../../review/scope";

/** Cards that a page still holds above its charts. */
const mostCards = 8;

/** Metrics of the whole in the order of the review. */
export function wholeMetrics({ metrics }: Review): MetricResult[] {
  return metrics.filter(({ scope }) => isWhole(scope));
}

/** The metrics that a sales director looks at first: those with a target, then the first of the catalogue, eight at most. */
export function headlineMetrics(review: Review): MetricResult[] {
  const known = wholeMetrics(review).filter(({ actual, target }) => actual !== null || target !== null);
  const aimed = known.filter(({ target }) => target !== null);
  const others = known.filter(({ target }) => target === null);
  const chosen = new Set([...aimed, ...others].slice(0, mostCards));
  return known.filter((result) => chosen.has(result));
}

/** The metric that trend and breakdowns are about: the first additive one of the catalogue. */
export function primaryMetric(review: Review): MetricResult | undefined {
  const id = review.breakdowns[0]?.metricId;
  const whole = wholeMetrics(review);
  return whole.find((result) => result.id === id) ?? whole[0];
}
