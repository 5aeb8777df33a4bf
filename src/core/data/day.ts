/**
 * A day as Excel counts it: whole serial numbers of the 1900 date system (1 = 1900-01-01, 45292 = 2024-01-01).
 * Serials below 61 carry Excel's phantom 29 February 1900; sales data never reaches them.
 */
export type Day = number;

export interface CalendarDate {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

const EPOCH = 25569; // serial of 1970-01-01
const MS_PER_DAY = 86_400_000;

/** The day of a calendar date; a month or day out of range rolls over as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY) + EPOCH;
}

/** The calendar date of a day; a serial with a time of day is cut to its day. */
export function calendarDate(day: Day): CalendarDate {
  const date = new Date((Math.floor(day) - EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days in a month, 28–31. */
export function daysInMonth(year: number, month: number): number {
  return calendarDate(dayOf(year, month + 1, 0)).day;
}

/** `2024-03-05`. */
export function isoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The same date some months away; a day past the month's end becomes its last day (31 March − 1 = 29 February 2024). */
export function shiftMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  const first = calendarDate(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(dayOfMonth, daysInMonth(first.year, first.month)));
}
