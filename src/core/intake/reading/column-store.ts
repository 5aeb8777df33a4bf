import type { Column } from "../../data/data-set";
import type { ProblemCode } from "../../problems";
import type { CellValue } from "../outline";

/** A cell that could not be read; `row` counts from the body's first row. */
export interface CellProblem {
  row: number;
  code: ProblemCode;
  text: string;
}

export interface FinishedColumn<C extends Column = Column> {
  data: C;
  problems: readonly CellProblem[];
  /** Every cell was as a live formula needs it: real numbers, or names without a second spelling. */
  clean: boolean;
}

/** Collects one column of a table, chunk by chunk. */
export interface ColumnStore<C extends Column = Column> {
  /** Takes column `at` of some rows that begin at body row `firstRow`, and marks in `filled` the rows that hold something. */
  append(values: readonly (readonly CellValue[])[], firstRow: number, at: number, filled: Uint8Array): void;
  finish(rowCount: number): FinishedColumn<C>;
}
