import { totalLabel } from "../reading/total-label";
import type { ReadColumn, ReadTable } from "../reading/read-table";
import { isBlankAt } from "./requirements";

/** 1 for body rows that may sum up others: some cell says 合计 or the like. */
function rowsWithTotalLabel(read: ReadTable): Uint8Array {
  const marked = new Uint8Array(read.bodyRows);
  for (const { data } of read.columns) {
    if (data.type !== "text") continue;
    const labels = data.dictionary.map((text) => totalLabel(text) !== null);
    if (!labels.includes(true)) continue;
    for (let row = 0; row < read.bodyRows; row += 1) if (labels[data.codes[row] ?? -1]) marked[row] = 1;
  }
  return marked;
}

/** Rows up to which cells are filled: a last row of nothing but numbers may sum up the rows above it. */
function rowsToFill(read: ReadTable): number {
  let end = read.bodyRows;
  while (end > 0 && read.filled[end - 1] !== 1) end -= 1;
  const isBare = read.columns.every((column) => column.data.type === "number" || isBlankAt(column, end - 1));
  return isBare ? end - 1 : end;
}

function fillColumn(read: ReadTable, column: ReadColumn, totals: Uint8Array, rows: number): void {
  const { data } = column;
  let last = -1;
  for (let row = 0; row < rows; row += 1) {
    if (read.filled[row] !== 1 || totals[row] === 1) continue;
    if (!isBlankAt(column, row)) last = row;
    else if (last >= 0 && data.type === "text") data.codes[row] = data.codes[last] ?? -1;
    else if (last >= 0 && data.type !== "text") data.values[row] = data.values[last] ?? NaN;
  }
}

/** Gives cells that were merged down, or written once a group, the value above them. Total rows neither give nor take. */
export function fillDown(read: ReadTable): void {
  const columns = read.columns.filter(({ column }) => column.fillDown);
  if (columns.length === 0) return;
  const totals = rowsWithTotalLabel(read);
  const rows = rowsToFill(read);
  for (const column of columns) fillColumn(read, column, totals, rows);
}
