import type { Day } from "./day";
import type { Period } from "./period";
import { periodOf, previousPeriod, type CalendarKind } from "./periods";

/** Kinds of periods in the order in which they are offered. */
export const offeredKinds: readonly CalendarKind[] = ["year", "half", "quarter", "month"];

/** Of each kind no more than these are offered; older ones are typed. */
const most: Readonly<Record<CalendarKind, number>> = { year: 10, half: 8, quarter: 12, month: 24 };

export interface PeriodChoices {
  kind: CalendarKind;
  /** The latest first. */
  periods: readonly Period[];
}

/** Calendar periods that a span of days touches, by kind. A span that runs backwards offers nothing. */
export function periodChoices(
  { first, last }: { first: Day; last: Day },
  fiscalYearStart: number,
): PeriodChoices[] {
  return offeredKinds.flatMap((kind) => {
    const periods: Period[] = [];
    let period = periodOf(kind, last, fiscalYearStart);
    while (first <= last && period.end >= first && periods.length < most[kind]) {
      periods.push(period);
      period = previousPeriod(period, fiscalYearStart);
    }
    return periods.length === 0 ? [] : [{ kind, periods }];
  });
}
