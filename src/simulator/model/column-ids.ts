import type { TableModel } from "./workbook";

/** The next free id of a table's columns; an id that was given out once is never given again, whatever became of its column. */
export function newColumnId(table: TableModel): number {
  table.lastColumnId = Math.max(table.lastColumnId ?? 0, ...table.columns.map(({ id }) => id)) + 1;
  return table.lastColumnId;
}
