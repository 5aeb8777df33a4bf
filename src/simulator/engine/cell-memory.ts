import type { CellContent, SheetModel } from "../model/workbook";
import { lowerBound } from "./matching-rows";
import type { SheetArea } from "./range-arguments";

type Copy = Map<number, CellContent[]>;

const same = (a: CellContent, b: CellContent): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && a?.error === b?.error);

/** Remembers the values of columns that formulas read, and tells which cells have others since. */
export class CellMemory {
  private readonly copies = new Map<SheetModel, Copy>();
  private changed = new Map<SheetModel, Map<number, number[]>>();

  /** Compares with the last time and remembers what is there now; a column that is new here has not changed. */
  compare(columns: ReadonlyMap<SheetModel, ReadonlySet<number>>): void {
    this.changed = new Map();
    for (const sheet of this.copies.keys()) if (!columns.has(sheet)) this.copies.delete(sheet);
    for (const [sheet, wanted] of columns) {
      const copy = this.copies.get(sheet) ?? new Map<number, CellContent[]>();
      this.copies.set(sheet, copy);
      this.changed.set(sheet, compareSheet(sheet, copy, wanted));
    }
  }

  /** Takes note of a result, so that it is no change next time. */
  note(sheet: SheetModel, row: number, column: number, value: CellContent): void {
    const known = this.copies.get(sheet)?.get(column);
    if (known) known[row] = value;
  }

  /** Some cell of the range had another value before the last comparison. */
  hasChanged({ sheet, area }: SheetArea): boolean {
    const columns = this.changed.get(sheet);
    if (!columns || columns.size === 0) return false;
    for (const [column, rows] of columns) {
      if (column < area.left || column > area.right) continue;
      if ((rows[lowerBound(rows, area.top)] ?? Infinity) <= area.bottom) return true;
    }
    return false;
  }
}

/** Ascending rows of changed cells by column. */
function compareSheet(sheet: SheetModel, copy: Copy, wanted: ReadonlySet<number>): Map<number, number[]> {
  const changed = new Map<number, number[]>();
  let height = 0;
  for (const row of sheet.rows.keys()) height = Math.max(height, row + 1);
  for (const column of wanted) {
    const known = copy.get(column);
    const values = known ?? [];
    const rows: number[] = [];
    for (let row = 0; row < Math.max(height, values.length); row++) {
      const value = sheet.rows.get(row)?.cells[column]?.value ?? null;
      if (known && !same(known[row] ?? null, value)) rows.push(row);
      values[row] = value;
    }
    copy.set(column, values);
    if (rows.length > 0) changed.set(column, rows);
  }
  return changed;
}
