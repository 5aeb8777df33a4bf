import type { SheetId } from "./sheet-plan";

/** What a cell holds; blank is `""`. */
export type TypedValue = string | number | boolean;

/** One of our tables with what stands in it, so that a review can follow up on what people typed: actions, weights, notes. */
export interface TypedTable {
  sheetId: SheetId;
  /** Block id of the plan: `actions`, `breakdown-region`. */
  block: string;
  /** In sheet order, by the plan's column ids; rows that people added have the key that the refresh will give them. Formula results as values. */
  rows: readonly { key: string; cells: Readonly<Record<string, TypedValue>> }[];
}

export type TypedRow = TypedTable["rows"][number];

/** The rows that stand in one of our tables; none where it has not been written yet. */
export function typedRows(
  typed: readonly TypedTable[],
  sheetId: SheetId,
  block: string,
): readonly TypedRow[] {
  return typed.find((table) => table.sheetId === sheetId && table.block === block)?.rows ?? [];
}

/** What somebody wrote in a cell as trimmed text; `""` when it is blank. */
export function typedText({ cells }: TypedRow, column: string): string {
  return String(cells[column] ?? "").trim();
}

/** A number in a cell; `null` for blanks and words. */
export function typedNumber({ cells }: TypedRow, column: string): number | null {
  const value = cells[column];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
