import { calendarDate, type Day } from "./day";
import type { Phrase } from "./locale";
import type { Period, ReviewWindow } from "./period";
import { cutToElapsed, lastYearPeriod, previousPeriod } from "./periods";

export interface WindowChoice {
  /** Month in which the year begins, 1–12. */
  fiscalYearStart: number;
  /** `same-days` cuts both comparisons to the days that have passed; `full` compares with whole periods. */
  partPeriod: "same-days" | "full";
}

/** The period with what it is compared with. `asOf` after the period's end means that the period has closed. */
export function windowFor(period: Period, asOf: Day, choice: WindowChoice): ReviewWindow {
  const known = Math.min(asOf, period.end);
  const cut = (comparison: Period): Period =>
    choice.partPeriod === "same-days" ? cutToElapsed(comparison, period, known) : comparison;
  return {
    period,
    asOf: known,
    previous: cut(previousPeriod(period, choice.fiscalYearStart)),
    lastYear: cut(lastYearPeriod(period, choice.fiscalYearStart)),
  };
}

/** Whether days of the period are still to come. */
export function isOpen(window: ReviewWindow): boolean {
  return window.asOf < window.period.end;
}

/** `截至15日` for an open month, with the month for anything longer; `undefined` once the period has closed. */
export function asOfLabel(window: ReviewWindow): Phrase | undefined {
  if (!isOpen(window)) return undefined;
  const { year, month, day } = calendarDate(window.asOf);
  if (window.period.kind === "month") return { zh: `截至${day}日`, en: `as of day ${day}` };
  return { zh: `截至${year}年${month}月${day}日`, en: `as of ${year}-${month}-${day}` };
}
