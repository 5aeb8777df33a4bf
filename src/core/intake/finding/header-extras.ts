import { readUnit } from "../header-units";
import type { Box } from "../outline";
import { cellLook } from "./cell-look";
import { filledColumns } from "./find-blocks";
import { isHeaderWord } from "./header-word";
import type { SheetGrid } from "./sheet-grid";

const han = /\p{Script=Han}/u;
const most = 2;

/** Rows under a table's headers that say them again in the other language, or their units: 月份 under Month, 千元 under 销售额. */
export function headerExtras(grid: SheetGrid, block: Box, bottom: number): number {
  let extras = 0;
  while (extras < most && bottom + extras + 1 < block.row + block.rows - 1) {
    const row = bottom + extras + 1;
    if (isUnits(grid, block, row)) return extras + 1;
    if (!isTranslation(grid, block, bottom, row)) break;
    extras += 1;
  }
  return extras;
}

const textAt = (grid: SheetGrid, row: number, column: number): string =>
  String(grid.filled(row, column)).trim();

/** What a cell of a row of units states, without its brackets; `null` of anything else. */
export function unitText(text: string): string | null {
  const bare = text.normalize("NFKC").replace(/^[([]\s*|\s*[)\]]$/gu, "");
  return readUnit(bare) === null ? null : bare;
}

function isUnits(grid: SheetGrid, block: Box, row: number): boolean {
  const filled = filledColumns(grid, block, row).map((column) => textAt(grid, row, column));
  return (
    filled.length > 0 &&
    filled.every((text) => !/^\d/.test(text) && unitText(text) !== null) &&
    filled.some((text) => ["money", "count"].includes(readUnit(unitText(text) ?? "")?.kind ?? ""))
  );
}

function isTranslation(grid: SheetGrid, block: Box, above: number, row: number): boolean {
  const filled = filledColumns(grid, block, row).filter(
    (column) => grid.mergeAt(row, column)?.row !== above && textAt(grid, above, column) !== "",
  );
  const isText = (column: number): boolean =>
    cellLook(grid.filled(row, column), grid.format(row, column)) === "text";
  if (filled.length < 2 || !filled.every(isText)) return false;
  const texts = filled.map((column) => textAt(grid, row, column));
  const differs = filled.filter(
    (column) => han.test(textAt(grid, above, column)) !== han.test(textAt(grid, row, column)),
  );
  return differs.length === filled.length && texts.filter(isHeaderWord).length >= texts.length * 0.6;
}
