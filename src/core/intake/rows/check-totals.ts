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

/**
 * Compares every total row with the rows that it may sum up: those since the previous total, and all above. The row agrees
 * if either does; otherwise `total-differs` names the cell, what it says and what the rows make. Total rows inside a plain
 * range count as rows read and left out; an Excel table's own total row is no row.
 */
export function checkTotals(read: ReadTable, account: RowAccount, totals: readonly TotalRow[]): void {
  const isTotal = new Set(totals.map(({ row }) => row));
  // Indicators of different units add up to nothing.
  const checked = read.table.kind === "kpis" ? [] : read.columns.filter(addsUp);
  const compare = (total: TotalRow, from: number): void => {
    for (const column of checked) {
      const stated = column.data.type === "text" ? NaN : (column.data.values[total.row] ?? NaN);
      if (Number.isNaN(stated)) continue;
      const end = Math.min(total.row, read.bodyRows);
      const whole = sumOf(column, 0, end, isTotal);
      const part = sumOf(column, from, end, isTotal);
      if (agrees(stated, whole, column.role.unit) || agrees(stated, part, column.role.unit)) continue;
      const { index, header } = column.column;
      account.remark(read.table.body.row + total.row + 1, "total-differs", {
        column: index,
        text: String(stated),
        params: { header, stated, sum: Number((total.subtotal ? part : whole).toFixed(6)) },
      });
    }
  };
  let from = 0;
  for (const total of totals) {
    if (!total.agrees) compare(total, from);
    from = total.row + 1;
    account.rowsRead += 1;
    account.leaveOut(read.table.body.row + total.row + 1, "total-row", { text: total.label || "Σ" });
  }
  if (read.totalRow < 0) return;
  compare({ row: read.totalRow, label: "", subtotal: false }, from);
  if (read.table.hasTotals || read.table.totalRow === undefined) return;
  account.rowsRead += 1;
  account.leaveOut(read.table.totalRow + 1, "total-row", { text: "Σ" });
}
