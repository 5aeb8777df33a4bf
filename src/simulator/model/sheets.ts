import { announce } from "./changes";
import { createSheet } from "./create";
import { accessDenied, ExcelError, invalidArgument } from "./excel-error";
import { renameSheetIn } from "./formula-references";
import { rewriteFormulas } from "./formula-users";
import { renameTableIn } from "./structured-references";
import type { SheetModel, WorkbookModel } from "./workbook";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Refuses a sheet name that Excel refuses: empty, over 31 characters, `[]:*?/\`, apostrophe at an end, `History`, taken. */
export function assertSheetName(model: WorkbookModel, name: string, own?: SheetModel): void {
  const bad =
    name.length === 0 ||
    name.length > 31 ||
    /[[\]:*?/\\]/u.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    same(name, "history");
  if (bad) throw invalidArgument(`no valid sheet name: ${name}`);
  if (model.sheets.some((sheet) => sheet !== own && same(sheet.name, name))) {
    throw new ExcelError("ItemAlreadyExists", `The resource being created already exists. (sheet ${name})`);
  }
}

/** Refuses when the workbook's structure is protected or the workbook is read-only. */
export function assertStructureFree(model: WorkbookModel): void {
  if (model.readOnly) throw accessDenied("the workbook is read-only");
  if (model.protectedStructure) throw accessDenied("the workbook's structure is protected");
}

/** `stem` followed by the first free number. */
export function freeSheetName(model: WorkbookModel, stem = "Sheet"): string {
  for (let n = 1; ; n += 1) {
    if (!model.sheets.some((sheet) => same(sheet.name, `${stem}${n}`))) return `${stem}${n}`;
  }
}

/** Adds an empty sheet at the end; without a name it gets the next `SheetN`. It is not activated. */
export function addSheet(model: WorkbookModel, name?: string): SheetModel {
  assertStructureFree(model);
  if (name !== undefined) assertSheetName(model, name);
  const sheet = createSheet(name ?? freeSheetName(model));
  model.sheets.push(sheet);
  announce(model, { kind: "sheetAdded", sheet });
  return sheet;
}

/** Deletes a sheet: references to it become `#REF!`. The last visible sheet and a very hidden one stay. */
export function deleteSheet(model: WorkbookModel, sheet: SheetModel): void {
  assertStructureFree(model);
  const others = model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (others.length === 0 || sheet.visibility === "VeryHidden") {
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on the object. (the sheet can't be deleted)",
    );
  }
  const at = model.sheets.indexOf(sheet);
  model.sheets.splice(at, 1);
  model.names = model.names.filter(({ sheetId }) => sheetId !== sheet.id);
  rewriteFormulas(model, (formula) => {
    const cut = renameSheetIn(formula, sheet.name, null);
    return sheet.tables.reduce((text, table) => renameTableIn(text, table.name, null), cut);
  });
  if (model.activeSheetId === sheet.id) {
    const next = model.sheets.slice(at).find(({ visibility }) => visibility === "Visible") ?? others.at(-1);
    model.activeSheetId = next?.id ?? "";
  }
  announce(model, { kind: "sheetDeleted", sheet });
}

/** Renames a sheet; formulas, names, rules and charts follow (hyperlinks don't, as in Excel). */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): void {
  assertStructureFree(model);
  assertSheetName(model, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  rewriteFormulas(model, (formula) => renameSheetIn(formula, before, name));
  sheet.name = name;
  announce(model, { kind: "sheetRenamed", sheet, before });
}

/** Moves a sheet to a zero-based position. */
export function moveSheet(model: WorkbookModel, sheet: SheetModel, position: number): void {
  assertStructureFree(model);
  if (!Number.isInteger(position) || position < 0 || position >= model.sheets.length) {
    throw invalidArgument(`no such position: ${position}`);
  }
  model.sheets.splice(model.sheets.indexOf(sheet), 1);
  model.sheets.splice(position, 0, sheet);
  announce(model, { kind: "sheetMoved", sheet });
}

/** Shows or hides a sheet; the last visible one can't be hidden. */
export function setSheetVisibility(
  model: WorkbookModel,
  sheet: SheetModel,
  visibility: SheetModel["visibility"],
): void {
  assertStructureFree(model);
  const others = model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) {
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on the object. (a workbook needs a visible sheet)",
    );
  }
  sheet.visibility = visibility;
  if (visibility !== "Visible" && model.activeSheetId === sheet.id) model.activeSheetId = others[0]?.id ?? "";
  announce(model, { kind: "sheetVisibility", sheet });
}
