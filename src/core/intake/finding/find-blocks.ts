import { isBlankCell } from "../blank-cell";
import type { Box } from "../outline";
import { overlaps, type SheetGrid } from "./sheet-grid";

/**
 * Cuts what stands outside Excel tables into blocks, along blank rows first and blank columns next, until nothing is left
 * to cut. A row with a single cell (a title over everything) does not hold columns together.
 */
export function findBlocks(grid: SheetGrid, taken: readonly Box[]): Box[] {
  const isFree = (row: number, column: number): boolean => {
    const cell = { row, column, rows: 1, columns: 1 };
    return !taken.some((box) => overlaps(box, cell));
  };
  const isFilled = (row: number, column: number): boolean => {
    const value = grid.filled(row, column);
    return (typeof value !== "string" || value.trim() !== "") && isFree(row, column);
  };
  return cut(grid.area, isFilled).filter((box) => box.rows > 0);
}

type Filled = (row: number, column: number) => boolean;

function cut(box: Box, isFilled: Filled): Box[] {
  const rows = runs(box.row, box.rows, (row) =>
    range(box.column, box.columns).some((column) => isFilled(row, column)),
  );
  const pieces = rows.flatMap(({ start, size }) => cutColumns({ ...box, row: start, rows: size }, isFilled));
  const [only] = pieces;
  if (pieces.length === 1 && only && sameBox(only, box)) return pieces;
  return pieces.flatMap((piece) => (sameBox(piece, box) ? [piece] : cut(piece, isFilled)));
}

function cutColumns(box: Box, isFilled: Filled): Box[] {
  const wide = range(box.row, box.rows).filter(
    (row) => range(box.column, box.columns).filter((column) => isFilled(row, column)).length > 1,
  );
  const rows = wide.length > 0 ? wide : range(box.row, box.rows);
  const strips = runs(box.column, box.columns, (column) => rows.some((row) => isFilled(row, column)));
  // Titles hang over the first strip; they stay with it.
  return strips
    .map(({ start, size }) => ({ ...box, column: start, columns: size }))
    .map((strip) => trim(strip, isFilled));
}

function trim(box: Box, isFilled: Filled): Box {
  const filledRow = (row: number): boolean =>
    range(box.column, box.columns).some((column) => isFilled(row, column));
  let { row } = box;
  let end = box.row + box.rows;
  while (row < end && !filledRow(row)) row += 1;
  while (end > row && !filledRow(end - 1)) end -= 1;
  return { ...box, row, rows: end - row };
}

function runs(
  start: number,
  size: number,
  holds: (at: number) => boolean,
): { start: number; size: number }[] {
  const found: { start: number; size: number }[] = [];
  let open: { start: number; size: number } | undefined;
  for (const at of range(start, size)) {
    if (!holds(at)) open = undefined;
    else if (open) open.size += 1;
    else found.push((open = { start: at, size: 1 }));
  }
  return found;
}

const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** `size` integers from `start`. */
export function range(start: number, size: number): number[] {
  return Array.from({ length: Math.max(0, size) }, (_, at) => start + at);
}

/** Cells of a row that hold something, dashes and N/A included. */
export function filledColumns(grid: SheetGrid, box: Box, row: number): number[] {
  return range(box.column, box.columns).filter((column) => {
    const value = grid.filled(row, column);
    return typeof value !== "string" || value.trim() !== "" || !isBlankCell(value);
  });
}
