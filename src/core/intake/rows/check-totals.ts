import type { ReadColumn, ReadTable } from "../reading/read-table";
import type { RowAccount } from "./row-account";
import { addsUp, type TotalRow } from "./total-rows";

/** Sum of a column's real rows in `[from, to)`; rows that sum up others are passed over. */
function sumOf({ data }: ReadColumn, from: number, to: number, isTotal: ReadonlySet<number>): number {
  if (data.type === "text") return NaN;
  let sum = 0;
  for (let row = from; row < to; row += 1) {
    const value = data.values[row] ?? NaN;
    if (!Number.isNaN(value) && !isTotal.has(row)) sum += value;
  }
  return sum;
}

function agrees(stated: number, sum: number, unit: number): boolean {
  return Math.abs(stated - sum) <= Math.max(0.011 * unit, Math.abs(sum) * 1e-9);
}

/** What the real rows between one total row and the next make, the first being those above all totals. */
function segmentSums(
  read: ReadTable,
  column: ReadColumn,
  totals: readonly TotalRow[],
  isTotal: ReadonlySet<number>,
): number[] {
  const ends = [...totals.map(({ row }) => Math.min(row, read.bodyRows)), read.bodyRows];
  return ends.map((end, at) => sumOf(column, at === 0 ? 0 : (ends[at - 1] ?? 0), end, isTotal));
}

/** Whether the rows since any earlier total, up to the `at`th, make what is stated; the nearest part with anything in it, and all. */
function sumUpTo(
  segments: readonly number[],
  at: number,
  stated: number,
  unit: number,
): { agreed: boolean; part: number; whole: number } {
  let sum = 0;
  let part = 0;
  let agreed = false;
  for (let from = at; from >= 0; from -= 1) {
    sum += segments[from] ?? 0;
    if (part === 0) part = sum;
    agreed ||= agrees(stated, sum, unit);
  }
  return { agreed, part, whole: sum };
}

/**
 * Compares every total row with the rows that it may sum up: all above, and those since any total before it, for
 * subtotals nest. The row agrees if one of these does; otherwise `total-differs` names the cell, what it says and what the rows make. Total rows inside a plain
 * range count as rows read and left out; an Excel table's own total row is no row.
 */
export function checkTotals(read: ReadTable, account: RowAccount, totals: readonly TotalRow[]): void {
  const isTotal = new Set(totals.map(({ row }) => row));
  // Indicators of different units add up to nothing.
  const checked = read.table.kind === "kpis" ? [] : read.columns.filter(addsUp);
  const sums = new Map<ReadColumn, number[]>();
  const sumsOf = (column: ReadColumn): number[] => {
    let known = sums.get(column);
    if (!known) sums.set(column, (known = segmentSums(read, column, totals, isTotal)));
    return known;
  };
  const compare = (total: TotalRow, at: number): void => {
    // The last page of a printed list sums up the pages before it, which are tables of their own.
    if (read.table.continues && !total.subtotal) return;
    for (const column of checked) {
      const stated = column.data.type === "text" ? NaN : (column.data.values[total.row] ?? NaN);
      if (Number.isNaN(stated)) continue;
      const { agreed, part, whole } = sumUpTo(sumsOf(column), at, stated, column.role.unit);
      if (agreed) continue;
      const { index, header } = column.column;
      account.remark(read.table.body.row + total.row + 1, "total-differs", {
        column: index,
        text: String(stated),
        params: { header, stated, sum: Number((total.subtotal ? part : whole).toFixed(6)) },
      });
    }
  };
  for (const [at, total] of totals.entries()) {
    if (!total.agrees) compare(total, at);
    account.rowsRead += 1;
    account.leaveOut(read.table.body.row + total.row + 1, "total-row", { text: total.label || "Σ" });
  }
  if (read.totalRow < 0) return;
  compare({ row: read.totalRow, label: "", subtotal: false }, totals.length);
  if (read.table.hasTotals || read.table.totalRow === undefined) return;
  account.rowsRead += 1;
  account.leaveOut(read.table.totalRow + 1, "total-row", { text: "Σ" });
}
