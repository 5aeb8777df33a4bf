import type { SheetId } from "../core/sheets/sheet-plan";
import { selectCell, selectSheet } from "../excel/select-cell";

/** Shows a cell of the user's workbook. Rejects with an `ExcelFailure` when the sheet is gone. */
export function goToCell(sheet: string, address: string): Promise<void> {
  return selectCell(sheet, address);
}

/** Shows one of our sheets, whatever it is called by now. */
export function goToSheet(id: SheetId): Promise<void> {
  return selectSheet(id);
}
