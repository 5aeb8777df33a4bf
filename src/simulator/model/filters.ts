import { ensureRow } from "./cells";
import { announce } from "./changes";
import { bodyArea } from "./table-area";
import type { Area, Cell, FilterCriterion, SheetModel, TableModel, WorkbookModel } from "./workbook";

type TextOf = (cell: Cell) => string;

function comparesAs(op: string, cell: Cell | undefined, shown: string, value: string): boolean {
  const number = Number(value);
  const own = cell?.value;
  const numeric = value !== "" && !Number.isNaN(number);
  if (op === "=" || op === "<>") {
    const wild = new RegExp(
      `^${value
        .replace(/[\\^$.|+()[\]{}]/gu, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "isu",
    );
    const equal = numeric && typeof own === "number" ? own === number : wild.test(shown);
    return (op === "=") === equal;
  }
  const order = numeric
    ? typeof own === "number"
      ? own - number
      : NaN
    : typeof own === "string"
      ? own.localeCompare(value, "en", { sensitivity: "base" })
      : NaN;
  if (op === ">") return order > 0;
  if (op === ">=") return order >= 0;
  return op === "<" ? order < 0 : order <= 0;
}

/** The cell passes one column's criterion. */
export function passes(criterion: FilterCriterion, cell: Cell | undefined, text: TextOf): boolean {
  const shown = cell ? text(cell) : "";
  if (criterion.values) return criterion.values.some((value) => value.toLowerCase() === shown.toLowerCase());
  if (!criterion.custom) return true;
  const { operator, criteria } = criterion.custom;
  const test = ({ op, value }: { op: string; value: string }): boolean => comparesAs(op, cell, shown, value);
  return operator === "or" ? criteria.some(test) : criteria.every(test);
}

function hide(
  model: WorkbookModel,
  sheet: SheetModel,
  body: Area,
  filters: ReadonlyMap<number, FilterCriterion>,
  text: TextOf,
): void {
  for (let row = body.top; row <= body.bottom; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    const shown = [...filters].every(([index, criterion]) =>
      passes(criterion, cells?.[body.left + index], text),
    );
    if (!shown) ensureRow(sheet, row).hidden = "filter";
    else if (sheet.rows.get(row)?.hidden === "filter") delete sheet.rows.get(row)?.hidden;
  }
  announce(model, { kind: "rowsHidden", sheet, area: body });
}

/** Hides the table's rows that fail a criterion, and shows the others. */
export const applyTableFilters = (
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  text: TextOf,
): void => hide(model, sheet, bodyArea(table), table.filters, text);

/** Hides rows under the sheet's own filter (its first row holds the headers). */
export function applySheetFilter(model: WorkbookModel, sheet: SheetModel, text: TextOf): void {
  if (!sheet.autoFilter) return;
  const { area, filters } = sheet.autoFilter;
  hide(model, sheet, { ...area, top: area.top + 1 }, filters, text);
}

/** Takes every criterion away and shows the rows that they hid. */
export function clearFilters(model: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  table.filters.clear();
  hide(model, sheet, bodyArea(table), table.filters, () => "");
}

/** Takes the sheet's own filter away and shows the rows that it hid. */
export function clearSheetFilter(model: WorkbookModel, sheet: SheetModel, remove: boolean): void {
  if (!sheet.autoFilter) return;
  sheet.autoFilter.filters.clear();
  applySheetFilter(model, sheet, () => "");
  if (remove) sheet.autoFilter = null;
}
