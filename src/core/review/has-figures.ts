import type { MetricResult } from "./review";

/**
 * Whether there is anything to show of a figure: a value, a target, or what it is compared with. What has none (a return rate
 * where nobody records returns) is named with its reason on the definitions sheet, and takes no line of a scorecard.
 */
export function hasFigures({ actual, target, previous, lastYear }: MetricResult): boolean {
  return [actual, target, previous, lastYear].some((value) => value !== null);
}
