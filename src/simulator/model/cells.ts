import { bounding, intersect } from "./area";
import { DEFAULT_FORMAT } from "./formats";
import type { Area, Cell, CellFormat, RowModel, SheetModel } from "./workbook";

/** The cell, or `undefined` where none was ever made. */
export const cellAt = (sheet: SheetModel, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.cells[column];

/** No constant, no formula (a formula that gives "" is not blank). */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined);

/** What a cell looks like: its own format, else its row's, else its column's. */
export const formatAt = (sheet: SheetModel, row: number, column: number): CellFormat => {
  const line = sheet.rows.get(row);
  return line?.cells[column]?.format ?? line?.format ?? sheet.columns.get(column)?.format ?? DEFAULT_FORMAT;
};

/** The row, made when missing. */
export function ensureRow(sheet: SheetModel, row: number): RowModel {
  const known = sheet.rows.get(row);
  if (known) return known;
  const made: RowModel = { cells: [] };
  sheet.rows.set(row, made);
  return made;
}

/** The cell, made blank with the format that its place already has when missing. */
export function ensureCell(sheet: SheetModel, row: number, column: number): Cell {
  const line = ensureRow(sheet, row);
  const known = line.cells[column];
  if (known) return known;
  const made: Cell = { value: null, format: formatAt(sheet, row, column) };
  line.cells[column] = made;
  return made;
}

/** Takes constant, formula and apostrophe away; the format stays. */
export function clearContent(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.arrayRef;
  delete cell.quotePrefix;
}

/** Takes a cell away altogether, format and all. */
export function removeCell(line: RowModel, column: number): void {
  Reflect.deleteProperty(line.cells, column);
}

/** Visits every existing cell of the area, row by row in no promised row order. */
export function eachCell(
  sheet: SheetModel,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const visitRow = (line: RowModel, row: number): void => {
    const last = Math.min(area.right, line.cells.length - 1);
    for (let column = area.left; column <= last; column += 1) {
      const cell = line.cells[column];
      if (cell) visit(cell, row, column);
    }
  };
  if (area.bottom - area.top < sheet.rows.size) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line = sheet.rows.get(row);
      if (line) visitRow(line, row);
    }
    return;
  }
  for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) visitRow(line, row);
}

/** Some cell of the area holds a constant or a formula. */
export function hasContent(sheet: SheetModel, area: Area): boolean {
  let found = false;
  eachCell(sheet, area, (cell) => {
    found ||= !isBlank(cell);
  });
  return found;
}

/** First and last column of a row that count as used, or `null`. */
function usedColumns(line: RowModel, counts: (cell: Cell) => boolean): [number, number] | null {
  let right = line.cells.length - 1;
  while (right >= 0) {
    const cell = line.cells[right];
    if (cell && counts(cell)) break;
    right -= 1;
  }
  if (right < 0) return null;
  for (let left = 0; left <= right; left += 1) {
    const cell = line.cells[left];
    if (cell && counts(cell)) return [left, right];
  }
  return null;
}

/**
 * The smallest area around every used cell within `within`; `null` when nothing is used.
 * With `valuesOnly` formats alone don't count.
 */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Area): Area | null {
  const counts = (cell: Cell): boolean => !isBlank(cell) || (!valuesOnly && cell.format !== DEFAULT_FORMAT);
  let used: Area | null = null;
  for (const [row, line] of sheet.rows) {
    if (within && (row < within.top || row > within.bottom)) continue;
    const columns = usedColumns(within ? clip(line, within) : line, counts);
    if (!columns) continue;
    const area = { top: row, bottom: row, left: columns[0], right: columns[1] };
    used = used ? bounding(used, area) : area;
  }
  return used && within ? intersect(used, within) : used;
}

function clip(line: RowModel, within: Area): RowModel {
  const cells: Cell[] = [];
  const last = Math.min(within.right, line.cells.length - 1);
  for (let column = within.left; column <= last; column += 1) {
    const cell = line.cells[column];
    if (cell) cells[column] = cell;
  }
  return { cells };
}
