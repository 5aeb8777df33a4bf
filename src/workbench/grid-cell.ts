import { GridCellKind, type GridCell } from "@glideapps/glide-data-grid";
import { cellText } from "../simulator/engine/cell-text";
import type { Cell, SheetModel, WorkbookModel } from "../simulator/model/workbook";

/** A cell as the grid knows it: displayed text for copying, alignment while it is edited; editing starts from what was typed. */
export function gridCell(model: WorkbookModel, sheet: SheetModel, row: number, column: number): GridCell {
  const cell = sheet.rows.get(row)?.cells[column];
  const shown = cell ? cellText(cell, model) : "";
  return {
    kind: GridCellKind.Text,
    data: cell?.formula ?? (cell ? typed(cell) : ""),
    displayData: shown,
    allowOverlay: true,
    contentAlign: alignment(cell),
  };
}

function typed({ value }: Cell): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function alignment(cell: Cell | undefined): "left" | "center" | "right" {
  const horizontal = cell?.format.horizontal;
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") return horizontal;
  return typeof cell?.value === "number" ? "right" : "left";
}

/** Last used row and column, counted from one. `_revision` says when to look again. */
export function usedSize(sheet: SheetModel, _revision: number): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, { cells }] of sheet.rows) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, cells.length);
  }
  return { rows, columns };
}

/** A, B … Z, AA … */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
