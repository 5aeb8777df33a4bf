import { ensureCell, isBlank } from "./cells";
import { announce } from "./changes";
import { DEFAULT_FORMAT } from "./formats";
import { translateFormula } from "./formula-references";
import { compareContents } from "./compare";
import type { Area, Cell, SheetModel, WorkbookModel } from "./workbook";

export interface SortField {
  /** Zero-based column (or row) offset in the area. */
  key: number;
  ascending: boolean;
}

/** Sorts the rows of an area; blanks go last whatever the direction, equal rows keep their order. */
export function sortRows(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  fields: readonly SortField[],
  matchCase = false,
): void {
  const rows: { from: number; cells: (Cell | undefined)[] }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.rows.get(row);
    rows.push({
      from: row,
      cells: Array.from({ length: area.right - area.left + 1 }, (_, j) => line?.cells[area.left + j]),
    });
  }
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [x, y] = [a.cells[key], b.cells[key]];
      const blank = Number(isBlank(x)) - Number(isBlank(y));
      const order =
        blank || compareContents(x?.value ?? null, y?.value ?? null, matchCase) * (ascending ? 1 : -1);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  rows.forEach(({ from, cells }, i) => place(sheet, area, area.top + i, from, cells));
  announce(model, { kind: "sorted", sheet, area });
}

/** Contents move with their row, formulas as if copied; so do the cells' own formats. */
function place(
  sheet: SheetModel,
  area: Area,
  to: number,
  from: number,
  cells: readonly (Cell | undefined)[],
): void {
  if (from === to) return;
  cells.forEach((cell, j) => {
    const line = ensureCell(sheet, to, area.left + j) && sheet.rows.get(to);
    if (!line) return;
    const moved: Cell = cell ? { ...cell } : { value: null, format: DEFAULT_FORMAT };
    if (moved.formula !== undefined) moved.formula = translateFormula(moved.formula, to - from, 0);
    line.cells[area.left + j] = moved;
  });
}
