import { isBlank } from "./cell-content";
import type { OwnSheet } from "./own-sheet";

/** Rows of the used range, top to bottom. */
export function usedRows(own: OwnSheet): number[] {
  const { row: top = 0, rows: count = 0 } = own.used ?? {};
  return Array.from({ length: count }, (_, index) => top + index);
}

/** Whether a row lies in a table of ours. */
export function inTable(own: OwnSheet, row: number): boolean {
  return own.tables.some(({ box }) => row >= box.row && row < box.row + box.rows);
}

/** Content, or a table of somebody's, in a row outside the given columns and the hidden column of identities. */
export function hasBeside(own: OwnSheet, row: number, columns: { column: number; columns: number }): boolean {
  const { used, foreignTables } = own;
  if (!used) return false;
  if (foreignTables.some(({ box }) => row >= box.row && row < box.row + box.rows)) return true;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const inside =
      column === own.left || (column >= columns.column && column < columns.column + columns.columns);
    if (!inside && !isBlank(own.at(row, column))) return true;
  }
  return false;
}

/** A row of the used range, outside our tables, in which nothing stands and nothing is merged. */
export function isEmptyRow(own: OwnSheet, row: number): boolean {
  const { used, left } = own;
  if (!used || row < used.row || row >= used.row + used.rows || inTable(own, row)) return false;
  if (own.merges.some((box) => row >= box.row && row < box.row + box.rows)) return false;
  return isBlank(own.at(row, left)) && !hasBeside(own, row, { column: left, columns: 1 });
}
