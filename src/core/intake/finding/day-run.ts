import type { SheetGrid } from "./sheet-grid";

const fewestNamed = 5;
const fewestBare = 20;
const day = /^(0?[1-9]|[12]\d|3[01])\s*([日号號]?)$/;

/** The day of a month that a header names: `1日`, `15号`, 31; `null` for anything else. */
export function dayOfMonth(text: string): { day: number; named: boolean } | null {
  const match = day.exec(text.normalize("NFKC").trim());
  return match ? { day: Number(match[1]), named: match[2] !== "" } : null;
}

/** Columns of a row that count the days of a month, each one more than the one before: 1日 … 31日, or 1 … 31 without a word. */
export function dayRun(grid: SheetGrid, row: number, columns: readonly number[]): ReadonlySet<number> {
  const run: number[] = [];
  let named = 0;
  for (const column of columns) {
    const found = dayOfMonth(String(grid.filled(row, column)));
    if (found?.day !== run.length + 1) continue;
    run.push(column);
    named += found.named ? 1 : 0;
  }
  const isRun = named === run.length ? run.length >= fewestNamed : run.length >= fewestBare;
  return new Set(isRun ? run : []);
}
