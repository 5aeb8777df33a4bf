import type { Box, CellValue, SheetOutline } from "../outline";
import { isDateFormat } from "./date-format";
import { guidanceRows } from "./guidance-rows";

/** A sheet's first rows by sheet coordinates, merged cells filled with what their corner holds; rows of guidance are blank. */
export interface SheetGrid {
  /** Rows and columns that were looked at; `null` for an empty sheet. */
  area: Box;
  /** Value as stored; `""` outside and in the blank part of a merge. */
  value(row: number, column: number): CellValue;
  /** Value, or that of the merge's corner. */
  filled(row: number, column: number): CellValue;
  /** Number format; below the rows whose formats were read, that of the last filled cell among them. */
  format(row: number, column: number): string;
  /** As displayed where that was read, else the value as text. */
  text(row: number, column: number): string;
  mergeAt(row: number, column: number): Box | undefined;
  /** Add to a date's serial number to count from 1900. */
  dayOffset: number;
}

const DAYS_BETWEEN_SYSTEMS = 1462;
const key = (row: number, column: number): number => row * 16384 + column;

/** Whether two boxes share a cell. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The grid of a sheet that has a used range; `null` for an empty sheet. */
export function sheetGrid(sheet: SheetOutline, date1904 = false): SheetGrid | null {
  const { used } = sheet;
  if (used === null || sheet.head.length === 0) return null;
  const area: Box = { ...used, rows: sheet.head.length };
  const merges = mergeIndex(sheet.merges, area);
  const guidance = guidanceRows(sheet);
  const at = <T>(rows: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    guidance.has(row - used.row) ? undefined : rows[row - used.row]?.[column - used.column];
  const value = (row: number, column: number): CellValue => at(sheet.head, row, column) ?? "";
  const mergeAt = (row: number, column: number): Box | undefined => merges.get(key(row, column));
  const lastFormatRow = used.row + sheet.headFormats.length - 1;
  const formats = new Map<number, string>();
  const lastFormat = (column: number): string => {
    const known = formats.get(column);
    if (known !== undefined) return known;
    let row = lastFormatRow;
    // A blank cell has no format of its own: a column of dates that is filled here and there is one of dates.
    while (row > used.row && value(row, column) === "") row -= 1;
    const format = at(sheet.headFormats, row, column) ?? "";
    formats.set(column, format);
    return format;
  };
  return {
    area,
    dayOffset: date1904 ? DAYS_BETWEEN_SYSTEMS : 0,
    value,
    mergeAt,
    filled(row, column) {
      const merge = mergeAt(row, column);
      return merge ? value(merge.row, merge.column) : value(row, column);
    },
    format(row, column) {
      if (row <= lastFormatRow) return at(sheet.headFormats, row, column) ?? "";
      const above = lastFormat(column);
      // Another table may stand down here: a number that is no day of our time has not got a date format from above.
      const cell = value(row, column);
      return typeof cell === "number" && (cell < 20_000 || cell > 80_000) && isDateFormat(above) ? "" : above;
    },
    text(row, column) {
      const shown = at(sheet.headText, row, column);
      return shown !== undefined && shown !== "" ? shown : String(value(row, column));
    },
  };
}

function mergeIndex(merges: readonly Box[], area: Box): Map<number, Box> {
  const index = new Map<number, Box>();
  for (const merge of merges) {
    if (!overlaps(merge, area)) continue;
    const lastRow = Math.min(merge.row + merge.rows, area.row + area.rows);
    const lastColumn = Math.min(merge.column + merge.columns, area.column + area.columns);
    for (let row = merge.row; row < lastRow; row += 1) {
      for (let column = merge.column; column < lastColumn; column += 1) index.set(key(row, column), merge);
    }
  }
  return index;
}
