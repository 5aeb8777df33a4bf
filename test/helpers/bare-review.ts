import { dayOf } from "../../src/core/data/day";
import { FigureList } from "../../src/core/review/review-figures";
import type { MetricResult, Review } from "../../src/core/review/review";
import { isWhole } from "../../src/core/review/scope";
import { settingsSchema, type SettingsInput } from "../../src/core/settings";
import { cleanReport } from "./make-data-set";

/**
 * A review of 2024 that holds nothing but the given parts: the figures of a sheet's test stand in the test itself. Of `metrics`,
 * those of members are found as the figures that a review makes when asked.
 */
export function bareReview(
  { metrics = [], ...parts }: Partial<Omit<Review, "figures">>,
  settings: SettingsInput = {},
): Review {
  const year = (start: number): Review["window"]["period"] => ({
    label: String(start),
    kind: "year",
    start: dayOf(start, 1, 1),
    end: dayOf(start, 12, 31),
  });
  return {
    window: { period: year(2024), asOf: dayOf(2024, 12, 31), previous: year(2023), lastYear: year(2023) },
    settings: settingsSchema.parse(settings),
    figures: new FigureList(metrics),
    metrics: metrics.filter(({ scope }) => isWhole(scope)),
    breakdowns: [],
    trend: [],
    gaps: [],
    findings: [],
    sources: cleanReport,
    ...parts,
  };
}

/** The result of a metric for the whole, undefined but for the given figures. */
export function bareResult(
  given: Partial<MetricResult> & Pick<MetricResult, "id" | "label" | "unit">,
): MetricResult {
  return {
    category: "overall",
    scope: {},
    polarity: "higher",
    actual: null,
    target: null,
    achievement: null,
    variance: null,
    variancePct: null,
    variancePp: null,
    previous: null,
    change: null,
    changePp: null,
    lastYear: null,
    yoy: null,
    yoyPp: null,
    flag: "none",
    reasons: {},
    ...given,
  };
}
