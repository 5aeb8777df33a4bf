import { readFileSync } from "node:fs";
import type { Box, CellValue, SheetOutline, WorkbookOutline } from "../../src/core/intake/outline";
import type { Area, Cell, SheetModel } from "../../src/simulator/model/workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";

const HEAD_ROWS = 200;

const boxOf = (area: Area): Box => ({
  row: area.top,
  column: area.left,
  rows: area.bottom - area.top + 1,
  columns: area.right - area.left + 1,
});

function valueOf(cell: Cell | undefined): CellValue {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

function usedBox(sheet: SheetModel): Box | null {
  const filled = [...sheet.rows].flatMap(([row, { cells }]) =>
    cells.flatMap((cell, column) => (valueOf(cell) === "" ? [] : [{ row, column }])),
  );
  if (filled.length === 0) return null;
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  const [top, left] = [rows.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.min(a, b))];
  const [bottom, right] = [rows.reduce((a, b) => Math.max(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  return boxOf({ top, left, bottom, right });
}

function outlineOfSheet(sheet: SheetModel): SheetOutline {
  const used = usedBox(sheet);
  const rows = used ? Math.min(used.rows, HEAD_ROWS) : 0;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: used?.columns ?? 0 },
      (_, column) => sheet.rows.get((used?.row ?? 0) + row)?.cells[(used?.column ?? 0) + column],
    ),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    used,
    head: cells.map((row) => row.map(valueOf)),
    whole: used === null || used.rows <= HEAD_ROWS,
    headText: cells.map((row) => row.map((cell) => String(valueOf(cell)))),
    headFormats: cells.map((row) => row.map((cell) => cell?.format.numberFormat ?? "General")),
    merges: sheet.merges.map(boxOf),
    tables: sheet.tables.map((table) => ({
      id: table.id,
      name: table.name,
      box: boxOf(table.area),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    hiddenRows: [...sheet.rows.values()].filter(({ hidden }) => hidden).length,
  };
}

/** The outline of a workbook file, as the Excel adapter would read it: the first two hundred rows of each sheet. */
export function outlineOfFile(path: string): WorkbookOutline {
  const { model } = openWorkbook(new Uint8Array(readFileSync(path)), path);
  return { sheets: model.sheets.map(outlineOfSheet), date1904: model.date1904 };
}
