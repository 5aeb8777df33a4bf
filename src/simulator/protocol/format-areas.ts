import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { eachCell, ensureCell, ensureRow, formatAt } from "../model/cells";
import { announce } from "../model/changes";
import { changeFormat, DEFAULT_FORMAT, type FormatChange } from "../model/formats";
import { assertAllowed } from "../model/protection";
import type { Area, CellFormat, SheetModel } from "../model/workbook";
import type { HostContext } from "./context";
import { areaOf } from "./ranges";
import type { FormatState } from "./states";

/** Every format that occurs in an area; whole lines count their default once. */
export function* formatsOf(sheet: SheetModel, area: Area): Generator<CellFormat> {
  if (isEntireColumn(area) || isEntireRow(area)) {
    if (isEntireColumn(area)) {
      for (let column = area.left; column <= area.right; column += 1)
        yield sheet.columns.get(column)?.format ?? DEFAULT_FORMAT;
    } else {
      for (let row = area.top; row <= area.bottom; row += 1)
        yield sheet.rows.get(row)?.format ?? DEFAULT_FORMAT;
    }
    const found: CellFormat[] = [];
    eachCell(sheet, area, (cell) => found.push(cell.format));
    yield* found;
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield formatAt(sheet, row, column);
  }
}

/** What one format property is over all areas; `null` when it differs. */
export function sharedFormat<T>({ parts }: FormatState, read: (format: CellFormat) => T): T | null {
  let first: { value: T } | undefined;
  for (const part of parts) {
    for (const format of formatsOf(part.sheet, areaOf(part))) {
      const value = read(format);
      if (first === undefined) first = { value };
      else if (first.value !== value) return null;
    }
  }
  return first === undefined ? null : first.value;
}

/** Changes the format of every cell of an area; whole columns and rows keep it as theirs, for cells yet to come. */
export function changeArea(
  sheet: SheetModel,
  area: Area,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  if (isEntireColumn(area)) {
    const last = area.right === MAX_COLUMNS - 1 && area.left === 0 ? lastUsedColumn(sheet) : area.right;
    for (let column = area.left; column <= last; column += 1) {
      const line = sheet.columns.get(column);
      sheet.columns.set(column, { ...line, format: change(line?.format ?? DEFAULT_FORMAT, 0, column) });
      for (const [row, { format }] of sheet.rows) if (format) ensureCell(sheet, row, column);
    }
  } else if (isEntireRow(area) && area.bottom < MAX_ROWS - 1) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line = ensureRow(sheet, row);
      line.format = change(line.format ?? DEFAULT_FORMAT, row, 0);
    }
  } else {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) ensureCell(sheet, row, column);
    }
  }
  eachCell(sheet, area, (cell, row, column) => {
    cell.format = change(cell.format, row, column);
  });
}

const lastUsedColumn = (sheet: SheetModel): number => {
  let last = 0;
  for (const { cells } of sheet.rows.values()) last = Math.max(last, cells.length - 1);
  for (const column of sheet.columns.keys()) last = Math.max(last, column);
  return last;
};

/** Sets format properties over all areas of a format object. */
export function setFormat({ parts }: FormatState, change: FormatChange, context: HostContext): void {
  for (const part of parts) {
    const area = areaOf(part);
    assertAllowed(context.model, part.sheet, "allowFormatCells");
    const known = new Map<CellFormat, CellFormat>();
    changeArea(part.sheet, area, (format) => {
      const next = known.get(format) ?? changeFormat(format, change);
      known.set(format, next);
      return next;
    });
    announce(context.model, { kind: "format", sheet: part.sheet, area });
  }
}
