import type { Box } from "../../core/intake/outline";
import type { Problem } from "../../core/problems";
import type { Edit } from "./edit";
import type { OwnSheet } from "./own-sheet";

/** Rows of a worksheet. */
const sheetRows = 1_048_576;

/**
 * What stands in the way of inserting rows and columns: somebody's table beside ours, which would get blank rows, cells merged over our own
 * columns, which would swallow what is written, and the sheet's end. Merged cells beside ours stretch with the rows; a row beside
 * which something stands is never removed.
 */
export function obstacles(own: OwnSheet, edits: readonly Edit[]): Problem[] {
  const inserted = edits.flatMap((edit) => (edit.kind === "insert-rows" ? [edit] : []));
  const rows = inserted.reduce((sum, { count }) => sum + count, 0);
  const problem = (code: Problem["code"], params: Record<string, string | number>): Problem => ({
    code,
    sheet: own.name,
    params,
    severity: "fatal",
  });
  const isSplit = (box: Box): boolean =>
    inserted.some(({ row }) => row > box.row && row < box.row + box.rows);
  const split = own.foreignTables.filter(({ box }) => isSplit(box) || isTorn(own, edits, box));
  const right = Math.max(own.left + 1, ...own.tables.map(({ box }) => box.column + box.columns));
  const swallows = own.merges.some((box) => (box.column < right && isSplit(box)) || isTorn(own, edits, box));
  return [
    ...(rows > 0 && own.end + rows > sheetRows ? [problem("sheet-full", { rows })] : []),
    ...(swallows ? [problem("excel-overlap", {})] : []),
    ...split.map(({ name }) => problem("table-beside", { table: name })),
  ];
}

/** A column that comes or goes moves what stands right of its table in the table's rows, and only there. */
function isTorn(own: OwnSheet, edits: readonly Edit[], box: Box): boolean {
  return own.tables.some((table) => {
    const moves = edits.some(
      (edit) =>
        (edit.kind === "add-column" || edit.kind === "drop-column") &&
        "id" in edit.table &&
        edit.table.id === table.id,
    );
    const [top, bottom] = [table.box.row, table.box.row + table.box.rows];
    const isRight = box.column >= table.box.column + table.box.columns;
    const meets = box.row < bottom && box.row + box.rows > top;
    return moves && isRight && meets && !(box.row >= top && box.row + box.rows <= bottom);
  });
}
