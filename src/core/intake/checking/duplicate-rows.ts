import type { Column } from "../../data/data-set";
import type { Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";

function mix(hash: number, value: number): number {
  const whole = Number.isNaN(value) ? 0 : Math.trunc(value);
  const rest = Number.isNaN(value) ? 7 : Math.round((value - whole) * 1e6);
  return Math.imul(Math.imul(hash ^ (whole | 0), 0x9e3779b1) ^ rest, 0x85ebca6b);
}

function cellsOf(columns: readonly Column[]): readonly (Int32Array | Float64Array)[] {
  return columns.map((column) => (column.type === "text" ? column.codes : column.values));
}

/** Whether some column of names tells all rows apart, as order numbers do. */
function tellsApart(column: Column, rowCount: number): boolean {
  if (column.type !== "text" || column.dictionary.length < rowCount - 1) return false;
  const seen = new Uint8Array(column.dictionary.length + 1);
  for (let row = 0; row < rowCount; row += 1) {
    const name = (column.codes[row] ?? -1) + 1;
    if (seen[name] === 1) return false;
    seen[name] = 1;
  }
  return true;
}

/**
 * Remarks on rows that are equal to an earlier row of their table in every column that was read. They stay in: nothing is
 * de-duplicated silently. Rows compare by names and values, so a second spelling of a name is the same name.
 */
export function remarkDuplicates(frame: Frame, account: RowAccount): void {
  const columns = [...frame.byIndex.values()];
  if (columns.length < 2 || columns.some((column) => tellsApart(column, frame.rowCount))) return;
  const cells = cellsOf(columns);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, frame.rowCount * 2)));
  const slots = new Int32Array(size).fill(-1);
  const equal = (a: number, b: number): boolean => cells.every((column) => Object.is(column[a], column[b]));
  for (let row = 0; row < frame.rowCount; row += 1) {
    let hash = 17;
    for (const column of cells) hash = mix(hash, column[row] ?? NaN);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    for (let other = slots[slot] ?? -1; other >= 0; other = slots[slot] ?? -1) {
      if (equal(row, other)) {
        account.remark(frame.rowNumber[row] ?? 0, "duplicate-row", {
          params: { row: frame.rowNumber[other] ?? 0 },
        });
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
  }
}
