import type { MetricResult, Review, Scope } from "../../src/core/review/review";

const keyOf = (scope: Scope): string => JSON.stringify(Object.entries(scope).sort());

/** The result of a metric for a scope (`{}` is the whole); throws when the review has none. */
export function findResult(review: Review, id: string, scope: Scope = {}): MetricResult {
  const found = review.metrics.find((result) => result.id === id && keyOf(result.scope) === keyOf(scope));
  if (!found) throw new Error(`no ${id} for ${keyOf(scope)}`);
  return found;
}
