import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { removeCell } from "./cells";
import { DEFAULT_FORMAT } from "./formats";
import { shiftLine, type Shift } from "./shift";
import type { Cell, ColumnModel, RowModel, SheetModel } from "./workbook";

/** Moves cells (and for entire rows or columns their heights, widths and formats) as a shift says. */
export function moveCells(sheet: SheetModel, shift: Shift): void {
  const whole = shift.from === 0 && shift.to === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (shift.axis === "row") {
    if (whole) sheet.rows = shiftedRows(sheet, shift);
    else moveDown(sheet, shift);
  } else {
    for (const [row, line] of sheet.rows) if (row >= shift.from && row <= shift.to) moveRight(line, shift);
    if (whole) sheet.columns = shiftedColumns(sheet, shift);
  }
}

function shiftedRows(sheet: SheetModel, shift: Shift): Map<number, RowModel> {
  const next = new Map<number, RowModel>();
  for (const [row, line] of sheet.rows) {
    const to = shiftLine(row, shift);
    if (to !== null) next.set(to, line);
  }
  const above = shift.kind === "insert" ? sheet.rows.get(shift.at - 1) : undefined;
  if (above) for (let i = 0; i < shift.count; i += 1) next.set(shift.at + i, blankLike(above));
  return next;
}

/** A new row looks like the one above it. */
function blankLike(line: RowModel): RowModel {
  const cells: Cell[] = [];
  line.cells.forEach((cell, column) => {
    if (cell.format !== DEFAULT_FORMAT) cells[column] = { value: null, format: cell.format };
  });
  return {
    cells,
    ...(line.height === undefined ? {} : { height: line.height }),
    ...(line.format ? { format: line.format } : {}),
  };
}

function shiftedColumns(sheet: SheetModel, shift: Shift): Map<number, ColumnModel> {
  const next = new Map<number, ColumnModel>();
  for (const [column, line] of sheet.columns) {
    const to = shiftLine(column, shift);
    if (to !== null) next.set(to, line);
  }
  const before = shift.kind === "insert" ? sheet.columns.get(shift.at - 1) : undefined;
  if (before) for (let i = 0; i < shift.count; i += 1) next.set(shift.at + i, { ...before });
  return next;
}

/** Shifts within one row: cuts the gap into, or the deleted cells out of, its cells. */
function moveRight(line: RowModel, shift: Shift): void {
  const before = line.cells[shift.at - 1];
  const moved: Cell[] = [];
  line.cells.forEach((cell, column) => {
    const to = shiftLine(column, shift);
    if (to !== null) moved[to] = cell;
  });
  if (shift.kind === "insert" && before && before.format !== DEFAULT_FORMAT) {
    for (let i = 0; i < shift.count; i += 1) moved[shift.at + i] = { value: null, format: before.format };
  }
  line.cells = moved;
}

/** Shifts within some columns only: takes their cells out and puts them back where they belong. */
function moveDown(sheet: SheetModel, shift: Shift): void {
  const moved: [number, number, Cell][] = [];
  for (const [row, line] of sheet.rows) {
    if (row < shift.at) continue;
    const last = Math.min(shift.to, line.cells.length - 1);
    for (let column = shift.from; column <= last; column += 1) {
      const cell = line.cells[column];
      if (!cell) continue;
      removeCell(line, column);
      const to = shiftLine(row, shift);
      if (to !== null) moved.push([to, column, cell]);
    }
  }
  if (shift.kind === "insert") moved.push(...copiesOfRowAbove(sheet, shift));
  for (const [row, column, cell] of moved) {
    const line = sheet.rows.get(row) ?? { cells: [] };
    sheet.rows.set(row, line);
    line.cells[column] = cell;
  }
}

function copiesOfRowAbove(sheet: SheetModel, shift: Shift): [number, number, Cell][] {
  const copies: [number, number, Cell][] = [];
  sheet.rows.get(shift.at - 1)?.cells.forEach((cell, column) => {
    if (column < shift.from || column > shift.to || cell.format === DEFAULT_FORMAT) return;
    for (let i = 0; i < shift.count; i += 1)
      copies.push([shift.at + i, column, { value: null, format: cell.format }]);
  });
  return copies;
}
