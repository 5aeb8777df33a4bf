import { calendarDate } from "../../data/day";
import type { TextColumn } from "../../data/data-set";
import { median } from "../../data/statistics";
import { parsePeriodName, periodDays } from "../parse-period";
import { periodParserFor, type ParsedPeriod, type PeriodSpan } from "../period-column-parser";
import type { NamedPeriod } from "../recognition";
import { fiscalDays, type FiscalYear } from "./fiscal-year";
import { frameNumbers, frameText, type Frame } from "../reading/frame";

export interface PeriodContext {
  date1904: boolean;
  /** Year of periods that name none. */
  year: number | undefined;
  /** The fiscal year in which the periods are named; absent: the calendar's. */
  fiscal?: FiscalYear;
}

/** What a row's period came to: a span, `year-missing`, or the text that is no period. */
export type RowPeriod = PeriodSpan | "year-missing" | { text: string };

const isNumber = /^-?\d+(\.\d+)?$/;
const asCell = (text: string): string | number => (isNumber.test(text) ? Number(text) : text);

/** What a bare number or date under this header stands for. */
function unitOf(header: string, cells: readonly (string | number)[]): NamedPeriod["kind"] {
  if (/半年|half/i.test(header)) return "half";
  if (/季|quarter|qtr|^q$/i.test(header)) return "quarter";
  if (/月|month/i.test(header)) return "month";
  if (/年|year|^fy/i.test(header)) return "year";
  const days = [
    ...new Set(cells.filter((cell): cell is number => typeof cell === "number" && cell > 20_000)),
  ].sort((a, b) => a - b);
  const gap = median(days.slice(1).map((day, at) => day - (days[at] ?? 0)));
  if (gap === null || gap > 400) return gap === null ? "month" : "year";
  if (gap >= 300) return "year";
  if (gap >= 150) return "half";
  if (gap >= 75) return "quarter";
  return gap >= 20 ? "month" : "day";
}

function parsedColumn(frame: Frame, column: TextColumn, context: PeriodContext): readonly ParsedPeriod[] {
  const header = frame.table.columns.find(({ field }) => field === "period")?.header ?? "";
  const cells = column.dictionary.map(asCell);
  const parser = periodParserFor(cells, { date1904: context.date1904, unit: unitOf(header, cells) });
  return cells.map((cell) => fiscalCell(cell, context) ?? parser.parse(cell));
}

/** FY2024 Q1 in a fiscal year; months and days are read as ever. */
function fiscalCell(cell: string | number, { fiscal }: PeriodContext): PeriodSpan | null {
  const named = fiscal && typeof cell === "string" ? parsePeriodName(cell) : null;
  if (!fiscal || named?.year === undefined || named.kind === "day" || named.kind === "month") return null;
  return fiscalDays({ ...named, year: named.year }, fiscal);
}

/** The number that one part of a span says: `2024年` → 2024, `Q3` → 3, `三月` → 3; `undefined` for anything else. */
export function partNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  if (/^\d+(\.0+)?$/.test(plain)) return Number(plain);
  const period = parsePeriodName(plain);
  return period === null ? undefined : (period.ordinal ?? period.year);
}

function partAt(frame: Frame, field: string): (row: number) => number | undefined {
  const column = frameText(frame, field);
  const numbers = column?.dictionary.map(partNumber);
  return (row) => numbers?.[column?.codes[row] ?? -1];
}

const isSpan = (period: ParsedPeriod | undefined): period is PeriodSpan =>
  period !== null && period !== undefined && "start" in period;

/** The period that the parts `period@year`, `@half`, `@quarter`, `@month` of a row make; the finest one names it. */
function fromParts(frame: Frame): (row: number) => NamedPeriod | undefined {
  const [year, half, quarter, month] = ["year", "half", "quarter", "month"].map((part) =>
    partAt(frame, `period@${part}`),
  );
  return (row) => {
    const named = year?.(row);
    const withYear = named === undefined ? {} : { year: named < 100 ? 2000 + named : named };
    for (const [kind, part] of [
      ["month", month],
      ["quarter", quarter],
      ["half", half],
    ] as const) {
      const ordinal = part?.(row);
      if (ordinal !== undefined) return { kind, ordinal, ...withYear };
    }
    return named === undefined ? undefined : { kind: "year", ...withYear };
  };
}

/** First year that the given periods and spans name. */
function yearIn(...given: readonly (NamedPeriod | PeriodSpan | undefined)[]): number | undefined {
  for (const period of given) {
    if (!period) continue;
    const year = "start" in period ? calendarDate(period.start).year : period.year;
    if (year !== undefined) return year;
  }
  return undefined;
}

/**
 * The span of each row of a targets (or wide) table: its column's period, its year and quarter or month columns, its period
 * column, its start and end dates, or what title and sheet say, in this order. What one leaves open the next ones fill in.
 */
export function rowPeriods(
  frame: Frame,
  columns: readonly (NamedPeriod | undefined)[],
  context: PeriodContext,
): RowPeriod[] {
  const { sheetMember, titlePeriod } = frame.table;
  const ofSheet = sheetMember && "period" in sheetMember ? sheetMember.period : undefined;
  const parts = fromParts(frame);
  const periodText = frameText(frame, "period");
  const parsed = periodText && parsedColumn(frame, periodText, context);
  const [starts, ends] = [frameNumbers(frame, "periodStart"), frameNumbers(frame, "periodEnd")];
  return Array.from({ length: frame.rowCount }, (_, row) => {
    const cell = parsed?.[periodText?.codes[row] ?? -1] ?? undefined;
    if (cell && "problem" in cell) return { text: periodText?.dictionary[periodText.codes[row] ?? -1] ?? "" };
    const part = parts(row);
    const own = halves(columns[row], cell) ?? columns[row] ?? part;
    if (!own && isSpan(cell)) return cell;
    const [start, end] = [starts?.[row] ?? NaN, ends?.[row] ?? NaN];
    if (!own && !cell && !(Number.isNaN(start) && Number.isNaN(end))) return spanOf(frame, start, end);
    const named = own ?? (cell as NamedPeriod | undefined) ?? ofSheet ?? titlePeriod;
    if (!named) return { text: "" };
    const year = yearIn(named, part, cell, ofSheet, titlePeriod) ?? context.year;
    if (year === undefined) return "year-missing";
    const inYear = { ...named, year: year - (named.yearsBack ?? 0) };
    return (context.fiscal ? fiscalDays(inYear, context.fiscal) : periodDays(inYear)) ?? "year-missing";
  });
}

/** A column's year and a row's month make the month of that year. */
function halves(column: NamedPeriod | undefined, cell: ParsedPeriod | undefined): NamedPeriod | undefined {
  if (column?.kind !== "year" || !cell || !("kind" in cell) || cell.kind === "year") return undefined;
  const { year, yearsBack } = column;
  if (year !== undefined) return { ...cell, year };
  return yearsBack === undefined ? undefined : { ...cell, yearsBack };
}

/** A target that only says when it begins or ends holds for that week, where the header says so, else for that month. */
function spanOf({ table }: Frame, start: number, end: number): PeriodSpan {
  const weekly = table.columns.some(
    ({ field, header }) => /^period(?:Start|End)$/.test(field ?? "") && /周|week/i.test(header),
  );
  if (Number.isNaN(start)) return { start: weekly ? end - 6 : monthStart(end), end };
  if (!Number.isNaN(end)) return { start, end };
  return { start, end: weekly ? start + 6 : monthEnd(start) };
}

function monthStart(day: number): number {
  return day - calendarDate(day).day + 1;
}

function monthEnd(day: number): number {
  const { year, month } = calendarDate(day);
  return periodDays({ kind: "month", year, ordinal: month })?.end ?? day;
}
