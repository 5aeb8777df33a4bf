import { invalidArgument } from "./excel-error";
import { parseReference } from "./formula-references";
import type { SheetModel, TableModel, WorkbookModel } from "./workbook";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Every table of the workbook with its sheet. */
export const allTables = (model: WorkbookModel): { sheet: SheetModel; table: TableModel }[] =>
  model.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** The text can name a table or a defined name: letter first, no blank, not a cell reference, not R or C, ≤ 255. */
export function isDefinedName(name: string): boolean {
  if (!NAME.test(name) || name.length > 255 || /^[rc]$/iu.test(name)) return false;
  if (/^[rR][0-9]*([cC][0-9]*)?$|^[cC][0-9]+$/u.test(name)) return false;
  return !(/^[A-Za-z]{1,3}[0-9]{1,7}$/u.test(name) && parseReference(name));
}

/** Refuses a table name that Excel refuses: bad form, or taken by a table or a defined name (case ignored). */
export function assertTableName(model: WorkbookModel, name: string, own?: TableModel): void {
  if (!isDefinedName(name)) throw invalidArgument(`no valid table name: ${name}`);
  const taken =
    allTables(model).some(({ table }) => table !== own && same(table.name, name)) ||
    model.names.some((defined) => same(defined.name, name));
  if (taken) throw invalidArgument(`the name ${name} is taken`);
}

/** The next free name of the form `Table1`. */
export function freeTableName(model: WorkbookModel, stem = "Table"): string {
  const taken = new Set([
    ...allTables(model).map(({ table }) => table.name.toLowerCase()),
    ...model.names.map(({ name }) => name.toLowerCase()),
  ]);
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}

/** The name itself, or with the first free number appended, as Excel does with a repeated header. */
export function freeColumnName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  const stem = /^Column[0-9]+$/u.test(wanted) ? "Column" : wanted;
  for (let n = stem === wanted ? 2 : 1; ; n += 1)
    if (!used.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}
