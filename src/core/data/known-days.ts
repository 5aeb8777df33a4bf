import { calendarDate, shiftMonths, type Day } from "./day";
import { monthsOf, type CalendarKind } from "./periods";

/** First and last day on which a table really has data, and how many rows lie far outside (test rows of 2099). */
export interface KnownDays {
  first: Day;
  last: Day;
  /** Rows dated more than a year after `last`. */
  strayLate: number;
  /** Rows dated more than a year before `first`. */
  strayEarly: number;
}

const YEAR = 366;

/** At most one row in a hundred, or three rows, and never half of them, may be strays. */
function mayStray(rows: number, all: number): boolean {
  return rows <= Math.max(3, all / 100) && rows < all / 2;
}

/** Length of the tail behind a gap of more than a year among `count` days, read by `dayAt` from far inside; 0 when there is none. */
function strayTail(count: number, dayAt: (index: number) => Day): number {
  let found = 0;
  for (let kept = count - 1; kept > 0; kept--) {
    const strays = count - kept;
    if (!mayStray(strays, count)) break;
    if (Math.abs(dayAt(kept) - dayAt(kept - 1)) > YEAR) found = strays;
  }
  return found;
}

/** Known days of ascending dates; a few rows more than a year away from all others do not decide. `undefined` without dates. */
export function knownDays(ascending: Float64Array): KnownDays | undefined {
  const { length } = ascending;
  if (length === 0) return undefined;
  const strayLate = strayTail(length, (index) => ascending[index] ?? NaN);
  const kept = length - strayLate;
  const strayEarly = strayTail(kept, (index) => ascending[kept - 1 - index] ?? NaN);
  return {
    first: Math.floor(ascending[strayEarly] ?? NaN),
    last: Math.floor(ascending[kept - 1] ?? NaN),
    strayLate,
    strayEarly,
  };
}

/** First day of the month (quarter …) that a figure dated at its end sums up; a figure of a single day stays there. */
export function startOfSum(end: Day, kind: CalendarKind): Day {
  return calendarDate(end + 1).day === 1 ? shiftMonths(end + 1, -monthsOf[kind]) : end;
}
