import type { Day } from "./day";
import type { DataSetKind } from "./fields";
import type { CalendarKind } from "./periods";

/** Numbers of one field, in base units (元, days, pieces, fractions); `NaN` is a blank. */
export interface NumberColumn {
  type: "number";
  values: Float64Array;
}

/** Days of one field as Excel serials without time of day; `NaN` is a blank. */
export interface DateColumn {
  type: "date";
  values: Float64Array;
}

/** Dictionary-coded text; code −1 is a blank. Entries are as people wrote them first; equal names share one code. */
export interface TextColumn {
  type: "text";
  codes: Int32Array;
  dictionary: readonly string[];
}

export type Column = NumberColumn | DateColumn | TextColumn;

/** Where a data set's rows came from: one entry a table. */
export interface RowSource {
  tableId: string;
  sheet: string;
  /** Excel table name when there is one. */
  tableName?: string;
  /** Each row is what a whole month (quarter …) came to, dated at its end: a column or a sheet a month, no single orders. */
  sums?: CalendarKind;
  /** The span that the table's title states. */
  stated?: { start: Day; end: Day };
}

/**
 * One clean data set as columns of equal length. Rows that could not be used are not here; they are in the row account.
 * `sourceOf[row]` indexes `sources`; `rowNumber[row]` is the one-based sheet row, so that every figure can be traced to a cell.
 */
export interface DataSet {
  kind: DataSetKind;
  rowCount: number;
  columns: Readonly<Partial<Record<string, Column>>>;
  sources: readonly RowSource[];
  sourceOf: Uint16Array;
  rowNumber: Uint32Array;
}

export type DataSets = Readonly<Partial<Record<DataSetKind, DataSet>>>;

/** The number column of a field, or `undefined` when the data set has none. */
export function numbersOf(dataSet: DataSet | undefined, field: string): Float64Array | undefined {
  const column = dataSet?.columns[field];
  return column && column.type !== "text" ? column.values : undefined;
}

/** The text column of a field, or `undefined` when the data set has none. */
export function textOf(dataSet: DataSet | undefined, field: string): TextColumn | undefined {
  const column = dataSet?.columns[field];
  return column?.type === "text" ? column : undefined;
}
