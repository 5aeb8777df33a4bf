import { daysInMonth } from "../data/day";

/** Which of three numbers is the year, month and day: a column settles it, a cell often cannot. */
export type DateOrder = "ymd" | "mdy" | "dmy";

/**
 * A date written as text. `parts` are the three numbers as they stand when their order is the column's business;
 * otherwise year, month and day are settled; `year` is absent for `10月20日`.
 */
export type DateText =
  | { parts: readonly [number, number, number]; orders: readonly DateOrder[] }
  | { year?: number; month: number; day: number };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const time =
  /(?:\s+|t)(?:(?:上午|下午|中午|晚上|早上|am|pm)\s*)?\d{1,2}(?:[::时点]\d{0,2}(?:[::分]\d{0,2}(?:[.,]\d+)?秒?)?)分?\s*(?:am|pm)?\s*(?:z|utc|[a-z]{2,3}t)?\s*(?:[+-]\d{1,2}:?(?:\d{2})?)?$/;
const weekday =
  /[\s,(]*(?:星期|周|礼拜)[一二三四五六日天]\)?|\b(?:mon|tue|wed|thu|fri|sat|sun|tues|wednes|thurs|satur)(?:day)?\b[.,]?/g;

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** Two-digit years up to 69 are of this century. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Whether year, month and day make a real date; without a year 29 February counts. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
  return isMonth(month) && day >= 1 && day <= daysInMonth(year ?? 2024, month);
}

function ordered(a: number, b: number, c: number, longFirst: boolean, longLast: boolean): DateText | null {
  const orders: DateOrder[] = [];
  if (!longLast && isDate(fullYear(a), b, c)) orders.push("ymd");
  if (!longFirst && isDate(fullYear(c), a, b)) orders.push("mdy");
  if (!longFirst && isDate(fullYear(c), b, a)) orders.push("dmy");
  const [only] = orders;
  if (only === undefined) return null;
  if (longFirst) return { year: a, month: b, day: c };
  return { parts: [a, b, c], orders };
}

/**
 * Reads `2024年3月5日`, `2024/3/5`, `2024.3.5`, `20240305`, `05-Mar-24`, `March 5, 2024`, `24/01/2021`, `6/8/14`, `10月20日`;
 * times and weekdays are dropped. `null` when it is no date; month and year alone are a period, not a date.
 */
export function parseDateText(raw: string): DateText | null {
  const text = raw.normalize("NFKC").toLowerCase().replace(weekday, " ").trim().replace(time, "").trim();
  return readMinguo(text) ?? readHan(text) ?? readNumeric(text) ?? readWorded(text);
}

/** Years of the Republic of China: `113/01/05`, `民國113年1月5日` are of 2024. */
function readMinguo(text: string): DateText | null {
  const match =
    /^(?:民[国國])?\s*(1\d\d)\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text) ??
    /^民[国國]\s*(\d{2,3})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]) + 1911, Number(match[3]), Number(match[4])];
  return isDate(year, month, day) ? { year, month, day } : null;
}

function readHan(text: string): DateText | null {
  const match = /^(?:(\d{4}|\d{2})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (!match) return null;
  const year = match[1] === undefined ? undefined : fullYear(Number(match[1]));
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (!isDate(year, month, day)) return null;
  return { ...(year === undefined ? {} : { year }), month, day };
}

function readNumeric(text: string): DateText | null {
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (packed) return ordered(Number(packed[1]), Number(packed[2]), Number(packed[3]), true, false);
  const match = /^(\d{1,4})\s*([-/.\s])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/.exec(text);
  if (!match) return null;
  const [first, last] = [match[1] ?? "", match[4] ?? ""];
  if (first.length === 3 || last.length === 3 || (first.length === 4 && last.length === 4)) return null;
  return ordered(Number(first), Number(match[3]), Number(last), first.length === 4, last.length === 4);
}

function readWorded(text: string): DateText | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*([a-z]{3,9})\.?[\s\-/.,']*(\d{4}|\d{2})$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})$/.exec(text);
  const found = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : yearFirst
        ? [yearFirst[1], yearFirst[2], yearFirst[3]]
        : null;
  if (!found) return null;
  const year = fullYear(Number(found[0]));
  const month = MONTHS.indexOf((found[1] ?? "").slice(0, 3)) + 1;
  const day = Number(found[2]);
  return isDate(year, month, day) ? { year, month, day } : null;
}
