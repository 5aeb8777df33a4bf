import { contains, intersect, isEntireColumn, isEntireRow, subtract } from "./area";
import { clearContent, eachCell } from "./cells";
import { announce } from "./changes";
import { ExcelError } from "./excel-error";
import { changeFormat, DEFAULT_FORMAT } from "./formats";
import { assertAllowed, assertCellsWritable } from "./protection";
import { headerArea } from "./table-area";
import type { Area, SheetModel, WorkbookModel } from "./workbook";

/** What `Range.clear` takes away. */
export type ClearWhat = "all" | "formats" | "contents" | "links" | "linksAndFormats";

function clearContents(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  assertCellsWritable(model, sheet, area);
  const headers = sheet.tables.flatMap((table) => headerArea(table) ?? []);
  const covered = sheet.merges.some((merged) => intersect(merged, area) && !contains(area, merged));
  if (covered) {
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on the object. (part of merged cells)",
    );
  }
  eachCell(sheet, area, (cell, row, column) => {
    if (headers.some((header) => row === header.top && column >= header.left && column <= header.right))
      return;
    clearContent(cell);
  });
}

/** Formats go, and with them conditional formats; merged cells come apart. */
function clearFormats(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  assertAllowed(model, sheet, "allowFormatCells");
  eachCell(sheet, area, (cell) => {
    cell.format = DEFAULT_FORMAT;
  });
  if (isEntireColumn(area)) {
    for (const [column, line] of sheet.columns)
      if (column >= area.left && column <= area.right) delete line.format;
  }
  if (isEntireRow(area)) {
    for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) delete line.format;
  }
  sheet.merges = sheet.merges.filter((merged) => !contains(area, merged));
  clearRules(sheet, area);
}

/** Takes the area out of every conditional format; those without any area left are gone. */
export function clearRules(sheet: SheetModel, area: Area): void {
  for (const format of sheet.conditionalFormats)
    format.areas = format.areas.flatMap((own) => subtract(own, area));
  sheet.conditionalFormats = sheet.conditionalFormats
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats.forEach((format, index) => (format.priority = index));
}

/** Takes the area out of every validation rule. */
export function clearValidations(sheet: SheetModel, area: Area): void {
  for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((own) => subtract(own, area));
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

function clearLinks(sheet: SheetModel, area: Area, formats: boolean): void {
  for (const link of sheet.hyperlinks) {
    if (!intersect(link.area, area) || !formats) continue;
    eachCell(sheet, link.area, (cell) => {
      cell.format = changeFormat(cell.format, { underline: undefined, fontColor: undefined });
    });
  }
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersect(link.area, area));
}

/** Clears an area as the Clear menu does; a table's header cells keep their text. */
export function clearArea(model: WorkbookModel, sheet: SheetModel, area: Area, what: ClearWhat): void {
  if (what === "all" || what === "contents") clearContents(model, sheet, area);
  if (what === "all" || what === "formats") clearFormats(model, sheet, area);
  if (what === "all") clearValidations(sheet, area);
  if (what === "all" || what === "links") clearLinks(sheet, area, false);
  if (what === "linksAndFormats") clearLinks(sheet, area, true);
  announce(model, { kind: what === "formats" ? "format" : "content", sheet, area });
}
