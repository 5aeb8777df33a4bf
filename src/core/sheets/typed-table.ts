import type { CellValue } from "../intake/outline";
import type { SheetId } from "./sheet-plan";

/** One of our tables with what stands in it, so that a review can follow up on what people typed: actions, weights, notes. */
export interface TypedTable {
  sheetId: SheetId;
  /** Block id of the plan: `actions`, `breakdown-region`. */
  block: string;
  /** In sheet order, by the plan's column ids; rows that people added have the key that the refresh will give them. Formula results as values. */
  rows: readonly { key: string; cells: Readonly<Record<string, CellValue>> }[];
}
