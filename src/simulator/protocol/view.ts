import { invalidOperation } from "../model/excel-error";
import type { Area, SheetModel, WorkbookModel } from "../model/workbook";
import type { View } from "./context";

/** The sheet that is on screen. */
export function activeSheet(model: WorkbookModel): SheetModel {
  const sheet = model.sheets.find(({ id }) => id === model.activeSheetId) ?? model.sheets[0];
  if (!sheet) throw invalidOperation("the workbook has no sheet");
  return sheet;
}

/** The selected areas of a sheet; A1 where nobody selected anything. */
export const selectionOf = (view: View, sheet: SheetModel): Area[] =>
  view.selections.get(sheet.id) ?? [{ top: 0, left: 0, bottom: 0, right: 0 }];
