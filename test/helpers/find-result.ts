import type { MetricResult, Review, Scope } from "../../src/core/review/review";

/** The result of a metric for a scope (`{}` is the whole); throws when the review has none. */
export function findResult(review: Review, id: string, scope: Scope = {}): MetricResult {
  const found = review.figures.at(id, scope);
  if (!found) throw new Error(`no ${id} for ${JSON.stringify(scope)}`);
  return found;
}
