import type { ColumnRead } from "./outline";
import type { Recognition, RecognisedTable } from "./recognition";
import { columnsToRead, isReadWhole, sharedHeaders } from "./reading/columns-to-read";

/** Rows to read: the body, and the total row below it when there is one to check. */
export function rowsToRead(table: RecognisedTable): number {
  const end = table.body.row + table.body.rows;
  const total = table.totalRow ?? (table.hasTotals ? end : end - 1);
  return Math.max(end, total + 1) - table.body.row;
}

function readsOfTable(table: RecognisedTable, shared: ReadonlySet<string>): ColumnRead[] {
  const rows = rowsToRead(table);
  const wanted = columnsToRead(table, shared).map(({ column }) => column.index);
  if (rows === 0 || wanted.length === 0) return [];
  const { row, column, columns } = table.body;
  const runs: { column: number; columns: number }[] = isReadWhole(table) ? [{ column, columns }] : [];
  if (!isReadWhole(table)) {
    for (const index of wanted.sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last && last.column + last.columns === index) last.columns += 1;
      else runs.push({ column: index, columns: 1 });
    }
  }
  return runs.map((run) => ({ tableId: table.id, sheetId: table.sheetId, box: { row, rows, ...run } }));
}

/**
 * What to ask the workbook for once its tables are recognised: mapped columns and possible join keys only, adjacent
 * columns in one read, lookups whole. Ignored tables are not read.
 */
export function planColumnReads(recognition: Recognition): ColumnRead[] {
  const shared = sharedHeaders(recognition.tables);
  return recognition.tables.flatMap((table) => (table.kind === "ignored" ? [] : readsOfTable(table, shared)));
}
