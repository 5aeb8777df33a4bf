import { cellCount } from "./area";
import { formatAt } from "./cells";
import { accessDenied } from "./excel-error";
import type { Area, SheetModel, WorkbookModel } from "./workbook";

/** What a protected sheet may still allow (`worksheet.protection.protect(options)`). */
export type ProtectedAction =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowInsertHyperlinks"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowSort"
  | "allowAutoFilter"
  | "allowEditObjects";

/** Refuses any write when the workbook is open read-only. */
export function assertNotReadOnly(model: WorkbookModel): void {
  if (model.readOnly) throw accessDenied("the workbook is read-only");
}

/** Refuses an action on a protected sheet unless its options allow it. */
export function assertAllowed(model: WorkbookModel, sheet: SheetModel, action: ProtectedAction): void {
  assertNotReadOnly(model);
  if (sheet.protection && sheet.protection.options[action] !== true) {
    throw accessDenied(`the sheet ${sheet.name} is protected`);
  }
}

/** Refuses a change that no protection option can allow. */
export function assertUnprotected(model: WorkbookModel, sheet: SheetModel): void {
  assertNotReadOnly(model);
  if (sheet.protection) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Refuses writing contents into locked cells of a protected sheet. */
export function assertCellsWritable(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  assertNotReadOnly(model);
  if (!sheet.protection) return;
  if (cellCount(area) > 100_000) throw accessDenied(`the sheet ${sheet.name} is protected`);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!formatAt(sheet, row, column).unlocked) throw accessDenied(`the sheet ${sheet.name} is protected`);
    }
  }
}
