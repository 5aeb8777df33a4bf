import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./workbook";

/**
 * Cells pushed or pulled along one axis: `count` lines at `at`, within the band `from`…`to` of the other axis
 * (the whole sheet for entire rows or columns).
 */
export interface Shift {
  kind: "insert" | "delete";
  axis: "row" | "column";
  at: number;
  count: number;
  from: number;
  to: number;
}

/** Where one line ends up; `null` when it is deleted or pushed off the sheet. */
export function shiftLine(line: number, shift: Shift): number | null {
  const limit = shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  if (line < shift.at) return line;
  if (shift.kind === "insert") return line + shift.count < limit ? line + shift.count : null;
  return line < shift.at + shift.count ? null : line - shift.count;
}

function shiftSpan(first: number, last: number, shift: Shift): [number, number] | null {
  const limit = (shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (first === 0 && last === limit) return [first, last];
  if (shift.kind === "insert") {
    const start = shiftLine(first, shift);
    return start === null ? null : [start, shiftLine(last, shift) ?? limit];
  }
  const end = shift.at + shift.count - 1;
  if (first >= shift.at && last <= end) return null;
  const start = shiftLine(first, shift) ?? shift.at;
  return [start, shiftLine(last, shift) ?? shift.at - 1];
}

/**
 * Where a reference to an area points after the shift; `null` when all of it is gone. An area that the band covers only
 * in part stays as it was, as in Excel.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "row") {
    if (area.left < shift.from || area.right > shift.to) return area;
    const span = shiftSpan(area.top, area.bottom, shift);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < shift.from || area.bottom > shift.to) return area;
  const span = shiftSpan(area.left, area.right, shift);
  return span && { ...area, left: span[0], right: span[1] };
}
