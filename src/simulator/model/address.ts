import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./workbook";

/** Zero-based column as letters: 0 is `A`. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Letters as zero-based column; letters beyond XFD give a number past the last column. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** One cell as `A1`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The area as Excel writes it: `A1`, `A1:B2`, `2:3` or `A:B`. */
export function areaName(area: Area): string {
  if (isEntireRow(area) && !isEntireColumn(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*)$/;

/** The sheet name as a reference needs it: in quotes unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`, as `Range.address` gives it. */
export const fullAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${areaName(area)}`;

/** `Sheet1!$A$1:$B$2`, as a stored formula refers to a fixed area. */
export function absoluteAddress(sheetName: string, area: Area): string {
  const absolute = areaName(area).replace(
    /([A-Z]+)?([0-9]+)?/g,
    (_, letters?: string, digits?: string) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
  );
  return `${quoteSheetName(sheetName)}!${absolute}`;
}

/** Sheet part and the rest of an address; the sheet part without its quotes, absent when there is none. */
export function splitAddress(address: string): { sheet?: string; rest: string } {
  const text = address.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const cut = text.lastIndexOf("!");
  return cut < 0 ? { rest: text } : { sheet: text.slice(0, cut), rest: text.slice(cut + 1) };
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

/** `A1`, `A1:B2`, `A:B` or `2:3` (dollars ignored) as an area; `null` when it is none or off the sheet. */
export function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  return rows ? ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

function ordered(top: number, left: number, bottom: number, right: number): Area | null {
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return area.top < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? null : area;
}
