import type { ReadColumn, ReadTable } from "../reading/read-table";

const valueAt = ({ data }: ReadColumn, row: number): number =>
  data.type === "text" ? NaN : (data.values[row] ?? NaN);

const plain = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** How many of the rows that follow `rows[at]` it sums up, in every column; 0 when it sums up none. */
function membersOf(columns: readonly ReadColumn[], rows: readonly number[], at: number): number {
  const head = columns.map((column) => plain(valueAt(column, rows[at] ?? -1)));
  if (head.every((value) => value === 0)) return 0;
  const sums = head.map(() => 0);
  for (let next = at + 1; next < rows.length; next += 1) {
    columns.forEach((column, index) => (sums[index]! += plain(valueAt(column, rows[next] ?? -1))));
    const agrees = sums.every(
      (sum, index) => Math.abs(sum - head[index]!) <= Math.max(0.011, Math.abs(sum) * 1e-9),
    );
    if (agrees) return next - at;
  }
  return 0;
}

/**
 * Rows of a pivot table's outline that sum up the rows under them (华东 over its people): only where all rows fall into such
 * groups, two at least and not all of one member, so that no chance makes a row a sum.
 */
export function groupSums(
  { bodyRows, filled }: ReadTable,
  columns: readonly ReadColumn[],
  totals: ReadonlySet<number>,
): number[] {
  if (columns.length === 0) return [];
  const rows = Array.from({ length: bodyRows }, (_, row) => row).filter(
    (row) => filled[row] === 1 && !totals.has(row),
  );
  const heads: number[] = [];
  let largest = 0;
  for (let at = 0; at < rows.length;) {
    const members = membersOf(columns, rows, at);
    if (members === 0) return [];
    heads.push(rows[at] ?? 0);
    largest = Math.max(largest, members);
    at += members + 1;
  }
  return heads.length >= 2 && largest >= 2 ? heads : [];
}
