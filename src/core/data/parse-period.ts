import { calendarDate, dayOf, type Day } from "./day";
import type { Period } from "./period";
import { customPeriod, monthsOf, periodOf, type CalendarKind } from "./periods";

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day written `2024-03-05`; `undefined` when it is not one (2024-02-30 is not). */
export function parseDay(text: string): Day | undefined {
  const match = DATE.exec(text.trim());
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayOf(year, month, date);
  const back = calendarDate(day);
  return back.year === year && back.month === month && back.day === date ? day : undefined;
}

function calendar(
  kind: CalendarKind,
  year: number,
  ordinal: number,
  fiscalYearStart: number,
): Period | undefined {
  if (ordinal < 1 || ordinal > 12 / monthsOf[kind]) return undefined;
  const firstMonth = kind === "month" ? 1 : fiscalYearStart;
  return periodOf(kind, dayOf(year, firstMonth + (ordinal - 1) * monthsOf[kind], 1), fiscalYearStart);
}

/**
 * A period as people name it: `2024`, `2024-H1`, `2024-Q3`, `2024-09`, `2024-01-15..2024-03-20`, and the labels that we print
 * (`FY2026/27-Q1`). Years, halves and quarters are fiscal ones, named by the year in which they begin; months are calendar
 * months. `undefined` when it is none of these or runs backwards.
 */
export function parsePeriod(text: string, fiscalYearStart = 1): Period | undefined {
  const tidy = text.normalize("NFKC").trim().toUpperCase();
  const [from, to] = tidy.split("..");
  if (from !== undefined && to !== undefined) {
    const start = parseDay(from);
    const end = parseDay(to);
    return start !== undefined && end !== undefined && start <= end ? customPeriod(start, end) : undefined;
  }
  const match = /^(?:FY)?(\d{4})(?:\/\d{2})?(?:-?([HQ])(\d)|-(\d{1,2}))?$/.exec(tidy);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === "H") return calendar("half", year, Number(match[3]), fiscalYearStart);
  if (match[2] === "Q") return calendar("quarter", year, Number(match[3]), fiscalYearStart);
  if (match[4] !== undefined) return calendar("month", year, Number(match[4]), fiscalYearStart);
  return calendar("year", year, 1, fiscalYearStart);
}
