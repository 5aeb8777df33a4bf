import { parseArea, splitAddress } from "../model/address";
import { columnCount, isEntireColumn, isEntireRow, isOnSheet, rowCount, WHOLE_SHEET } from "../model/area";
import { ExcelError, invalidArgument, itemNotFound } from "../model/excel-error";
import type { Area, SheetModel } from "../model/workbook";
import type { Arguments } from "./arguments";
import type { HostContext } from "./context";
import type { AnyObject, RangeState } from "./states";

/** The area of a range that still exists; `InvalidReference` once its cells or its sheet were deleted. */
export function areaOf(range: RangeState): Area {
  if (!range.area) {
    throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
  }
  return range.area;
}

/** Spans all rows or all columns: cell contents can't be read or written at once. */
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

/** A range at an area that must lie on the sheet. */
export function rangeAt(context: HostContext, sheet: SheetModel, area: Area): AnyObject {
  if (!isOnSheet(area)) throw invalidArgument("the range lies off the sheet");
  return context.range(sheet, area);
}

/** Longest address that Excel takes. */
const MAX_ADDRESS = 8192;

/** One address, on its own sheet or the given one; defined names that are a plain address count too. */
export function resolveAddress(
  context: HostContext,
  home: SheetModel,
  given: string,
): { sheet: SheetModel; area: Area } {
  const { sheet: named, rest } = splitAddress(given);
  if (given.length > MAX_ADDRESS) throw invalidArgument(`an address has at most ${MAX_ADDRESS} characters`);
  const sheet = named === undefined ? home : sheetNamed(context, named);
  if (!sheet) throw itemNotFound(`no sheet ${named}`);
  const area = parseArea(rest.trim());
  if (area) return { sheet, area };
  const name = context.model.names.find(
    ({ name: known, sheetId }) =>
      known.toLowerCase() === rest.trim().toLowerCase() && (sheetId === undefined || sheetId === sheet.id),
  );
  const target = name && splitAddress(name.formula);
  const named2 = target && parseArea(target.rest);
  const owner = target?.sheet === undefined ? undefined : sheetNamed(context, target.sheet);
  if (named2 && owner) return { sheet: owner, area: named2 };
  throw invalidArgument(`no range: ${given.slice(0, 60)}`);
}

/** The sheet of a name, case ignored. */
export const sheetNamed = (context: HostContext, name: string): SheetModel | undefined =>
  context.model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** `A1, C3:D4` as areas on one sheet; nothing or `""` is the whole sheet. */
export function resolveAreas(context: HostContext, sheet: SheetModel, address: string | undefined): Area[] {
  if (address === undefined || address === "") return [WHOLE_SHEET];
  if (address.length > MAX_ADDRESS) throw invalidArgument(`an address has at most ${MAX_ADDRESS} characters`);
  return address
    .split(/[,;]/)
    .filter((part) => part.trim() !== "")
    .map((part) => resolveAddress(context, sheet, part).area);
}

/** A range argument given as an object or as an address. */
export function rangeArgument(
  args: Arguments,
  index: number,
  context: HostContext,
  home: SheetModel,
): { sheet: SheetModel; area: Area } {
  const range = args.ifObject(index, "Range");
  if (range) return { sheet: range.sheet, area: areaOf(range) };
  return resolveAddress(context, home, args.text(index));
}

/** Reads one value per cell of a bounded area, row by row. */
export function matrix<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  const height = rowCount(area);
  const width = columnCount(area);
  for (let i = 0; i < height; i += 1) {
    const line: T[] = [];
    for (let j = 0; j < width; j += 1) line.push(read(area.top + i, area.left + j));
    rows.push(line);
  }
  return rows;
}

/** The one value that all items share, or `null` when they differ. */
export function shared<T>(values: Iterable<T>): T | null {
  let first: { value: T } | undefined;
  for (const value of values) {
    if (first === undefined) first = { value };
    else if (first.value !== value) return null;
  }
  return first === undefined ? null : first.value;
}
