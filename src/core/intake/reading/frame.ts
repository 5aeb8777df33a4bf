import type { Column, DateColumn, NumberColumn, TextColumn } from "../../data/data-set";
import type { RecognisedTable } from "../recognition";

/** One table's usable rows as columns, on their way to a data set. */
export interface Frame {
  table: RecognisedTable;
  rowCount: number;
  /** One-based sheet row of each row. */
  rowNumber: Uint32Array;
  /** By zero-based sheet column: everything that was read. */
  byIndex: ReadonlyMap<number, Column>;
  /** By field id (and `…@…` parts until they are put together). */
  byField: ReadonlyMap<string, Column>;
  /** Fields whose every cell was as a live formula needs it. */
  clean: ReadonlySet<string>;
}

/** Whether rows are all rows of a column, each in its place. */
function isEveryRow(rows: Int32Array | Uint32Array, count: number): boolean {
  if (rows.length !== count) return false;
  for (let row = 0; row < count; row += 1) if (rows[row] !== row) return false;
  return true;
}

/** Some rows of a column, in the order given; row −1 gives a blank. All of them are the column itself. */
export function pickRows(column: Column, rows: Int32Array | Uint32Array): Column {
  if (isEveryRow(rows, column.type === "text" ? column.codes.length : column.values.length)) return column;
  if (column.type === "text") {
    const codes = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i += 1) codes[i] = column.codes[rows[i] ?? -1] ?? -1;
    return { type: "text", codes, dictionary: column.dictionary };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) values[i] = column.values[rows[i] ?? -1] ?? NaN;
  return { type: column.type, values };
}

function pickAll<K>(columns: ReadonlyMap<K, Column>, rows: Int32Array | Uint32Array): Map<K, Column> {
  const picked = new Map<Column, Column>();
  const pick = (column: Column): Column => {
    const done = picked.get(column) ?? pickRows(column, rows);
    picked.set(column, done);
    return done;
  };
  return new Map([...columns].map(([key, column]) => [key, pick(column)]));
}

/** The frame with some of its rows only, in the order given. A row may be given several times. */
export function pickFrameRows(frame: Frame, rows: Int32Array | Uint32Array): Frame {
  const rowNumber = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) rowNumber[i] = frame.rowNumber[rows[i] ?? -1] ?? 0;
  return {
    ...frame,
    rowCount: rows.length,
    rowNumber,
    byIndex: pickAll(frame.byIndex, rows),
    byField: pickAll(frame.byField, rows),
  };
}

/** The frame with fields added or replaced; a field given as `undefined` is removed. */
export function withFields(frame: Frame, fields: ReadonlyMap<string, Column | undefined>): Frame {
  const byField = new Map(frame.byField);
  const clean = new Set(frame.clean);
  for (const [field, column] of fields) {
    if (column) byField.set(field, column);
    else byField.delete(field);
    clean.delete(field);
  }
  return { ...frame, byField, clean };
}

/** A field's numbers or days, or `undefined`. */
export function frameNumbers(frame: Frame, field: string): Float64Array | undefined {
  const column = frame.byField.get(field);
  return column && column.type !== "text" ? column.values : undefined;
}

/** A field's text, or `undefined`. */
export function frameText(frame: Frame, field: string): TextColumn | undefined {
  const column = frame.byField.get(field);
  return column?.type === "text" ? column : undefined;
}

/** The texts of a column that pass a test, by code; a million order numbers are looked at without a list of them. */
export function entriesWith(
  { dictionary }: TextColumn,
  test: (text: string) => boolean,
): Map<number, string> {
  const found = new Map<number, string>();
  for (let code = 0; code < dictionary.length; code += 1) {
    const text = dictionary[code] ?? "";
    if (test(text)) found.set(code, text);
  }
  return found;
}

export const numberColumn = (values: Float64Array): NumberColumn => ({ type: "number", values });
export const dateColumn = (values: Float64Array): DateColumn => ({ type: "date", values });

/** A text column in which every row says the same. */
export function constantText(value: string, rowCount: number): TextColumn {
  return { type: "text", codes: new Int32Array(rowCount), dictionary: [value] };
}

/** A text column made row by row; `undefined` and empty text are blanks. */
export function textFrom(rowCount: number, at: (row: number) => string | undefined): TextColumn {
  const codes = new Int32Array(rowCount).fill(-1);
  const known = new Map<string, number>();
  const dictionary: string[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const value = at(row);
    if (value === undefined || value === "") continue;
    let code = known.get(value);
    if (code === undefined) {
      code = dictionary.push(value) - 1;
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { type: "text", codes, dictionary };
}
