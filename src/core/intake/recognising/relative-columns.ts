import { normaliseHeader } from "../normalise-header";
import { parsePeriodName } from "../parse-period";
import type { NamedPeriod } from "../recognition";
import { isSumColumn } from "./score-columns";
import { isNumeric, type ColumnProfile } from "./profile-columns";
import {
  levelOf,
  relativeLevels,
  relativePeriod,
  type RelativeLevel,
  type ReportTime,
} from "./relative-periods";
import { relativeTime, type RelativeTime } from "./relative-words";
import { isComputedRest, type PeriodColumn, type PeriodColumns } from "./wide-headers";
import { measureOf } from "./wide-measures";
import type { TableClues } from "./weigh-kinds";

/** A column of figures whose header names a time seen from the report. */
export interface RelativeColumn {
  column: ColumnProfile;
  time: RelativeTime;
  /** What it measures; `open` when the header says only when. */
  measure: string;
}

/** Figures under 本月, 本年累计, 上年同期 …; rates and what measures nothing that is read are not among them. */
export function relativeColumns(columns: readonly ColumnProfile[]): RelativeColumn[] {
  return columns
    .filter((column) => isNumeric(column) && column.values.length > 0)
    .flatMap((column) => {
      const found = readHeader(column.levels);
      return found?.time && found.measure !== null
        ? [{ column, time: found.time, measure: found.measure }]
        : [];
    });
}

const isPlan = (measure: string): boolean => /^(?:target|challenge)/.test(measure);
const isRate = /[率比增差%％]/;

function readHeader(levels: readonly string[]): { time?: RelativeTime; measure: string | null } | null {
  const times = levels.map(
    (level, at) => relativeTime(level) ?? (at < levels.length - 1 ? groupTime(level) : null),
  );
  const rest = levels.map((level, at) => times[at]?.rest ?? (parsePeriodName(level) ? "" : level));
  const words = rest.filter((word) => normaliseHeader(word).text !== "");
  if (isComputedRest(words) || isRate.test(words.join(""))) return null;
  const measure = words.length === 0 ? "open" : (measureOf(words.join(" ")) ?? measureOf(words.at(-1) ?? ""));
  const known = times.filter((time) => time !== null);
  const time = known.length === 0 ? undefined : known.reduce((whole, part) => ({ ...part, ...whole }));
  return { ...(time ? { time } : {}), measure };
}

/** 上年同期 beside 本月 is of that month: the same span as the nearest column of the report's own time. */
function withSpans(columns: readonly RelativeColumn[]): RelativeColumn[] {
  return columns.map((each, at) => {
    if (each.time.back === undefined || each.time.span !== undefined) return each;
    const before = columns.slice(0, at).reverse();
    const near = [...before, ...columns.slice(at + 1)].find(({ time }) => time.back === undefined);
    const { span, toDate } = near?.time ?? {};
    return { ...each, time: { ...each.time, ...(span ? { span } : {}), ...(toDate ? { toDate } : {}) } };
  });
}

/** 目标 and 实际 beside 去年同期 are of the time that the report is of. */
function withUnworded(
  columns: readonly ColumnProfile[],
  worded: readonly RelativeColumn[],
): RelativeColumn[] {
  if (!worded.some(({ time }) => time.back === "year")) return [...worded];
  const now = worded.filter(({ time }) => time.back === undefined && time.span !== "day");
  const spans = new Set(now.map(({ time }) => time.span));
  const [span] = spans.size === 1 ? spans : [];
  const isStated = (plan: boolean): boolean => now.some(({ measure }) => isPlan(measure) === plan);
  return columns.flatMap((column): RelativeColumn[] => {
    const own = worded.find((each) => each.column === column);
    if (own) return [own];
    if (!isNumeric(column) || isSumColumn(column) || parsePeriodName(column.header)) return [];
    const measure = readHeader(column.levels)?.measure;
    if (typeof measure !== "string" || measure === "open" || isStated(isPlan(measure))) return [];
    return [{ column, time: { rest: "", ...(span ? { span } : {}) }, measure }];
  });
}

/**
 * The columns of a report (区域, 本月目标, 本月实际, 本年累计, 上年同期) that are read: those of one span, for a month is in
 * its year. Where targets stand beside actuals that span is taken, else the finest. `null` when the report does not say which
 * time it is of, and when there is nothing that the plain reading would not find.
 */
export function findRelativeColumns(
  columns: readonly ColumnProfile[],
  report: ReportTime,
  otherReports: TableClues["otherReports"],
): PeriodColumns | null {
  const all = withSpans(withUnworded(columns, relativeColumns(columns))).map((each) => ({
    ...each,
    level: levelOf(each.time, report),
  }));
  const chosen = chooseLevel(all, otherReports !== undefined);
  if (chosen === undefined) return null;
  // What another report says of its own month is not read a second time from here.
  const repeats = ({ back }: RelativeTime): boolean =>
    (back === "span" && otherReports !== undefined) || (back === "year" && otherReports === "other-years");
  const taken = all.filter(({ level, time }) => level === chosen && !repeats(time));
  const hasNamed = taken.some(({ measure }) => measure !== "open");
  const read = taken.map(({ column, time, measure }): PeriodColumn => ({
    column,
    period: relativePeriod(time, chosen, report, isPlan(measure)),
    rest: measure === "open" ? (hasNamed ? ["金额"] : []) : [restOf(column)],
  }));
  const spans = new Set(all.map(({ level, time }) => `${level}${time.back}`));
  const isMore = spans.size > 1 || (report.period && report.period.kind !== chosen);
  const own = new Set(read.map(({ column }) => column));
  const sums = columns.filter((column) => !own.has(column) && isNumeric(column));
  return isMore ? { columns: onceEach(read), sums } : null;
}

/** Month over Actual and Budget is the report's month; alone it would be a column of months. */
function groupTime(level: string): RelativeTime | null {
  const span = /^(?:current )?(month|quarter|year)$/i.exec(level.trim())?.[1]?.toLowerCase();
  return span === "month" || span === "quarter" || span === "year" ? { span, rest: "" } : null;
}

const restOf = ({ levels }: ColumnProfile): string =>
  levels
    .map((level) => relativeTime(level)?.rest ?? level)
    .filter((word) => measureOf(word) !== null)
    .at(-1) ?? levels.join(" ");

/** Two columns for one time and measure (本年销售额, 本年累计) are one figure twice. */
function onceEach(columns: readonly PeriodColumn[]): PeriodColumn[] {
  const seen = new Set<string>();
  return columns.filter(({ period, rest }) => {
    const { kind, soFar = kind, year, yearsBack, ordinal } = period;
    const key = [soFar, year, yearsBack, soFar === kind ? ordinal : "", measureOf(rest.join(" "))].join(":");
    return !seen.has(key) && seen.add(key);
  });
}

function chooseLevel(
  columns: readonly { level: RelativeLevel | undefined; time: RelativeTime; measure: string }[],
  finest: boolean,
): RelativeLevel | undefined {
  const now = columns.filter(({ time }) => time.back === undefined);
  const has = (level: RelativeLevel, of: (measure: string) => boolean): boolean =>
    now.some((each) => each.level === level && of(each.measure));
  const isActual = (measure: string): boolean => measure === "amount" || measure === "open";
  const levels = relativeLevels.filter((level) => has(level, isActual));
  return (finest ? undefined : levels.find((level) => has(level, isPlan))) ?? levels[0];
}

const printed = /制表|编制|打印|导出|printed|generated|exported/i;
const day = /((?:19|20)\d\d)\s*[-/.年]\s*(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])(?!\d)/u;
const months = /(?:^|\D)0?1\s*月?\s*[-~—–至到]\s*(1[0-2]|[1-9])\s*月/u;

/** The report's period, and up to when it goes where a title says it: 截至2024年9月15日, 2024年1-9月. */
export function reportTime(names: readonly string[], period: NamedPeriod | undefined): ReportTime {
  for (const name of names.map((each) => each.normalize("NFKC"))) {
    const stated = printed.test(name) ? null : day.exec(name);
    const year = Number(stated?.[1]);
    if (
      stated &&
      (period?.year ?? year) === year &&
      (period?.kind !== "month" || period.ordinal === Number(stated[2]))
    )
      return { period: period ?? { kind: "year", year }, through: Number(stated[2]), day: Number(stated[3]) };
    const span = months.exec(name);
    if (span && period?.kind === "year") return { period, through: Number(span[1]) };
  }
  return { period };
}
