import type { Box } from "../../core/intake/outline";
import type { Problem } from "../../core/problems";
import { columnLetters } from "./column-letters";
import type { Edit } from "./edit";
import type { OwnSheet } from "./own-sheet";

/** Rows of a worksheet. */
const sheetRows = 1_048_576;

/** What stands in the way of inserting and removing rows: somebody's table beside ours, cells merged across rows, the sheet's end. */
export function obstacles(own: OwnSheet, edits: readonly Edit[]): Problem[] {
  const inserted = edits.flatMap((edit) => (edit.kind === "insert-rows" ? [edit] : []));
  const grows = inserted.reduce((sum, { count }) => sum + count, 0);
  const problems: Problem[] = [];
  const report = (code: Problem["code"], params: Record<string, string | number>, address?: string): void => {
    problems.push({
      code,
      sheet: own.name,
      params,
      severity: "fatal",
      ...(address === undefined ? {} : { address }),
    });
  };
  if (own.used && own.used.row + own.used.rows + grows > sheetRows) report("sheet-full", { rows: grows });
  const removed = edits.some(({ kind }) => kind === "delete-rows" || kind === "insert-rows")
    ? ownRows(own)
    : [];
  for (const { name, box } of own.foreignTables) {
    if (inserted.some(({ row }) => splits(row, box)) || removed.some((rows) => overlaps(rows, box)))
      report("table-beside", { table: name });
  }
  for (const box of own.merges) {
    if (box.rows > 1 && inserted.some(({ row }) => splits(row, box)))
      report("merged-cells", {}, addressOf(box));
  }
  return problems;
}

/** Rows in which we insert and remove: those of our tables. */
function ownRows(own: OwnSheet): Box[] {
  return own.tables.map(({ box }) => box);
}

const splits = (row: number, box: Box): boolean => row > box.row && row < box.row + box.rows;
const overlaps = (a: Box, b: Box): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows;

function addressOf(box: Box): string {
  const end = `${columnLetters(box.column + box.columns - 1)}${box.row + box.rows}`;
  return `${columnLetters(box.column)}${box.row + 1}:${end}`;
}
