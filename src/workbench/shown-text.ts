import { cellText } from "../simulator/engine/cell-text";
import type { Cell, SheetModel, WorkbookModel } from "../simulator/model/workbook";
import { columnPixels, columnsBetween, rowPixels, rowsBetween } from "./sheet-sizes";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A text of which a cell shows a part: whose it is, and the box that it is laid out in. */
export interface ShownText {
  cell: Cell;
  text: string;
  box: Box;
  /** It comes from a neighbour or goes over several cells: no lines between them. */
  isShared: boolean;
}

/** So far to the left is looked for a text that reaches over. */
const farthest = 24;

/**
 * What is written across a cell whose own box is given: its own text, that of the merged cells it belongs to, or the end of a text to the
 * left that is longer than its column; `null` for none.
 */
export function shownText(
  model: WorkbookModel,
  sheet: SheetModel,
  { row, column }: { row: number; column: number },
  own: Box,
  widthOf: (cell: Cell, text: string) => number,
): ShownText | null {
  const merged = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (merged) {
    const cell = cellAt(sheet, merged.top, merged.left);
    const box = {
      x: own.x + columnsBetween(sheet, column, merged.left),
      y: own.y + rowsBetween(sheet, row, merged.top),
      width: columnsBetween(sheet, merged.left, merged.right) + columnPixels(sheet, merged.right),
      height: rowsBetween(sheet, merged.top, merged.bottom) + rowPixels(sheet, merged.bottom),
    };
    return cell ? { cell, text: cellText(cell, model), box, isShared: true } : null;
  }
  const cell = cellAt(sheet, row, column);
  const text = cell ? cellText(cell, model) : "";
  if (cell && text !== "")
    return { cell, text, box: own, isShared: runsOver(sheet, row, column, text, widthOf) };
  return fromTheLeft(model, sheet, row, column, own, widthOf);
}

const cellAt = (sheet: SheetModel, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.cells[column];

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.value === null || cell.value === "";

/** Only text that starts at the left and is not wrapped runs on. */
function canRunOver({ value, format }: Cell): boolean {
  const isLeft = format.horizontal === undefined || format.horizontal === "left";
  return typeof value === "string" && isLeft && !format.wrap;
}

function runsOver(
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  widthOf: (cell: Cell, text: string) => number,
): boolean {
  const cell = cellAt(sheet, row, column);
  if (!cell || !canRunOver(cell) || !isEmpty(cellAt(sheet, row, column + 1))) return false;
  return widthOf(cell, text) > columnPixels(sheet, column);
}

function fromTheLeft(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  own: Box,
  widthOf: (cell: Cell, text: string) => number,
): ShownText | null {
  for (let from = column - 1; from >= Math.max(0, column - farthest); from -= 1) {
    const cell = cellAt(sheet, row, from);
    if (!cell || isEmpty(cell)) continue;
    if (sheet.columns.get(from)?.hidden) return null; // what is hidden shows nowhere
    const text = cellText(cell, model);
    const before = columnsBetween(sheet, from, column);
    if (!canRunOver(cell) || widthOf(cell, text) <= before) return null;
    return { cell, text, box: { ...own, x: own.x - before, width: before + own.width }, isShared: true };
  }
  return null;
}
