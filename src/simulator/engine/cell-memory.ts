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
  compare(
    columns: ReadonlyMap<SheetModel, ReadonlySet<number>>,
    onChanged: (sheet: SheetModel, column: number) => void,
  ): void {
    this.changed = new Map();
    for (const sheet of this.copies.keys()) if (!columns.has(sheet)) this.copies.delete(sheet);
    for (const [sheet, wanted] of columns) {
      const copy = this.copies.get(sheet) ?? new Map<number, CellContent[]>();
      this.copies.set(sheet, copy);
      const changed = compareSheet(sheet, copy, wanted);
      this.changed.set(sheet, changed);
      for (const column of changed.keys()) onChanged(sheet, column);
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
  const columns = [...wanted].map((column) => {
    const known = copy.get(column);
    const values = known ?? [];
    copy.set(column, values);
    return { column, isKnown: known !== undefined, values };
  });
  const height = Math.max(lastRow(sheet), ...columns.map(({ values }) => values.length - 1)) + 1;
  for (let row = 0; row < height; row++) {
    const cells = sheet.rows.get(row)?.cells;
    for (const { column, isKnown, values } of columns) {
      const value = cells?.[column]?.value ?? null;
      const before = values[row] ?? null;
      if (value !== before && isKnown && !same(before, value)) {
        const rows = changed.get(column) ?? [];
        changed.set(column, rows);
        rows.push(row);
      }
      values[row] = value;
    }
  }
  return changed;
}

function lastRow(sheet: SheetModel): number {
  let last = -1;
  for (const row of sheet.rows.keys()) if (row > last) last = row;
  return last;
}
