import { dayOf } from "../../data/day";
import type { PeriodSpan } from "../period-column-parser";
import { periodDays } from "../parse-period";
import type { NamedPeriod } from "../recognition";

/** A fiscal year's first month, and whether FY2024 is the one that begins or the one that ends in 2024. */
export interface FiscalYear {
  firstMonth: number;
  namedBy: "start" | "end";
}

const fiscal = /\bfy\s*'?\d|fiscal|financial year|财年|财政年度|会计年度/i;

/** Whether words call a year fiscal: FY2024, 2024财年. */
export function callsFiscal(words: string): boolean {
  return fiscal.test(words);
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:\\s*\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s*\\d{4})?";
const speaksOfYears = /fiscal|financial year|\bfy\b|财年|财政年度|会计年度/i;
const hanSpan =
  /(1[0-2]|[1-9])\s*月\s*(?:\d{1,2}\s*日)?\s*(?:至|到|[-–—~~])\s*(?:次年|翌年|下一?年|第二年)\s*(?:1[0-2]|[1-9])\s*月/;
const hanStart =
  /(?:从|自|始于|起始月?[::]?)\s*(?:每年)?\s*(1[0-2]|[1-9])\s*月|(1[0-2]|[1-9])\s*月\s*(?:\d{1,2}\s*日)?\s*(?:起|开始)/;
const latinSpan = new RegExp(`\\b${month}\\s*(?:to|through|until|[-–—])\\s*${month}\\b`, "i");
const latinStart = new RegExp(
  `(?:starts?|starting|begins?|beginning|from)\\s*(?:in|on|from|:)?\\s*(?:\\d{1,2}\\s*)?${month}\\b`,
  "i",
);

const ofName = (name: string | undefined): number => monthNames.indexOf((name ?? "").toLowerCase()) + 1;

/** The first month of the fiscal year that some words state (Fiscal year runs April to March, 财年4月-次年3月); not January. */
export function statedFiscalStart(text: string): number | undefined {
  const words = text.normalize("NFKC");
  if (!speaksOfYears.test(words) && !hanSpan.test(words)) return undefined;
  const han = hanSpan.exec(words)?.[1] ?? hanStart.exec(words)?.slice(1).find(Boolean);
  const span = latinSpan.exec(words);
  const whole = span && (ofName(span[1]) + 10) % 12 === ofName(span[2]) - 1;
  const first = han ? Number(han) : whole ? ofName(span[1]) : ofName(latinStart.exec(words)?.[1]);
  return first > 1 ? first : undefined;
}

/** First and last day of a period of a fiscal year; months are the calendar's, in the fiscal year that is named. */
export function fiscalDays(period: NamedPeriod & { year: number }, fiscal: FiscalYear): PeriodSpan | null {
  const { kind, year, ordinal = 1 } = period;
  const begins = fiscal.namedBy === "end" ? year - 1 : year;
  if (kind === "day") return periodDays(period);
  if (kind === "month")
    return periodDays({ ...period, year: ordinal >= fiscal.firstMonth ? begins : begins + 1 });
  const months = { quarter: 3, half: 6, year: 12 }[kind];
  const first = fiscal.firstMonth + (kind === "year" ? 0 : (ordinal - 1) * months);
  return { start: dayOf(begins, first, 1), end: dayOf(begins, first + months, 1) - 1 };
}
