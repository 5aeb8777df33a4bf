import type { OwnCell } from "../core/sheets/own-cell";
import type { SheetId } from "../core/sheets/sheet-plan";
import { selectOwnCell } from "../excel/own-cell";
import { selectCell, selectSheet } from "../excel/select-cell";
import type { RunHooks } from "./review-choices";

/** Shows a cell of the user's workbook. Rejects with an `ExcelFailure` when the sheet is gone. */
export function goToCell(sheet: string, address: string, hooks: RunHooks = {}): Promise<void> {
  return selectCell(sheet, address, hooks);
}

/** Shows one of our sheets, whatever it is called by now. */
export function goToSheet(id: SheetId, hooks: RunHooks = {}): Promise<void> {
  return selectSheet(id, hooks);
}

/** Shows a figure on our sheets, wherever people have moved its row. Rejects with an `ExcelFailure` when the row is gone. */
export function goToFigure(cell: OwnCell, hooks: RunHooks = {}): Promise<void> {
  return selectOwnCell(cell, hooks);
}
