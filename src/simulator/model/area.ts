import type { Area } from "./workbook";

/** Rows and columns of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A1: what Excel calls the used range of an empty sheet. */
export const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The whole grid of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Number of rows, both ends included. */
export const rowCount = (area: Area): number => area.bottom - area.top + 1;

/** Number of columns, both ends included. */
export const columnCount = (area: Area): number => area.right - area.left + 1;

/** Number of cells, counted as a rectangle whether the cells exist or not. */
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

/** Spans every column of the sheet. */
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** Spans every row of the sheet. */
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;

/** The rectangle of the given size at a corner. */
export const areaAt = (top: number, left: number, rows = 1, columns = 1): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

/** Same four edges. */
export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** `inner` lies within `outer`, edges included. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** The cell lies within the area. */
export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The common rectangle, or `null` when there is none. */
export function intersect(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top > common.bottom || common.left > common.right ? null : common;
}

/** The smallest rectangle around both. */
export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The area moved by whole cells; it may leave the sheet (see `isOnSheet`). */
export const offset = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** The area is not inverted and lies on the grid. */
export const isOnSheet = (area: Area): boolean =>
  area.top <= area.bottom && area.left <= area.right && contains(WHOLE_SHEET, area);

/** What is left of `area` without `hole`: up to four rectangles, top to bottom. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  const middle = { ...area, top: common.top, bottom: common.bottom };
  if (area.left < common.left) rest.push({ ...middle, right: common.left - 1 });
  if (area.right > common.right) rest.push({ ...middle, left: common.right + 1 });
  if (area.bottom > common.bottom) rest.push({ ...area, top: common.bottom + 1 });
  return rest;
}
