import { isoDate } from "../../data/day";
import type { Box } from "../outline";
import { cellLook } from "./cell-look";
import { range } from "./find-blocks";
import type { HeaderRows } from "./find-header";
import { unitText } from "./header-extras";
import type { SheetGrid } from "./sheet-grid";

/** One column's header: the levels of a two-row header from top to bottom, repeated words once. */
export interface HeaderCell {
  column: number;
  levels: readonly string[];
}

/**
 * Reads the headers of a table. A group label reaches over the blank cells to its right up to the next label; dates are
 * written as ISO dates whatever their format.
 */
export function headerCells(grid: SheetGrid, box: Box, rows: HeaderRows): HeaderCell[] {
  const cells = range(box.column, box.columns).map((column) => ({ column, levels: [] as string[] }));
  for (const row of range(rows.top, rows.bottom - rows.top + 1)) {
    let group = "";
    for (const cell of cells) {
      const own = headerText(grid, row, cell.column);
      const isGroup = row < rows.bottom;
      // A label without a header below it is a header itself and groups nothing.
      if (own !== "") group = isGroup && headerText(grid, rows.bottom, cell.column) !== "" ? own : "";
      else if (grid.mergeAt(rows.bottom, cell.column)?.row === rows.top) group = "";
      const text = own === "" && isGroup && reaches(grid, rows, cell.column) ? group : own;
      if (text !== "" && !cell.levels.includes(text)) cell.levels.push(text);
    }
  }
  for (const row of range(rows.bottom + 1, rows.extra ?? 0))
    for (const { column, levels } of cells) {
      const own = grid.mergeAt(row, column)?.row === row - 1 ? "" : headerText(grid, row, column);
      const unit = unitText(own);
      const last = levels.pop() ?? "";
      const text = unit === null || last === "" ? `${last} ${own}`.trim() : `${last}(${unit})`;
      if (text !== "") levels.push(text);
    }
  return cells;
}

/** A blank cell belongs to the group at its left when a header stands below it. */
const reaches = (grid: SheetGrid, rows: HeaderRows, column: number): boolean =>
  headerText(grid, rows.bottom, column) !== "" && grid.mergeAt(rows.top, column) === undefined;

function headerText(grid: SheetGrid, row: number, column: number): string {
  const value = grid.filled(row, column);
  if (typeof value === "number" && cellLook(value, grid.format(row, column)) === "date")
    return isoDate(value + grid.dayOffset);
  return String(value).replace(/\s+/g, " ").trim();
}
