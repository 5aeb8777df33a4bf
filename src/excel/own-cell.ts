import type { CellValue } from "../core/intake/outline";
import type { OwnCell } from "../core/sheets/own-cell";
import { ExcelFailure } from "./host-problem";
import { keyHeaders, markerKey, parseMarker } from "./marks";
import { findOwnTable } from "./own-table";
import { parseRegistry, registryKeys } from "./registry";
import { runInExcel, type CallOptions } from "./run-in-excel";
import type { SelectedCell } from "./watch-selection";

const everyKeyHeader: readonly string[] = Object.values(keyHeaders);

/**
 * Which row and column of ours a cell is, by the hidden keys and the record of what was written; `null` for any other cell.
 * Round trips: 1 for a sheet that is not ours, else 2.
 */
export async function ownCellAt(
  { worksheetId, address }: SelectedCell,
  options: CallOptions = {},
): Promise<OwnCell | null> {
  return runInExcel(async (call) => {
    const { workbook } = call.context;
    const sheet = workbook.worksheets.getItem(worksheetId);
    const marker = sheet.customProperties.getItemOrNullObject(markerKey);
    marker.load("value");
    sheet.tables.load("items/id,items/columns/items/id,items/columns/items/name");
    await call.sync();
    const id = marker.isNullObject ? undefined : parseMarker(marker.value)?.id;
    if (!id) return null;
    const cell = sheet.getRange(address);
    cell.load("columnIndex");
    const record = workbook.settings.getItemOrNullObject(registryKeys.written(id));
    record.load("value");
    const rows = sheet.tables.items.map((table) => {
      const row = table.getDataBodyRange().getIntersectionOrNullObject(cell.getEntireRow());
      row.load("columnIndex,values");
      return { table, row };
    });
    await call.sync();
    const settings = new Map([
      [registryKeys.written(id), record.isNullObject ? "" : (record.value as unknown)],
    ]);
    const written = parseRegistry(settings, [id]).written.get(id);
    for (const { table, row } of rows) {
      if (row.isNullObject) continue;
      const columns = table.columns.items;
      const at = columns[cell.columnIndex - row.columnIndex];
      const known = written?.tables.find(({ tableId }) => tableId === table.id);
      const column = known?.columns.find((candidate) => candidate.column === at?.id)?.id;
      const keyAt = columns.findIndex(({ name }) => everyKeyHeader.includes(name));
      const [cells = []] = row.values as CellValue[][];
      const key = String(cells[keyAt] ?? "");
      if (known && column !== undefined && key !== "")
        return { sheetId: id, block: known.block, key, column };
    }
    return null;
  }, options);
}

/** Shows a cell of ours by its row's key, wherever people have moved it. A row that is gone rejects. Round trips: 5. */
export async function selectOwnCell(cell: OwnCell, options: CallOptions = {}): Promise<void> {
  await runInExcel(async (call) => {
    const { sheet, table, rows, columns } = await findOwnTable(call, cell.sheetId, cell.block);
    const row = rows.find(({ key }) => key === cell.key);
    const column = columns.find(({ id }) => id === cell.column);
    if (!row || !column) throw new ExcelFailure({ code: "excel-gone", sheet: sheet.name, severity: "fatal" });
    const worksheet = call.context.workbook.worksheets.getItem(sheet.worksheetId);
    worksheet.activate();
    worksheet
      .getRangeByIndexes(table.box.row + 1 + row.index, table.box.column + column.index, 1, 1)
      .select();
    await call.sync();
  }, options);
}
