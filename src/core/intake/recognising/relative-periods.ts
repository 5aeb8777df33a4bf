import { daysInMonth } from "../../data/day";
import type { NamedPeriod } from "../recognition";
import type { RelativeTime } from "./relative-words";

/** Spans that figures can be read for, from fine to coarse. */
export const relativeLevels = ["days", "month", "quarter", "half", "year"] as const;
export type RelativeLevel = (typeof relativeLevels)[number];

/** Until when a report tells of: its period as the title names it, or the day. */
export interface ReportTime {
  period: NamedPeriod | undefined;
  /** Month up to which the report goes where it says so (1-9月, 截至2024年9月15日), and the day of it. */
  through?: number;
  day?: number;
}

const monthsOf = { days: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Last month of a report's period; 12 of a year, `undefined` when nothing says which it is. */
function lastMonth({ period, through }: ReportTime): number | undefined {
  if (through !== undefined) return through;
  if (!period || period.kind === "day") return undefined;
  if (period.kind === "year") return 12;
  return period.ordinal === undefined ? undefined : period.ordinal * monthsOf[period.kind];
}

/** Which span a header means in this report; `undefined` when the report does not say enough to know it. */
export function levelOf({ span, back }: RelativeTime, report: ReportTime): RelativeLevel | undefined {
  const own = report.period?.kind;
  // The week before is another report's.
  if (own === "day" && back !== "span" && (span === undefined || span === "day" || span === "week"))
    return report.period?.until === undefined && span === "week" ? undefined : "days";
  if (span === "year") return "year";
  if (span === undefined) return own === "day" ? undefined : own;
  if (span === "day" || span === "week" || lastMonth(report) === undefined) return undefined;
  if (report.through !== undefined) return span;
  return own !== undefined && own !== "day" && monthsOf[own] <= monthsOf[span] ? span : undefined;
}

/** The days of a daily or weekly report, or the same ones a year earlier. */
function daysOf({ year, ...days }: NamedPeriod, { back }: RelativeTime): NamedPeriod {
  const years = back === "year" ? 1 : 0;
  return { ...days, ...(year === undefined ? { yearsBack: years } : { year: year - years }) };
}

/**
 * The period of a header in a report: 上月 of 2024年1月 is December of the year before. Sums to date end with the report;
 * years are counted back from the report's, which may be known later. `isPlan`: a target of the year is for all of it.
 */
export function relativePeriod(
  time: RelativeTime,
  level: RelativeLevel,
  report: ReportTime,
  isPlan: boolean,
): NamedPeriod {
  if (level === "days") return daysOf(report.period ?? { kind: "year" }, time);
  const months = monthsOf[level];
  const month = time.through ?? lastMonth(report) ?? 12;
  const year = report.period?.year;
  const nth = Math.ceil(month / months) - (time.back === "span" ? 1 : 0);
  const back = (time.back === "year" ? 1 : 0) + (nth < 1 ? 1 : 0);
  const ordinal = nth < 1 ? 12 / months : nth;
  const named = {
    ...(year === undefined ? {} : { year: year - back }),
    ...(year === undefined && back > 0 ? { yearsBack: back } : {}),
  };
  const isCut = month % months !== 0 || (report.day !== undefined && time.through === undefined);
  const isWhole = time.back === "span" || (isPlan && !time.toDate) || !isCut;
  if (isWhole) return { kind: level, ...named, ...(level === "year" ? {} : { ordinal }) };
  const last = daysInMonth(named.year ?? 2023, month);
  const until = month * 100 + Math.min(last, time.through === undefined ? (report.day ?? last) : last);
  return { kind: "day", ...named, ordinal: ((ordinal - 1) * months + 1) * 100 + 1, until, soFar: level };
}
