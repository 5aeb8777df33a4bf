import type { SheetModel } from "../simulator/model/workbook";
import { columnsBetween } from "./sheet-sizes";

/** Pixels of the row numbers' column and of the column letters' row. */
export const frame = { left: 48, top: 24 } as const;

/** What the grid shows: its first scrolled column and row, and by how many pixels they are pushed out of sight. */
export interface ShownRegion {
  x: number;
  y: number;
  tx: number;
  ty: number;
}

export const firstRegion: ShownRegion = { x: 0, y: 0, tx: 0, ty: 0 };

/** Pixels from the grid's left edge to where scrolled cells begin. */
export const scrolledLeft = (sheet: SheetModel): number =>
  frame.left + columnsBetween(sheet, 0, sheet.frozen.columns);
