import type { SheetModel } from "../simulator/model/workbook";

const pixelsPerPoint = 4 / 3;
/** Hidden rows and columns keep a trace, so that it shows that something is there. */
const hiddenTrace = 2;
/** Height of a row that nobody has set, in points. */
const standardHeight = 15;
/** Room that letters need, as a share of their size. */
const leading = 1.36;

/** A row or column of no size at all would stop the grid from ever coming to its end. */
const atLeastATrace = (points: number): number => Math.max(hiddenTrace, Math.round(points * pixelsPerPoint));

/** Width of a column on screen. */
export function columnPixels(sheet: SheetModel, column: number): number {
  const { width, hidden } = sheet.columns.get(column) ?? {};
  return hidden ? hiddenTrace : atLeastATrace(width ?? sheet.standardWidth);
}

/** Height of a row on screen; without one of its own it holds its largest letters, as Excel fits it. */
export function rowPixels(sheet: SheetModel, row: number): number {
  const { height, hidden, cells = [] } = sheet.rows.get(row) ?? {};
  if (hidden) return hiddenTrace;
  if (height !== undefined) return atLeastATrace(height);
  let letters = 0;
  for (const cell of cells)
    if (cell !== undefined && cell.value !== null) letters = Math.max(letters, cell.format.fontSize ?? 0);
  return Math.round(Math.max(standardHeight, letters * leading) * pixelsPerPoint);
}

/** Pixels from one column's left edge to another's; negative to the left. */
export function columnsBetween(sheet: SheetModel, from: number, to: number): number {
  if (to < from) return -columnsBetween(sheet, to, from);
  let sum = 0;
  for (let column = from; column < to; column += 1) sum += columnPixels(sheet, column);
  return sum;
}

/** Pixels from one row's top edge to another's; negative upwards. */
export function rowsBetween(sheet: SheetModel, from: number, to: number): number {
  if (to < from) return -rowsBetween(sheet, to, from);
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += rowPixels(sheet, row);
  return sum;
}
