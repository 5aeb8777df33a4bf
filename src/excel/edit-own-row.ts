import type { CellValue } from "../core/intake/outline";
import type { SheetId } from "../core/sheets/sheet-plan";
import { storable } from "./merge/cell-content";
import { asTypedText } from "./merge/text-as-text";
import { ExcelFailure } from "./host-problem";
import { findOwnTable, type LocatedOwnTable } from "./own-table";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";
import { silently } from "./silently";

/** Cells of a row by the plan's column ids. */
export type RowCells = Readonly<Record<string, CellValue>>;

export interface RowEdit {
  key: string;
  /** What the row held when the person saw it: where a cell reads otherwise now, nothing is written. */
  seen: RowCells;
  /** Input columns to be written; `""` empties a cell. */
  cells: RowCells;
}

/**
 * Writes input cells of one row of ours and nothing else. The row is found by its key at this moment; one that reads otherwise than
 * it was seen rejects with `changed-meanwhile`, one that is gone with `excel-gone`. Round trips: 4, then 1 to write.
 */
export async function editOwnRow(
  id: SheetId,
  block: string,
  { key, seen, cells }: RowEdit,
  options: CallOptions = {},
): Promise<void> {
  await runInExcel(
    async (call) => {
      const located = await findUnlocked(call, id, block);
      const row = located.rows.find((candidate) => candidate.key === key);
      if (!row) throw refusal("excel-gone", located);
      const unseen = Object.entries(seen).some(
        ([column, value]) => cellOf(located, row.index, column) !== value,
      );
      if (unseen) throw refusal("changed-meanwhile", located);
      await silently(call, () => queueCells(call, located, located.table.box.row + 1 + row.index, cells));
    },
    options,
    true,
  );
}

/**
 * Adds a row of a person's own to an open table: into the first row in which nobody has typed anything yet, else below the last. The
 * next refresh gives it its key, as to any row that people add. Round trips: 4, then 1 to write.
 */
export async function addOwnRow(
  id: SheetId,
  block: string,
  cells: RowCells,
  options: CallOptions = {},
): Promise<void> {
  await runInExcel(
    async (call) => {
      const located = await findUnlocked(call, id, block);
      const { box } = located.table;
      const free = located.rows.find(({ hasWords }) => !hasWords);
      await silently(call, () => {
        if (!free) queueRow(call, located);
        queueCells(call, located, box.row + 1 + (free?.index ?? located.rows.length), cells);
      });
    },
    options,
    true,
  );
}

async function findUnlocked(call: ExcelCall, id: SheetId, block: string): Promise<LocatedOwnTable> {
  const located = await findOwnTable(call, id, block);
  if (located.isProtected) throw refusal("sheet-protected", located);
  return located;
}

function refusal(
  code: "excel-gone" | "changed-meanwhile" | "sheet-protected",
  { sheet }: LocatedOwnTable,
): ExcelFailure {
  return new ExcelFailure({ code, sheet: sheet.name, severity: "fatal" });
}

function cellOf({ sheet, table, columns }: LocatedOwnTable, row: number, id: string): CellValue | undefined {
  const column = columns.find((candidate) => candidate.id === id);
  return column && sheet.valueAt(table.box.row + 1 + row, table.box.column + column.index);
}

/** A blank row at the table's end; Excel fills its formulas and moves what stands below. */
function queueRow(call: ExcelCall, { sheet, table }: LocatedOwnTable): void {
  call.context.workbook.worksheets.getItem(sheet.worksheetId).tables.getItem(table.id).rows.add();
}

function queueCells(call: ExcelCall, located: LocatedOwnTable, row: number, cells: RowCells): void {
  const { sheet, table, columns } = located;
  const worksheet = call.context.workbook.worksheets.getItem(sheet.worksheetId);
  for (const { id, index, isInput } of columns) {
    const value = cells[id];
    if (value === undefined || !isInput) continue;
    worksheet.getRangeByIndexes(row, table.box.column + index, 1, 1).values = [[asTyped(value)]];
  }
}

function asTyped(value: CellValue): CellValue {
  const content = storable(value);
  return typeof content === "string" ? asTypedText(content) : (content as CellValue);
}
