import { eachCell, ensureCell, formatAt, isBlank } from "./cells";
import { DEFAULT_FORMAT } from "./formats";
import { toR1C1, translateFormula } from "./formula-references";
import { bodyArea, columnOf } from "./table-area";
import type { Area, SheetModel, TableModel } from "./workbook";

/** Fills rows that a table has grown by: calculated columns get their formula, all get the format of the row above. */
export function fillCalculatedColumns(sheet: SheetModel, table: TableModel, from: number, to: number): void {
  const body = bodyArea(table);
  for (let row = Math.max(from, body.top); row <= Math.min(to, body.bottom); row += 1) {
    table.columns.forEach((column, index) => {
      const at = table.area.left + index;
      const above = row > body.top ? formatAt(sheet, row - 1, at) : DEFAULT_FORMAT;
      if (above !== DEFAULT_FORMAT && formatAt(sheet, row, at) === DEFAULT_FORMAT)
        ensureCell(sheet, row, at).format = above;
      if (column.calculatedFormula === undefined) return;
      const cell = ensureCell(sheet, row, at);
      if (!isBlank(cell)) return;
      cell.formula = translateFormula(column.calculatedFormula, row - body.top, 0);
    });
  }
}

/**
 * After formulas were written: a table column whose every body cell holds the same formula becomes a calculated column; one
 * whose cells were all overwritten with constants is none any more.
 */
export function noticeCalculatedColumns(sheet: SheetModel, written: Area): void {
  for (const table of sheet.tables) {
    const body = bodyArea(table);
    if (written.bottom < body.top || written.top > body.bottom) continue;
    table.columns.forEach((column, index) => {
      const at = table.area.left + index;
      if (at < written.left || at > written.right) return;
      const formulas: (string | undefined)[] = [];
      eachCell(sheet, columnOf(body, index), (cell, row) => {
        formulas.push(cell.formula === undefined ? undefined : toR1C1(cell.formula, row, at));
      });
      const full = formulas.length === body.bottom - body.top + 1;
      const first = sheet.rows.get(body.top)?.cells[at]?.formula;
      if (full && first !== undefined && formulas.every((formula) => formula === formulas[0]))
        column.calculatedFormula = first;
      else if (formulas.every((formula) => formula === undefined)) delete column.calculatedFormula;
    });
  }
}

/** A formula typed into one cell of an otherwise blank table column fills the column. */
export function autoFillColumn(sheet: SheetModel, table: TableModel, row: number, column: number): void {
  const body = bodyArea(table);
  const formula = sheet.rows.get(row)?.cells[column]?.formula;
  if (formula === undefined || row < body.top || row > body.bottom) return;
  for (let other = body.top; other <= body.bottom; other += 1) {
    if (other !== row && !isBlank(sheet.rows.get(other)?.cells[column])) return;
  }
  for (let other = body.top; other <= body.bottom; other += 1) {
    ensureCell(sheet, other, column).formula = translateFormula(formula, other - row, 0);
  }
}
