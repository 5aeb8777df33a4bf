import type { Column, DataSet, RowSource, TextColumn } from "../data/data-set";
import { dataSetFields, dimensionIds, type DataSetKind } from "../data/fields";
import { periodDays } from "./parse-period";
import type { Frame } from "./reading/frame";
import { foldName, allDiffer } from "./reading/fold-name";
import { summedSpan } from "./reading/summed-span";

/** Fields that a data set shows: its own, any dimension, and a pipeline's date columns. */
function belongs(kind: DataSetKind, field: string): boolean {
  return (
    field in dataSetFields[kind] ||
    (dimensionIds as readonly string[]).includes(field) ||
    (kind === "pipeline" && field.startsWith("stageOn@"))
  );
}

function stackText(
  columns: readonly (Column | undefined)[],
  counts: readonly number[],
  total: number,
): TextColumn {
  const codes = new Int32Array(total).fill(-1);
  const known = new Map<string, number>();
  const dictionary: string[] = [];
  let offset = 0;
  columns.forEach((column, at) => {
    if (column?.type === "text") {
      const recoded = new Int32Array(column.dictionary.length).fill(-1);
      for (let row = 0; row < column.codes.length; row += 1) {
        const code = column.codes[row] ?? -1;
        if (code < 0) continue;
        if ((recoded[code] ?? -1) < 0) {
          const name = column.dictionary[code] ?? "";
          const key = foldName(name);
          let shared = known.get(key);
          if (shared === undefined) {
            shared = dictionary.push(name) - 1;
            known.set(key, shared);
          }
          recoded[code] = shared;
        }
        codes[offset + row] = recoded[code] ?? -1;
      }
    }
    offset += counts[at] ?? 0;
  });
  return { type: "text", codes, dictionary };
}

/** A column with more different texts than this holds ids, which one table alone has told apart already. */
const mostNames = 100_000;

/** Whether codes come as names do when they are met row by row: 0 first, then 1, and no name without a row. */
function isAsMet({ codes, dictionary }: TextColumn): boolean {
  let met = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code > met) return false;
    if (code === met) met += 1;
  }
  return met === dictionary.length;
}

/** Whether stacking this column alone would change nothing. */
function isStacked(column: Column): boolean {
  if (column.type !== "text" || column.dictionary.length > mostNames) return true;
  return isAsMet(column) && allDiffer(column.dictionary);
}

function stack(columns: readonly (Column | undefined)[], counts: readonly number[], total: number): Column {
  const type = columns.find((column) => column)?.type ?? "text";
  const [only] = columns;
  if (columns.length === 1 && only && isStacked(only)) return only;
  if (type === "text") return stackText(columns, counts, total);
  const values = new Float64Array(total).fill(NaN);
  let offset = 0;
  columns.forEach((column, at) => {
    if (column && column.type !== "text") values.set(column.values, offset);
    offset += counts[at] ?? 0;
  });
  return { type, values };
}

function sumsOf(table: Frame["table"]): Pick<RowSource, "sums"> {
  const sums = summedSpan(table);
  return sums ? { sums } : {};
}

function statedSpan({ titlePeriod }: Frame["table"]): Pick<RowSource, "stated"> {
  const stated =
    titlePeriod?.year === undefined ? null : periodDays({ ...titlePeriod, year: titlePeriod.year });
  return stated ? { stated } : {};
}

/**
 * Puts all tables of one kind under each other: equal fields become one column, names that are equal share a code, a field
 * that a table lacks is blank in its rows, and every row keeps its sheet and row.
 */
export function consolidate(kind: DataSetKind, frames: readonly Frame[]): DataSet {
  const counts = frames.map(({ rowCount }) => rowCount);
  const rowCount = counts.reduce((sum, count) => sum + count, 0);
  const fields = [...new Set(frames.flatMap(({ byField }) => [...byField.keys()]))].filter((field) =>
    belongs(kind, field),
  );
  const columns: Record<string, Column> = {};
  for (const field of fields) {
    const parts = frames.map(({ byField }) => byField.get(field));
    columns[field] = stack(parts, counts, rowCount);
  }
  const sourceOf = new Uint16Array(rowCount);
  const rowNumber = new Uint32Array(rowCount);
  let offset = 0;
  frames.forEach((frame, at) => {
    sourceOf.fill(at, offset, offset + frame.rowCount);
    rowNumber.set(frame.rowNumber, offset);
    offset += frame.rowCount;
  });
  const sources = frames.map(({ table }): RowSource => ({
    tableId: table.id,
    sheet: table.sheet,
    ...(table.tableName === undefined ? {} : { tableName: table.tableName }),
    ...sumsOf(table),
    ...statedSpan(table),
  }));
  return { kind, rowCount, columns, sources, sourceOf, rowNumber };
}
