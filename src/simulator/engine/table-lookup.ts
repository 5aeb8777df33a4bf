import type { SheetModel, TableModel, WorkbookModel } from "../model/workbook";

/** Where a formula stands: its sheet and its zero-based cell. */
export interface FormulaPlace {
  sheet: SheetModel;
  row: number;
  column: number;
}

export interface LocatedTable {
  table: TableModel;
  sheet: SheetModel;
}

/** The table of this name, whatever its case. */
export function tableNamed(name: string, model: WorkbookModel): LocatedTable | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) return { table, sheet };
  }
  return undefined;
}

/** The table that covers the cell, header and totals row included. */
export function tableAt({ sheet, row, column }: FormulaPlace): LocatedTable | undefined {
  const table = sheet.tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return table && { table, sheet };
}
