import type { OwnCell } from "../core/sheets/own-cell";
import type { SheetId } from "../core/sheets/sheet-plan";
import { selectOwnCell } from "../excel/own-cell";
import { selectCell, selectSheet } from "../excel/select-cell";

/** Shows a cell of the user's workbook. Rejects with an `ExcelFailure` when the sheet is gone. */
export function goToCell(sheet: string, address: string): Promise<void> {
  return selectCell(sheet, address);
}

/** Shows one of our sheets, whatever it is called by now. */
export function goToSheet(id: SheetId): Promise<void> {
  return selectSheet(id);
}

/** Shows a figure on our sheets, wherever people have moved its row. Rejects with an `ExcelFailure` when the row is gone. */
export function goToFigure(cell: OwnCell): Promise<void> {
  return selectOwnCell(cell);
}
