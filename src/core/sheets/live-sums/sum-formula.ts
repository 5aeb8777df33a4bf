import { calendarDate, type Day } from "../../data/day";
import { columnSpecifier } from "../column-specifier";
import type { SumSource } from "./sum-sources";

/** Days that count: both ends included. */
export interface Span {
  start: Day;
  end: Day;
}

/** The sum over some tables and days as formula text without its `=`; `member` is the condition on the dimension's column. */
export function sumFormula(sources: readonly SumSource[], span: Span, member?: string): string {
  return sources
    .flatMap((source) => partsOf(source, conditions(source, span, member)))
    .map((part, index) => (index > 0 && !part.startsWith("-") ? `+${part}` : part))
    .join("");
}

/** How many times a formula goes through the rows of its tables. */
export function passes(sources: readonly SumSource[]): number {
  return sources.reduce((sum, { rows, terms }) => sum + rows * Math.max(1, terms.length), 0);
}

function partsOf(source: SumSource, filter: string): string[] {
  if (source.terms.length === 0) return [`COUNTIFS(${filter})`];
  return source.terms.map(({ column, factor }) => {
    const size = Math.abs(factor);
    const sum = `SUMIFS(${reference(source, column)},${filter})`;
    return `${factor < 0 ? "-" : ""}${sum}${size === 1 ? "" : `*${size}`}`;
  });
}

/** A day's afternoon belongs to it, hence `<` the day after. */
function conditions(source: SumSource, { start, end }: Span, member?: string): string {
  const date = reference(source, source.date);
  const onMember =
    member !== undefined && source.member !== undefined ? [reference(source, source.member), member] : [];
  return [...onMember, date, `">="&${dateCall(start)}`, date, `"<"&${dateCall(end + 1)}`].join(",");
}

function reference({ table }: SumSource, column: string): string {
  return `${table}${columnSpecifier(column, false)}`;
}

function dateCall(of: Day): string {
  const { year, month, day } = calendarDate(of);
  return `DATE(${year},${month},${day})`;
}
