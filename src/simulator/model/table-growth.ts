import { bounding, columnCount, intersect, MAX_COLUMNS, MAX_ROWS } from "./area";
import { hasContent } from "./cells";
import type { CellTextOf } from "./table-headers";
import { resizeTable } from "./tables";
import type { Area, SheetModel, TableModel, WorkbookModel } from "./workbook";

const meets = (sheet: SheetModel, area: Area, own: TableModel): boolean =>
  sheet.tables.some((table) => table !== own && intersect(table.area, area)) ||
  sheet.merges.some((merged) => intersect(merged, area));

/** Rows written right below the table, within its columns: the table takes them in. */
function rowsBelow(sheet: SheetModel, table: TableModel, written: Area): Area | null {
  const { area } = table;
  const touches = written.top === area.bottom + 1 && written.left >= area.left && written.right <= area.right;
  if (!touches || table.showTotals || area.bottom + 1 >= MAX_ROWS) return null;
  if (!hasContent(sheet, written)) return null;
  const added = { ...area, top: written.top, bottom: written.bottom };
  if (sheet.validations.some(({ areas }) => areas.some((rule) => intersect(rule, added)))) return null;
  return meets(sheet, added, table) ? null : bounding(area, added);
}

/** A column written right beside the table, within its rows: the table takes it in. */
function columnsBeside(sheet: SheetModel, table: TableModel, written: Area): Area | null {
  const { area } = table;
  const touches = written.left === area.right + 1 && written.top >= area.top && written.bottom <= area.bottom;
  if (!touches || area.right + 1 >= MAX_COLUMNS || !hasContent(sheet, written)) return null;
  const added = { ...area, left: written.left, right: written.left + columnCount(written) - 1 };
  return meets(sheet, added, table) ? null : bounding(area, added);
}

/**
 * Tables grow over what was just written beside them, unless the sheet is protected, the totals row is shown, a
 * validation rule lies below, or another table or merged cells are in the way.
 */
export function expandTables(model: WorkbookModel, sheet: SheetModel, written: Area, text: CellTextOf): void {
  if (sheet.protection) return;
  for (const table of sheet.tables) {
    const area = rowsBelow(sheet, table, written) ?? columnsBeside(sheet, table, written);
    if (area) return resizeTable(model, sheet, table, area, text);
  }
}
