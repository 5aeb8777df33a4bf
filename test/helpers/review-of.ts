import type { DataSets } from "../../src/core/data/data-set";
import { reviewSales, type ReviewRequest } from "../../src/core/review/review-sales";
import type { MetricResult, Review, Scope } from "../../src/core/review/review";
import { settingsSchema, type SettingsInput } from "../../src/core/settings";
import { cleanReport } from "./make-data-set";

/** The review of some data sets for a period, with default settings but for those given. */
export function reviewOf(dataSets: DataSets, request: ReviewRequest, settings: SettingsInput = {}): Review {
  return reviewSales(dataSets, cleanReport, request, settingsSchema.parse(settings));
}

/** One metric of a review for a scope; throws with the gap's reason when it is not there. */
export function resultOf(review: Review, id: string, scope: Scope = {}): MetricResult {
  const found = review.figures.at(id, scope);
  if (found) return found;
  const gap = review.gaps.find(({ metricId }) => metricId === id);
  throw new Error(`no ${id} for ${JSON.stringify(scope)}: ${gap?.reason.en ?? "not in the review"}`);
}
