import { containsCell, intersect } from "./area";
import { clearContent, eachCell } from "./cells";
import { announce } from "./changes";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Area, SheetModel, WorkbookModel } from "./workbook";

/** Merges an area into one cell, or each row of it with `across`; only the top-left content of each survives. */
export function mergeArea(model: WorkbookModel, sheet: SheetModel, area: Area, across: boolean): void {
  assertAllowed(model, sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on the object. (cells of a table can't be merged)",
    );
  }
  sheet.merges = sheet.merges.filter((merged) => !intersect(merged, area));
  const parts: Area[] = [];
  if (across)
    for (let row = area.top; row <= area.bottom; row += 1) parts.push({ ...area, top: row, bottom: row });
  else parts.push({ ...area });
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    sheet.merges.push(part);
    eachCell(sheet, part, (cell, row, column) => {
      if (row !== part.top || column !== part.left) clearContent(cell);
    });
  }
  announce(model, { kind: "content", sheet, area });
}

/** Takes apart every merged cell that the area touches. */
export function unmergeArea(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  assertAllowed(model, sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merged) => !intersect(merged, area));
  announce(model, { kind: "format", sheet, area });
}

/** The merged area that a cell is part of. */
export const mergeAt = (sheet: SheetModel, row: number, column: number): Area | undefined =>
  sheet.merges.find((area) => containsCell(area, row, column));
