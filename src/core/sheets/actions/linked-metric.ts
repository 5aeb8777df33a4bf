import { isoDate } from "../../data/day";
import { say, type Locale } from "../../data/locale";
import type { Unit } from "../../metrics/metric";
import type { MetricResult } from "../../review/review";
import type { SheetContext } from "../frame";
import { typedNumber, typedText, type TypedRow } from "../typed-table";
import { isWhole } from "../../review/scope";

/** The metrics of the whole that an action may be linked with; of equal names the first, as the performance sheet is searched. */
export function linkableMetrics({
  review,
  locale,
}: Pick<SheetContext, "review" | "locale">): Map<string, MetricResult> {
  const metrics = new Map<string, MetricResult>();
  for (const result of review.metrics) {
    const name = say(result.label, locale);
    if (isWhole(result.scope) && !metrics.has(name)) metrics.set(name, result);
  }
  return metrics;
}

/** Finds the metric that a typed name means: in the sheets' language, else in the one that they may have had before. */
export function metricFinder({
  review,
  locale,
}: Pick<SheetContext, "review" | "locale">): (name: string) => MetricResult | undefined {
  const present = linkableMetrics({ review, locale });
  const former = linkableMetrics({ review, locale: locale === "zh-CN" ? "en-US" : "zh-CN" });
  return (name) => present.get(name) ?? former.get(name);
}

/** What stood in the linked metric when the action was linked with it: kept as long as the link stays the same. */
export interface StartingPoint {
  value: number;
  /** Which metric, and as of which day: `销售额 · 截至 2024-09-30`. */
  record: string;
}

/** Between the metric's name and the rest of a record. */
export const recordMark = " · ";

/**
 * The starting point that stands in the row if it belongs to the linked metric, by whichever of its names, else today's figure;
 * `null` without either.
 */
export function startingPoint(
  row: TypedRow,
  result: MetricResult | undefined,
  { review, locale }: Pick<SheetContext, "review" | "locale">,
): StartingPoint | null {
  const name = typedText(row, "metric");
  if (name === "") return null;
  const record = typedText(row, "record");
  const value = typedNumber(row, "atStart");
  const names = [name, ...(result ? [result.label.zh, result.label.en] : [])];
  const recorded = names.find((each) => record.startsWith(`${each}${recordMark}`));
  if (value !== null && recorded !== undefined)
    return { value, record: renamed(record.slice(recorded.length + recordMark.length), name, locale) };
  if (result?.actual == null) return null;
  return { value: result.actual, record: recordOf(name, isoDate(review.window.asOf), locale) };
}

function recordOf(name: string, day: string, locale: Locale): string {
  return `${name}${recordMark}${locale === "zh-CN" ? `截至 ${day}` : `as of ${day}`}`;
}

/** A record in the sheets' language, under the name that stands in the row. */
function renamed(rest: string, name: string, locale: Locale): string {
  const day = /^(?:截至|as of) (\d{4}-\d{2}-\d{2})$/.exec(rest)?.[1];
  return day === undefined ? `${name}${recordMark}${rest}` : recordOf(name, day, locale);
}

/** Differences below this are no change: half a percentage point, half a day, half a point, 1 % of an amount or a number. */
export function noticeable(unit: Unit, start: number): number {
  switch (unit) {
    case "ratio":
      return 0.005;
    case "days":
    case "score":
      return 0.5;
    case "amount":
    case "count":
      return Math.abs(start) / 100;
  }
}
