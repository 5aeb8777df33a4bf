import { daysInMonth } from "../../data/day";
import { leadingPeriod } from "../parse-period";
import type { NamedPeriod } from "../recognition";

const FINENESS = { year: 0, half: 1, quarter: 2, month: 3, day: 4 } as const;
const span = /\d{1,2}\s*[-~—–至到]\s*\d{1,2}\s*月/;
const stamp = /制表|编制|打印|导出|更新|截至|截止|as of|printed|generated|updated/i;

/**
 * The period that a title or sheet name speaks of: `2024年第三季度销售目标`, `6月份销售记录表`, `FY24 Budget`. The finest one
 * wins, a year is taken from wherever it stands; single days and ranges of months (`1-6月`) are not a period.
 */
export function titlePeriod(names: readonly string[]): NamedPeriod | undefined {
  const found = names
    .filter((name) => !stamp.test(name))
    .flatMap((name) => daysOf(name) ?? (span.test(name) ? yearOf(name) : periodsIn(name)));
  const [finest] = [...found].sort((a, b) => FINENESS[b.kind] - FINENESS[a.kind]);
  if (finest === undefined) return undefined;
  const year = finest.year ?? found.find((period) => period.year !== undefined)?.year;
  return { ...finest, ...(year === undefined ? {} : { year }) };
}

const date = "((?:19|20)\\d\\d)\\s*[-/.年]\\s*(1[0-2]|0?[1-9])\\s*[-/.月]\\s*(3[01]|[12]\\d|0?[1-9])\\s*日?";
const dates = new RegExp(`${date}\\s*(?:至|到|[~—–-]+|\\bto\\b)\\s*${date}`, "iu");
const ofDay = new RegExp(date, "u");
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const monthNames = new RegExp(
  `\\b${monthName}(?:\\s+1)?\\s*(?:[~—–-]+|\\bto\\b|\\bthrough\\b)\\s*${monthName}(?:\\s+\\d{1,2})?,?\\s+((?:19|20)\\d\\d)\\b`,
  "i",
);
const at = (word: string | undefined): number =>
  "janfebmaraprmayjunjulaugsepoctnovdec".indexOf((word ?? "").toLowerCase()) / 3 + 1;

/** 2024-01-01 至 2024-03-31 is a quarter, January - December 2024 a year; a daily report is of its day. `null` for other words. */
function daysOf(name: string): NamedPeriod[] | null {
  const text = name.normalize("NFKC");
  const words = monthNames.exec(text);
  if (words) return spanOf(Number(words[3]), at(words[1]), 1, at(words[2]), 31);
  const [, year, month, day, lastYear, lastMonth, lastDay] = dates.exec(text) ?? [];
  if (year !== undefined && year === lastYear)
    return spanOf(Number(year), Number(month), Number(day), Number(lastMonth), Number(lastDay));
  const single = /日报|日销|当日|\bdaily\b/i.test(text) ? ofDay.exec(text) : null;
  const ordinal = Number(single?.[2]) * 100 + Number(single?.[3]);
  return single ? [{ kind: "day", year: Number(single[1]), ordinal }] : null;
}

/** The calendar's own name for a span of days of one year, if it has one. */
function spanOf(year: number, month: number, day: number, lastMonth: number, lastDay: number): NamedPeriod[] {
  if (lastMonth * 100 + lastDay < month * 100 + day) return [];
  const last = Math.min(lastDay, daysInMonth(year, lastMonth));
  const isWhole = day === 1 && last === daysInMonth(year, lastMonth);
  const months = lastMonth - month + 1;
  const kind = isWhole && lastMonth % months === 0 ? calendar[months] : undefined;
  if (kind === undefined)
    return [{ kind: "day", year, ordinal: month * 100 + day, until: lastMonth * 100 + last }];
  return [{ kind, year, ...(kind === "year" ? {} : { ordinal: lastMonth / months }) }];
}

const calendar: Readonly<Record<number, NamedPeriod["kind"]>> = {
  1: "month",
  3: "quarter",
  6: "half",
  12: "year",
};

function yearOf(name: string): NamedPeriod[] {
  const match = /(?:^|\D)((?:19|20)\d{2})(?:年|\D|$)/.exec(name);
  return match ? [{ kind: "year", year: Number(match[1]) }] : [];
}

function periodsIn(name: string): NamedPeriod[] {
  const text = name.normalize("NFKC");
  const periods: NamedPeriod[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const before = text.charAt(at - 1);
    const here = text.charAt(at);
    const starts = /\d/.test(here)
      ? !/[\d.]/.test(before)
      : /[a-z]/i.test(here)
        ? !/[a-z\d]/i.test(before)
        : true;
    const lead = starts ? leadingPeriod(text.slice(at)) : null;
    if (lead === null || lead.period.kind === "day") continue;
    // `may` and `mar` inside a sentence are words; alone or beside a year they are months.
    if (lead.period.kind === "year" && lead.period.year === undefined) continue;
    periods.push(lead.period);
    at = text.length - lead.rest.length - 1;
  }
  return periods;
}
