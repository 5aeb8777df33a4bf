import type { DataSet } from "../../src/core/data/data-set";
import type { DataSetKind } from "../../src/core/data/fields";
import { createIntake, type IntakeOptions, type IntakeResult } from "../../src/core/intake/create-intake";
import type { WorkbookMapping } from "../../src/core/intake/mapping";
import type { CellValue, ColumnRead } from "../../src/core/intake/outline";
import { planColumnReads } from "../../src/core/intake/plan-column-reads";
import type { RecognisedColumn, RecognisedTable, Recognition } from "../../src/core/intake/recognition";

/** A column as a test writes it: header, field, and whatever else matters. */
export interface MadeColumn extends Partial<Omit<RecognisedColumn, "field">> {
  header: string;
  field?: string | null;
}

/** A table as a test writes it; it begins at A1 of a sheet of its own. */
export interface MadeTable extends Partial<Omit<RecognisedTable, "columns">> {
  sheet: string;
  kind: DataSetKind;
  columns: readonly MadeColumn[];
  rows: readonly (readonly CellValue[])[];
}

const keyLike = /(id|key|编号|编码|工号)$/i;

function recognised(table: MadeTable): RecognisedTable {
  const { columns, rows, ...rest } = table;
  const width = columns.length;
  return {
    id: `range:${table.sheet}!0:0`,
    sheetId: table.sheet,
    confidence: 1,
    header: { row: 0, column: 0, rows: 1, columns: width },
    body: { row: 1, column: 0, rows: rows.length, columns: width },
    hasTotals: false,
    signature: columns.map(({ header }) => header).join("|"),
    hiddenRows: 0,
    ...rest,
    columns: columns.map((column, index) => ({
      index,
      normalised: column.header.toLowerCase(),
      confidence: 1,
      unit: 1,
      look: "text",
      distinctSamples: 3,
      samples: [],
      keyLike: keyLike.test(column.header),
      ...column,
      field: column.field ?? null,
    })),
  };
}

/** The recognition of hand-made tables. */
export function recognitionOf(
  tables: readonly MadeTable[],
  mapping: Partial<WorkbookMapping> = {},
): Recognition {
  return {
    tables: tables.map(recognised),
    questions: [],
    problems: [],
    mapping: { version: 1, tables: [], joins: [], answers: {}, ...mapping },
    date1904: false,
  };
}

function valuesOf(table: MadeTable, read: ColumnRead, from: number, to: number): CellValue[][] {
  return table.rows
    .slice(from, to)
    .map((row) => Array.from({ length: read.box.columns }, (_, at) => row[read.box.column + at] ?? ""));
}

/** Runs the intake over hand-made tables, in chunks of a few rows. */
export function intakeOf(
  tables: readonly MadeTable[],
  options: IntakeOptions & { mapping?: Partial<WorkbookMapping>; chunkRows?: number } = {},
): IntakeResult {
  const recognition = recognitionOf(tables, options.mapping);
  const intake = createIntake(recognition, options);
  const chunkRows = options.chunkRows ?? 3;
  for (const read of planColumnReads(recognition)) {
    const table = tables[recognition.tables.findIndex(({ id }) => id === read.tableId)];
    if (!table) continue;
    for (let from = 0; from < read.box.rows; from += chunkRows) {
      const to = Math.min(from + chunkRows, read.box.rows);
      intake.addChunk({ read, firstRow: read.box.row + from, values: valuesOf(table, read, from, to) });
    }
  }
  return intake.finish();
}

/** A data set's rows as plain objects, blanks left out, for assertions. */
export function rowsOf(
  dataSet: DataSet | undefined,
  fields?: readonly string[],
): Record<string, string | number>[] {
  if (!dataSet) return [];
  return Array.from({ length: dataSet.rowCount }, (_, row) => {
    const entries = Object.entries(dataSet.columns).flatMap(([field, column]) => {
      if (!column || (fields && !fields.includes(field))) return [];
      const value = column.type === "text" ? column.dictionary[column.codes[row] ?? -1] : column.values[row];
      return value === undefined || Number.isNaN(value) ? [] : [[field, value] as const];
    });
    return Object.fromEntries(entries);
  });
}

/** Sums of a number field by the members of some text fields (and the year of a date when asked). */
export function sumBy(
  dataSet: DataSet | undefined,
  field: string,
  by: (row: number) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  const column = dataSet?.columns[field];
  if (!dataSet || !column || column.type === "text") return sums;
  for (let row = 0; row < dataSet.rowCount; row += 1) {
    const value = column.values[row] ?? NaN;
    if (!Number.isNaN(value)) sums.set(by(row), (sums.get(by(row)) ?? 0) + value);
  }
  return sums;
}
