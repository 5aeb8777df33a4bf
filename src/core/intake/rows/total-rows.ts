import { unstack } from "../reading/stacked-labels";
import { isSubtotal, totalLabel } from "../reading/total-label";
import { entriesWith } from "../reading/frame";
import type { ReadColumn, ReadTable } from "../reading/read-table";
import { groupSums } from "./group-sums";
import { isBlankAt, type Requirement } from "./requirements";

export interface TotalRow {
  row: number;
  /** What the row calls itself; empty when it is a bare sum below the data. */
  label: string;
  subtotal: boolean;
  /** It was recognised by being the sum of its rows. */
  agrees?: true;
}

/** Fields whose column adds up, so that a total row can be checked against it. */
const additive = new Set([
  "amount",
  "quantity",
  "cost",
  "margin",
  "target",
  "challenge",
  "invoiceAmount",
  "headcount",
  "actual",
]);

export function addsUp({ column, data, role }: ReadColumn): boolean {
  if (data.type !== "number" || role.type === "ratio" || role.type === "flag") return false;
  return column.wide !== undefined || additive.has(column.field?.split("@")[0] ?? "");
}

function labelsByRow({ columns }: ReadTable): Map<number, { label: string; sure: boolean }> {
  const found = new Map<number, { label: string; sure: boolean }>();
  const note = (row: number, label: string, sure: boolean): void => {
    if (!found.get(row)?.sure) found.set(row, { label, sure });
  };
  for (const { data, problems } of columns) {
    for (const { row, text } of problems) {
      const kind = totalLabel(text);
      if (kind) note(row, text, kind === "sure");
    }
    if (data.type !== "text") continue;
    const labels = entriesWith(data, (text) => totalLabel(text) !== null);
    if (labels.size === 0) continue;
    data.codes.forEach((code, row) => {
      const label = labels.get(code);
      if (label !== undefined) note(row, label, totalLabel(label) === "sure");
    });
  }
  return found;
}

/** A last row with sums and nothing else: no name, no date, and some column equal to the sum of the real rows above. */
function bareTotal(read: ReadTable, known: ReadonlyMap<number, TotalRow>): number {
  let last = read.bodyRows - 1;
  while (last >= 0 && read.filled[last] !== 1) last -= 1;
  if (last < 2) return -1;
  const words = read.columns.filter(({ data }) => data.type !== "number");
  if (words.length === 0 || words.some((column) => !isBlankAt(column, last))) return -1;
  const sums = read.columns.filter((column) => addsUp(column) && !isBlankAt(column, last));
  const agrees = sums.some(({ data }) => {
    if (data.type === "text") return false;
    let sum = 0;
    for (let row = 0; row < last; row += 1) {
      const value = data.values[row] ?? NaN;
      if (!Number.isNaN(value) && !known.has(row)) sum += value;
    }
    const stated = data.values[last] ?? NaN;
    return stated !== 0 && Math.abs(stated - sum) <= Math.max(0.01, Math.abs(sum) * 1e-9);
  });
  return agrees ? last : -1;
}

/** A pivot table pasted as values: months as columns, or sums of the title's period without a date in any row. */
function mayBeOutline({ kind, columns, onlyRows, wideValue }: ReadTable["table"]): boolean {
  const single = columns.some(({ field }) => /^(?:date|period|orderId|price|customer)/.test(field ?? ""));
  return onlyRows === undefined && (wideValue !== undefined || (kind === "orders" && !single));
}

/** Rows of a pivot table's label column that stand over others: 2024 over its months. */
function stackedSums({ columns, bodyRows, filled }: ReadTable): { row: number; label: string }[] {
  const found = columns.find(({ column }) => column.stack && column.field !== null);
  if (!found?.column.stack || found.data.type !== "text") return [];
  const { data } = found;
  const { leaf } = unstack(data, found.column.stack.levels);
  return Array.from({ length: bodyRows }, (_, row) => row)
    .filter((row) => filled[row] === 1 && !leaf(row))
    .map((row) => ({ row, label: (data.dictionary[data.codes[row] ?? -1] ?? "").trim() }));
}

/**
 * The rows that sum up others, wherever they stand. A bare 合计 or Total counts when the row has no date (or the table has
 * none); words around it (华东小计) count when the row lacks what every real row must have, or in targets.
 */
export function findTotalRows(read: ReadTable, requirements: readonly Requirement[]): TotalRow[] {
  const { table, bodyRows } = read;
  const dated = requirements.find(({ field }) => field === "date");
  const hasDate = (row: number): boolean =>
    dated?.anyOf.flat().some((column) => !isBlankAt(column, row)) ?? false;
  const known = new Set((table.totalRows ?? []).map((sheetRow) => sheetRow - table.body.row));
  const loose = table.kind === "targets" || table.wideValue !== undefined;
  const totals = new Map<number, TotalRow>();
  for (const [row, { label, sure }] of labelsByRow(read)) {
    if (row >= bodyRows) continue;
    const counts = sure ? !hasDate(row) : dated ? !hasDate(row) : loose;
    if (counts || known.has(row)) totals.set(row, { row, label, subtotal: isSubtotal(label) });
  }
  for (const row of known) if (!totals.has(row)) totals.set(row, { row, label: "", subtotal: false });
  const bare = bareTotal(read, totals);
  if (bare >= 0 && !totals.has(bare)) totals.set(bare, { row: bare, label: "", subtotal: false });
  for (const { row, label } of stackedSums(read))
    totals.set(row, { row, label, subtotal: true, agrees: true });
  if (mayBeOutline(table)) {
    const labels = read.columns.find(({ data }) => data.type === "text")?.data;
    for (const row of groupSums(read, read.columns.filter(addsUp), new Set(totals.keys()))) {
      const label = labels?.type === "text" ? (labels.dictionary[labels.codes[row] ?? -1] ?? "") : "";
      totals.set(row, { row, label, subtotal: true, agrees: true });
    }
  }
  return [...totals.values()].sort((a, b) => a.row - b.row);
}
