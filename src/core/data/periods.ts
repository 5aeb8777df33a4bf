import { calendarDate, dayOf, daysInMonth, isoDate, shiftMonths, type Day } from "./day";
import type { Period, PeriodKind } from "./period";

/** Calendar periods: everything but a custom span. */
export type CalendarKind = Exclude<PeriodKind, "custom">;

/** Months that each calendar period lasts. */
export const monthsOf: Readonly<Record<CalendarKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** First day of a month, then the day before the first of the month `months` later. */
function monthsFrom(start: Day, months: number): { start: Day; end: Day } {
  return { start, end: shiftMonths(start, months) - 1 };
}

/** `2024`, or `FY2024/25` when the fiscal year does not begin in January: both years are named. */
export function yearLabel(year: number, fiscalYearStart: number): string {
  if (fiscalYearStart === 1) return String(year);
  return `FY${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

function labelOf(kind: CalendarKind, start: Day, fiscalYearStart: number): string {
  const { year, month } = calendarDate(start);
  if (kind === "month") return `${year}-${String(month).padStart(2, "0")}`;
  const monthInYear = (month - fiscalYearStart + 12) % 12;
  const label = yearLabel(month < fiscalYearStart ? year - 1 : year, fiscalYearStart);
  if (kind === "year") return label;
  const ordinal = Math.floor(monthInYear / monthsOf[kind]) + 1;
  return `${label}-${kind === "half" ? "H" : "Q"}${ordinal}`;
}

/** The calendar period of a kind that starts on a given first of the month. */
function calendarPeriod(kind: CalendarKind, start: Day, fiscalYearStart: number): Period {
  return { kind, label: labelOf(kind, start, fiscalYearStart), ...monthsFrom(start, monthsOf[kind]) };
}

/** The month, quarter, half or (fiscal) year that a day lies in. */
export function periodOf(kind: CalendarKind, day: Day, fiscalYearStart = 1): Period {
  const { year, month } = calendarDate(day);
  const monthInYear = (month - fiscalYearStart + 12) % 12;
  const start = dayOf(year, month - (monthInYear % monthsOf[kind]), 1);
  return calendarPeriod(kind, start, fiscalYearStart);
}

/** A span of days with both ends included; named by its dates. */
export function customPeriod(start: Day, end: Day): Period {
  return { kind: "custom", label: `${isoDate(start)}..${isoDate(end)}`, start, end };
}

/** Whole months that a span covers exactly, or 0. */
export function wholeMonths(start: Day, end: Day): number {
  const first = calendarDate(start);
  const after = calendarDate(end + 1);
  if (first.day !== 1 || after.day !== 1 || end < start) return 0;
  return (after.year - first.year) * 12 + after.month - first.month;
}

/** The same span some months away; month ends stay month ends when the span is whole months. */
function shiftPeriod(period: Period, months: number, fiscalYearStart: number): Period {
  const start = shiftMonths(period.start, months);
  if (period.kind !== "custom") return calendarPeriod(period.kind, start, fiscalYearStart);
  const whole = wholeMonths(period.start, period.end);
  return customPeriod(start, whole > 0 ? shiftMonths(start, whole) - 1 : shiftMonths(period.end, months));
}

/** The adjacent previous period, across year ends; a custom span moves by its own length. */
export function previousPeriod(period: Period, fiscalYearStart = 1): Period {
  if (period.kind !== "custom") return shiftPeriod(period, -monthsOf[period.kind], fiscalYearStart);
  const whole = wholeMonths(period.start, period.end);
  if (whole > 0) return shiftPeriod(period, -whole, fiscalYearStart);
  return customPeriod(period.start - (period.end - period.start + 1), period.start - 1);
}

/** The same period last year. */
export function lastYearPeriod(period: Period, fiscalYearStart = 1): Period {
  return shiftPeriod(period, -12, fiscalYearStart);
}

/**
 * A comparison period cut to as much of it as has passed of `period` on `asOf`: the same date in its own month, so
 * 29 February becomes 28 February and the 31st a month's end. Closed or not yet begun periods stay whole.
 */
export function cutToElapsed(comparison: Period, period: Period, asOf: Day): Period {
  if (asOf >= period.end || asOf < period.start) return comparison;
  const a = calendarDate(period.start);
  const b = calendarDate(comparison.start);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const sameStart = shiftMonths(period.start, months) === comparison.start;
  const end = sameStart ? shiftMonths(asOf, months) : comparison.start + (asOf - period.start);
  return { ...comparison, end: Math.min(end, comparison.end) };
}

/** Share of a period's days that have passed by the end of `asOf`: 0 before it begins, 1 once it has closed. */
export function elapsedShare(start: Day, end: Day, asOf: Day): number {
  return Math.min(1, Math.max(0, (asOf - start + 1) / (end - start + 1)));
}

/** Number of days, both ends included. */
export function daysIn(period: Pick<Period, "start" | "end">): number {
  return period.end - period.start + 1;
}

/** The calendar kind of a span of whole months, or `custom`. */
export function kindOfSpan(start: Day, end: Day): PeriodKind {
  const whole = wholeMonths(start, end);
  const kinds: readonly CalendarKind[] = ["month", "quarter", "half", "year"];
  return kinds.find((kind) => monthsOf[kind] === whole) ?? "custom";
}

/** How people name a span: as the month, quarter, half or year that it is, else by its days. */
export function spanLabel(start: Day, end: Day, fiscalYearStart = 1): string {
  const kind = kindOfSpan(start, end);
  const named = kind === "custom" ? null : periodOf(kind, start, fiscalYearStart);
  return named?.start === start && named.end === end ? named.label : `${isoDate(start)} – ${isoDate(end)}`;
}

/** Last day of a month. */
export function monthEnd(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}
