import type { Question } from "../data/source-report";
import type { ProblemCode } from "../problems";
import type { CellValue } from "./outline";
import type { DateOrder } from "./parse-date";

/** What a cell became: a number, `NaN` for a blank, or the problem that keeps its row out. */
export type ParsedCell = number | { problem: ProblemCode };

export interface ColumnParserOptions {
  /** Factor to the base unit that the header or the title states; a cell's own unit wins over it. */
  unit: number;
  /** Serial numbers count from 1904; results always count from 1900. */
  date1904: boolean;
  /** Number formats of the samples, where known: a percent format makes a cell a fraction whatever its size. */
  formats?: readonly string[];
  /** Year of dates that name none (`10月20日`). */
  defaultYear?: number;
  /** The user's answer, or the neighbouring column's habit: `05/03/2024` is 5 March. */
  dayFirst?: boolean;
  /** The user's answer to `percent-unclear`: plain numbers are fractions (0.6) or percent numbers (60). */
  percent?: "fraction" | "percent";
  /** Which day a period name stands for in a date column (`2024Q1` as a due date ends the quarter); default `start`. */
  periodAs?: "start" | "end";
}

/** What the samples settled for the whole column; kept with the mapping so that a refresh reads alike. */
export interface SettledColumn {
  dateOrder?: DateOrder;
  decimalComma?: boolean;
  percent?: "fraction" | "percent";
  /** Text dates have a day over 12 while real dates never do: Excel has probably swapped day and month when it could. */
  halfConverted?: true;
}

/** Reads one column's cells into numbers: amounts in the base unit, days as 1900 serials, ratios as fractions, flags 0/1. */
export interface ColumnParser {
  parse(value: CellValue): ParsedCell;
  settled: SettledColumn;
  /** Questions without sheet and address: the caller knows the column. Their `answer` is what `parse` assumes. */
  questions: readonly Question[];
}
