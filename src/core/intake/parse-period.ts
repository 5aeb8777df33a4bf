import { calendarDate, dayOf, daysInMonth, type Day } from "../data/day";
import type { NamedPeriod } from "./recognition";

const HAN_DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  首: 1,
  两: 2,
  元: 1,
  正: 1,
};
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_WORD =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
const YEAR = "((?:19|20)\\d\\d|\\d\\d)";
const FULL_YEAR = "((?:19|20)\\d\\d)";
const HAN_MONTH = "(十[一二]|[一二三四五六七八九十元正]|0?[1-9]|1[0-2])";
const QUARTER = "([1-4一二三四首])";
const yearLead = `(?:(?:fy|cy)?\\s*${YEAR}\\s*(?:年度|年|[-/.\\s'])?\\s*)?`;

type Reader = (match: RegExpExecArray) => NamedPeriod | null;
const rule = (pattern: string, read: Reader): { pattern: RegExp; read: Reader } => ({
  pattern: new RegExp(`^(?:${pattern})`, "i"),
  read,
});

const monthSpans: Readonly<Record<string, readonly [NamedPeriod["kind"], number?]>> = {
  "1-3": ["quarter", 1],
  "4-6": ["quarter", 2],
  "7-9": ["quarter", 3],
  "10-12": ["quarter", 4],
  "1-6": ["half", 1],
  "7-12": ["half", 2],
  "1-12": ["year"],
};

/** `1-6月` is the first half, `4-6月` the second quarter; other spans of months (`1-9月`) have no name. */
function spanOfMonths(
  year: string | undefined,
  from: string | undefined,
  to: string | undefined,
): NamedPeriod | null {
  const [kind, ordinal] = monthSpans[`${Number(from)}-${Number(to)}`] ?? [];
  return kind === undefined ? null : named(kind, year, ordinal);
}

/**
 * A week by its number (2024-W05, 2024年第5周): Monday to Sunday as ISO 8601 counts, cut at the ends of the year that it names,
 * so that a year's weeks are all of that year.
 */
function week(year: string | undefined, number: string | undefined): NamedPeriod | null {
  const [of, at] = [Number(year), Number(number)];
  if (at < 1 || at > 53) return null;
  const fourth = dayOf(of, 1, 4);
  const monday = fourth - ((fourth - MONDAY) % 7) + (at - 1) * 7;
  const [first, last] = [Math.max(monday, dayOf(of, 1, 1)), Math.min(monday + 6, dayOf(of, 12, 31))];
  const on = (day: Day): number => calendarDate(day).month * 100 + calendarDate(day).day;
  return first > last ? null : { kind: "day", year: of, ordinal: on(first), until: on(last) };
}

/** Serials of Mondays are two more than a multiple of seven: 44928 is 2 January 2023. */
const MONDAY = 2;

const rules = [
  rule(`${FULL_YEAR}\\s*(?:[-/._]|年度?)?\\s*第?\\s*(?:w|wk|week)\\s*(\\d{1,2})(?!\\d)`, (m) =>
    week(m[1], m[2]),
  ),
  rule(`${FULL_YEAR}\\s*(?:[-/._]|年度?)?\\s*第?\\s*(\\d{1,2})\\s*周`, (m) => week(m[1], m[2])),
  rule(`(?:w|wk|week)\\s*(\\d{1,2})\\s*[-/.,\\s']\\s*${FULL_YEAR}(?!\\d)`, (m) => week(m[2], m[1])),
  rule(
    `(?:${FULL_YEAR}\\s*年?\\s*)?(0?[1-9]|1[0-2])\\s*月?\\s*[-~–—至到]\\s*(0?[1-9]|1[0-2])\\s*月份?`,
    (m) => spanOfMonths(m[1], m[2], m[3]),
  ),
  rule(`${yearLead}(上|下)半(?:年度?)?`, (m) => named("half", m[1], m[2] === "上" ? 1 : 2)),
  rule(`${yearLead}h([12])(?![a-z\\d])`, (m) => named("half", m[1], Number(m[2]))),
  rule(`(?:h([12])|([12])h)\\s*[-/']?\\s*(?:fy)?\\s*${YEAR}?(?![a-z\\d])`, (m) =>
    named("half", m[3], Number(m[1] ?? m[2])),
  ),
  rule(`${yearLead}第?${QUARTER}个?季度?`, (m) => named("quarter", m[1], digit(m[2]))),
  rule(`${yearLead}q([1-4])(?![a-z\\d])(?!\\s*[-/'\\s]\\s*(?:19|20)?\\d\\d\\b)`, (m) =>
    named("quarter", m[1], Number(m[2])),
  ),
  rule(`(?:q([1-4])|([1-4])q)\\s*[-/'_]?\\s*(?:fy)?\\s*${YEAR}?(?![a-z\\d])`, (m) =>
    named("quarter", m[3], Number(m[1] ?? m[2])),
  ),
  rule(`(?:quarter|qtr)\\s*([1-4])(?!\\d)`, (m) => named("quarter", undefined, Number(m[1]))),
  rule(`${FULL_YEAR}\\s*[-/.年]\\s*(0?[1-9]|1[0-2])\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?!\\d)`, (m) =>
    named("day", m[1], Number(m[2]) * 100 + Number(m[3])),
  ),
  rule(`${YEAR}\\s*年(?:度)?\\s*${HAN_MONTH}\\s*月份?(?!\\d)`, (m) => named("month", m[1], digit(m[2]))),
  rule(`${FULL_YEAR}\\s*[-/.]\\s*(0?[1-9]|1[0-2])(?![\\d/.-])\\s*月?份?`, (m) =>
    named("month", m[1], Number(m[2])),
  ),
  rule(`${FULL_YEAR}(0[1-9]|1[0-2])(?!\\d)`, (m) => named("month", m[1], Number(m[2]))),
  rule(`${FULL_YEAR}\\s*[-/.\\s]?\\s*${MONTH_WORD}(?![a-z])\\.?`, (m) => named("month", m[1], monthOf(m[2]))),
  rule(`${MONTH_WORD}(?![a-z])\\.?\\s*[-/,'_\\s]\\s*'?${YEAR}(?!\\d)`, (m) =>
    named("month", m[2], monthOf(m[1])),
  ),
  rule(`(1[0-2]|0?[1-9])\\s*月\\s*(3[01]|[12]\\d|0?[1-9])\\s*[日号](?!\\d)`, (m) =>
    named("day", undefined, Number(m[1]) * 100 + Number(m[2])),
  ),
  rule(`(?:${FULL_YEAR}\\s+)?${HAN_MONTH}\\s*月份?(?!\\s*\\d)`, (m) => named("month", m[1], digit(m[2]))),
  rule(`${MONTH_WORD}(?![a-z])\\.?`, (m) => named("month", undefined, monthOf(m[1]))),
  rule(`m(0?[1-9]|1[0-2])(?![a-z\\d])`, (m) => named("month", undefined, Number(m[1]))),
  rule(`(?:fy|cy)\\s*${YEAR}(?:\\s*/\\s*\\d\\d)?(?!\\d)`, (m) => named("year", m[1])),
  rule(`${FULL_YEAR}\\s*(?:年度|财年|全年|年)`, (m) => named("year", m[1])),
  rule(`${FULL_YEAR}(?![\\d.,/-])`, (m) => named("year", m[1])),
  rule(`(?:全年|年度|full\\s*year)(?!\\p{L})`, () => ({ kind: "year" })),
];

function digit(text: string | undefined): number {
  return HAN_DIGITS[text ?? ""] ?? Number(text);
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function named(kind: NamedPeriod["kind"], year: string | undefined, ordinal?: number): NamedPeriod {
  return {
    kind,
    ...(year === undefined ? {} : { year: fullYear(year) }),
    ...(ordinal === undefined ? {} : { ordinal }),
  };
}

/** A cheap look before the rules: every period starts with a digit, a numeral, or one of these letters and characters. */
const mayStart =
  /^[\d一二三四五六七八九十首元正第上下全年]|^(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|[fc]y|w(?:k|eek)?\s*\d|[qhm]\s*\d|quarter|qtr|full)/i;

/** A period at the start of a text and what follows it: `1月目标` → month 1 and `目标`. `null` when none starts it. */
export function leadingPeriod(raw: string): { period: NamedPeriod; rest: string } | null {
  const text = raw.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (!mayStart.test(text)) return null;
  for (const { pattern, read } of rules) {
    const match = pattern.exec(text);
    const period = match && read(match);
    if (match && period)
      return {
        period,
        rest: text
          .slice(match[0].length)
          .replace(/^[\s\-–—_:/]+/, "")
          .trim(),
      };
  }
  return null;
}

/**
 * The period that a text names and nothing else (`2024年3月`, `2024Q3`, `第三季度`, `上半年`, `FY2024`, `Mar-14`, `3月份`,
 * `Q1末`); `null` for anything else. A `day` carries month × 100 + day as its ordinal.
 */
export function parsePeriodName(raw: string): NamedPeriod | null {
  if (raw.length > 30) return null;
  const lead = leadingPeriod(raw);
  return lead && /^(?:末|底|初|前|end|份)?$/i.test(lead.rest) ? lead.period : null;
}

/** First and last day of a named period in a calendar year; `null` when it names no year and none is given. */
export function periodDays(period: NamedPeriod, defaultYear?: number): { start: Day; end: Day } | null {
  const year = period.year ?? defaultYear;
  if (year === undefined) return null;
  const ordinal = period.ordinal ?? 1;
  if (period.kind === "day") {
    const dayAt = (of: number, at: number): Day => dayOf(of, Math.floor(at / 100), at % 100);
    const until = period.until ?? ordinal;
    return { start: dayAt(year, ordinal), end: dayAt(until < ordinal ? year + 1 : year, until) };
  }
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[period.kind];
  const first = period.kind === "year" ? 1 : (ordinal - 1) * months + 1;
  const last = first + months - 1;
  return { start: dayOf(year, first, 1), end: dayOf(year, last, daysInMonth(year, last)) };
}

const dayPattern = `(?:((?:19|20)\\d\\d)\\s*[-/.年]\\s*)?(1[0-2]|0?[1-9])\\s*[/.月-]\\s*(3[01]|[12]\\d|0?[1-9])\\s*[日号]?`;
const daySpan = new RegExp(`^${dayPattern}\\s*(?:[-~–—至到]|\\bto\\b)\\s*${dayPattern}$`, "i");

/** A span of days as reports write it: `1.1-1.7`, `2024/1/29~2/4`, `1月1日至1月7日`; `null` for anything else. */
export function parseDaySpan(raw: string): NamedPeriod | null {
  const match = daySpan.exec(raw.normalize("NFKC").trim());
  if (!match) return null;
  const [, year, month, day, , lastMonth, lastDay] = match;
  const at = (of: string | undefined, on: string | undefined): number => Number(of) * 100 + Number(on);
  return { ...named("day", year, at(month, day)), until: at(lastMonth, lastDay) };
}
