import { recomputedWords } from "../header-dictionary/not-fields";
import { normaliseHeader } from "../normalise-header";
import { leadingPeriod, parsePeriodName } from "../parse-period";
import type { NamedPeriod } from "../recognition";
import { isSumColumn } from "./score-columns";
import { isOneOf } from "./match-header";
import { isNumeric, type ColumnProfile } from "./profile-columns";

/** A column that stands for one period; `rest` is what else its header says (`目标`, `华东`). */
export interface PeriodColumn {
  column: ColumnProfile;
  period: NamedPeriod;
  rest: readonly string[];
}

export interface PeriodColumns {
  columns: readonly PeriodColumn[];
  /** Columns that only sum the periods: 合计, 全年, a quarter among months. */
  sums: readonly ColumnProfile[];
}

const FINENESS = { year: 0, half: 1, quarter: 2, month: 3, day: 4 } as const;

/** The period that a header's levels name together, and the words around it; `null` when they name none. */
export function headerPeriod(levels: readonly string[]): { period: NamedPeriod; rest: string[] } | null {
  const periods: NamedPeriod[] = [];
  const rest: string[] = [];
  for (const level of levels) {
    const found = readLevel(level);
    if (found) periods.push(found.period);
    if (!found) rest.push(level);
    else if (found.rest !== "") rest.push(found.rest);
  }
  const [finest] = [...periods].sort((a, b) => FINENESS[b.kind] - FINENESS[a.kind]);
  if (finest === undefined) return null;
  const year = finest.year ?? periods.find((period) => period.year !== undefined)?.year;
  return { period: { ...finest, ...(year === undefined ? {} : { year }) }, rest };
}

function readLevel(level: string): { period: NamedPeriod; rest: string } | null {
  const whole = parsePeriodName(level);
  if (whole) return { period: whole, rest: "" };
  const lead = leadingPeriod(level);
  // `2024销售额` and `1月目标` go on with words; `2024-1-5 note` or `10 boxes` are no periods.
  if (lead && lead.period.kind !== "day" && !/^\d/.test(lead.rest)) return lead;
  const pieces = level.split(/\s*[-–—_/|]\s*|\s+/);
  for (let at = 1; at < pieces.length; at += 1) {
    const period = parsePeriodName(pieces.slice(at).join(" "));
    if (period && !(period.kind === "year" && pieces.length > 3))
      return { period, rest: pieces.slice(0, at).join(" ") };
  }
  const tail =
    /^(.*[\u3400-\u9fff])((?:(?:19|20)\d{2}年)?(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月份?|q[1-4]|[一二三四]季度)$/iu.exec(
      level,
    );
  const period = tail ? parsePeriodName(tail[2] ?? "") : null;
  return tail && period ? { period, rest: tail[1] ?? "" } : null;
}

/**
 * The columns of a table spread over periods (`1月 … 12月`, `Q1 … Q4`, `Jan-14 …`, dates), two at least. The finest kind of
 * period counts; coarser ones among them are sums.
 */
export function findPeriodColumns(columns: readonly ColumnProfile[]): PeriodColumns | null {
  const named = columns
    .filter((column) => (isNumeric(column) || column.look === "mixed") && !listsYears(column))
    .flatMap((column) => {
      const found = headerPeriod(column.levels);
      return found ? [{ column, ...found }] : [];
    });
  const counts = new Map<NamedPeriod["kind"], number>();
  for (const { period } of named) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1);
  const kinds = [...counts].filter(([, count]) => count >= 2).sort((a, b) => FINENESS[b[0]] - FINENESS[a[0]]);
  const kind = kinds[0]?.[0];
  if (kind === undefined) return null;
  const fine = named.filter(({ period }) => period.kind === kind);
  if (new Set(fine.map(({ period }) => JSON.stringify(period))).size < 2) return null;
  const own = new Set(fine.map(({ column }) => column.index));
  const sums = columns.filter(
    (column) =>
      !own.has(column.index) &&
      isNumeric(column) &&
      !listsYears(column) &&
      (isSumColumn(column) || named.some((other) => other.column === column)),
  );
  return { columns: daysAsMonths(fine), sums };
}

const yearHeader = /^(?:年|年份|年度|财年|jahr|fy|(?:calendar |fiscal )?year)$/;

/** 年度 over 2023, 2024: years down the rows, not the sum of a year. */
export function listsYears({ levels, named, values, look }: ColumnProfile): boolean {
  const period = yearHeader.test(named.text) ? { kind: "year" } : headerPeriod(levels)?.period;
  const isYear = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= 1990 && Number(value) <= 2100;
  return look === "number" && period?.kind === "year" && !("year" in period) && values.every(isYear);
}

/** Dates as headers, each the first of its month or one a month, stand for the months. */
function daysAsMonths(columns: readonly PeriodColumn[]): PeriodColumn[] {
  const monthOf = ({ period }: PeriodColumn): string =>
    `${period.year}-${Math.floor((period.ordinal ?? 0) / 100)}`;
  const isDays = columns.every(({ period }) => period.kind === "day");
  const rests = new Set(columns.map(({ rest }) => rest.join(" "))).size;
  if (!isDays || new Set(columns.map(monthOf)).size * rests < columns.length) return [...columns];
  return columns.map((column) => ({
    ...column,
    period: { ...column.period, kind: "month", ordinal: Math.floor((column.period.ordinal ?? 0) / 100) },
  }));
}

/** Whether the words beside a period are a computed rate (`1月 完成率`), or a sum. */
export function isComputedRest(rest: readonly string[]): boolean {
  if (/^[%％率]$/.test(rest.join(""))) return true;
  return (
    rest.length > 0 &&
    isOneOf(normaliseHeader(rest.join(" ")), `${recomputedWords}|合计|小计|total|subtotal`, true)
  );
}
