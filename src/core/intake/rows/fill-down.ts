import { totalLabel } from "../reading/total-label";
import type { ReadColumn, ReadTable } from "../reading/read-table";
import { isBlankAt } from "./requirements";

function isTotalRow(read: ReadTable, row: number): boolean {
  return read.columns.some(({ data }) => {
    if (data.type !== "text") return false;
    const text = data.dictionary[data.codes[row] ?? -1];
    return text !== undefined && totalLabel(text) !== null;
  });
}

function fillColumn(read: ReadTable, column: ReadColumn): void {
  const { data } = column;
  let last = -1;
  for (let row = 0; row < read.bodyRows; row += 1) {
    if (read.filled[row] !== 1 || isTotalRow(read, row)) continue;
    if (!isBlankAt(column, row)) last = row;
    else if (last >= 0 && data.type === "text") data.codes[row] = data.codes[last] ?? -1;
    else if (last >= 0 && data.type !== "text") data.values[row] = data.values[last] ?? NaN;
  }
}

/** Gives cells that were merged down, or written once a group, the value above them. Total rows neither give nor take. */
export function fillDown(read: ReadTable): void {
  for (const column of read.columns) if (column.column.fillDown) fillColumn(read, column);
}
