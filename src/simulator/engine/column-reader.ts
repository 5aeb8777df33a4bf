import type { Area, SheetModel } from "../model/workbook";
import { Column } from "./column";
import { engineScalar } from "./engine-values";

/** Gives columns of the model in the engine's form, each read once until it is forgotten. */
export class ColumnReader {
  private readonly columns = new Map<SheetModel, Map<number, Column>>();

  column(sheet: SheetModel, column: number): Column {
    const known = this.columns.get(sheet) ?? new Map<number, Column>();
    this.columns.set(sheet, known);
    const read = known.get(column) ?? this.read(sheet, column);
    known.set(column, read);
    return read;
  }

  /** To be called when cells of the column have new results. */
  forget(sheet: SheetModel, column: number): void {
    this.columns.get(sheet)?.delete(column);
  }

  private read(sheet: SheetModel, column: number): Column {
    let height = 0;
    for (const row of sheet.rows.keys()) if (row >= height) height = row + 1;
    const made = new Column(height);
    for (const [row, { cells }] of sheet.rows) {
      const value = cells[column]?.value;
      if (value !== undefined && value !== null) made.put(row, engineScalar(value));
    }
    return made;
  }
}

/** A rectangle of values, column by column: a range of the sheet, or an array that a formula made. */
export interface RangeView {
  height: number;
  width: number;
  /** Row in each column where the rectangle starts. */
  top: number;
  column(offset: number): Column;
}

/** The area of a sheet as a view; nothing is copied. */
export function sheetView(reader: ColumnReader, sheet: SheetModel, area: Area): RangeView {
  return {
    height: area.bottom - area.top + 1,
    width: area.right - area.left + 1,
    top: area.top,
    column: (offset) => reader.column(sheet, area.left + offset),
  };
}
