import type { Column, DataSet, DataSets } from "../../src/core/data/data-set";
import type { DataSetKind } from "../../src/core/data/fields";
import { dataSetFields } from "../../src/core/data/fields";
import type { SourceReport } from "../../src/core/data/source-report";
import { parseDay } from "../../src/core/data/parse-period";

/** A row as a test writes it: dates as `2024-03-05`, blanks left out. */
export type TestRow = Readonly<Record<string, string | number | null | undefined>>;

function textColumn(values: readonly (string | null)[]): Column {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (value === null || value === "") return -1;
    const code = known.get(value) ?? dictionary.push(value) - 1;
    known.set(value, code);
    return code;
  });
  return { type: "text", codes, dictionary };
}

function column(kind: DataSetKind, field: string, rows: readonly TestRow[]): Column {
  const fields: Readonly<Record<string, { type: string }>> = dataSetFields[kind];
  const type = field.startsWith("stageOn@") ? "date" : (fields[field]?.type ?? "text");
  const cells = rows.map((row) => row[field] ?? null);
  if (type === "text") return textColumn(cells.map((cell) => (cell === null ? null : String(cell))));
  if (type === "date" || type === "period") {
    const days = cells.map((cell) => (typeof cell === "string" ? (parseDay(cell) ?? NaN) : (cell ?? NaN)));
    return { type: "date", values: Float64Array.from(days) };
  }
  return { type: "number", values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) };
}

/** A clean data set from rows: every field that some row has becomes a column of its declared type. */
export function makeDataSet(kind: DataSetKind, rows: readonly TestRow[]): DataSet {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind,
    rowCount: rows.length,
    columns: Object.fromEntries(fields.map((field) => [field, column(kind, field, rows)])),
    sources: [{ tableId: kind, sheet: kind }],
    sourceOf: new Uint16Array(rows.length),
    rowNumber: Uint32Array.from(rows, (_, index) => index + 2),
  };
}

/** Data sets by kind from rows by kind. */
export function makeDataSets(tables: Readonly<Partial<Record<DataSetKind, readonly TestRow[]>>>): DataSets {
  return Object.fromEntries(
    Object.entries(tables).map(([kind, rows]) => [kind, makeDataSet(kind as DataSetKind, rows)]),
  );
}

/** A source report of a workbook that was read without a question. */
export const cleanReport: SourceReport = { tables: [], joins: [], derived: [], problems: [], questions: [] };
