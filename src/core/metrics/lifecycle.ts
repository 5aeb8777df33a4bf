import { shiftMonths, type Day } from "../data/day";
import type { Phrase } from "../data/locale";

export const lifecycles = ["new", "returning", "won-back", "lost"] as const;
export type Lifecycle = (typeof lifecycles)[number];

export const lifecycleLabels = {
  new: { zh: "新客", en: "New" },
  returning: { zh: "复购", en: "Returning" },
  "won-back": { zh: "挽回", en: "Won back" },
  lost: { zh: "流失", en: "Lost" },
} as const satisfies Record<Lifecycle, Phrase>;

export interface LifecycleSpan {
  start: Day;
  end: Day;
  /** Months without an order after which a customer is lost. */
  lostAfterMonths: number;
}

/** First day of the last N months that end with a day: 31 December and 6 months give 1 July. */
export function monthsBackFrom(end: Day, months: number): Day {
  return shiftMonths(end + 1, -months);
}

/** Whether a customer had bought, but not in the N months that end with `span.end`, however the window lies. */
export function isLost(
  days: ArrayLike<number>,
  span: Pick<LifecycleSpan, "end" | "lostAfterMonths">,
): boolean {
  const last = lastUntil(days, span.end);
  if (span.end - last < 28 * span.lostAfterMonths) return false; // no month is shorter: spares the calendar for most
  return last < monthsBackFrom(span.end, span.lostAfterMonths);
}

/** Day in the window on which a lost customer bought again (the first such day), or `NaN`. */
export function wonBackOn(days: ArrayLike<number>, span: LifecycleSpan): Day {
  for (let index = 1; index < days.length; index++) {
    const day = days[index] ?? NaN;
    const before = days[index - 1] ?? NaN;
    if (day < span.start || day > span.end) continue;
    if (day - before <= 28 * span.lostAfterMonths) continue; // no month is shorter: spares the calendar for most
    if (before < monthsBackFrom(day - 1, span.lostAfterMonths)) return day;
  }
  return NaN;
}

/** Day of the first order ever: a typed 首单日期 wins over what the orders show; `NaN` when there is neither. */
export function firstOrderOn(days: ArrayLike<number>, typed: Day = NaN): Day {
  return Number.isNaN(typed) ? (days[0] ?? NaN) : Math.floor(typed);
}

/**
 * Stage of life of a customer in a window, from ascending distinct purchase days: who bought in it is new, won back or returning;
 * who did not is lost after N months without an order, and nothing (`null`) before.
 */
export function lifecycleOf(
  days: ArrayLike<number>,
  span: LifecycleSpan,
  typedFirst: Day = NaN,
): Lifecycle | null {
  if (!(lastUntil(days, span.end) >= span.start)) return isLost(days, span) ? "lost" : null;
  const first = firstOrderOn(days, typedFirst);
  if (first >= span.start && first <= span.end) return "new";
  return Number.isNaN(wonBackOn(days, span)) ? "returning" : "won-back";
}

function lastUntil(days: ArrayLike<number>, end: Day): Day {
  for (let index = days.length - 1; index >= 0; index--) {
    const day = days[index] ?? NaN;
    if (day <= end) return day;
  }
  return NaN;
}
