import type { SheetModel } from "../model/workbook";

/** Rows and columns of a sheet up to the last existing cell. */
export interface UsedSize {
  rows: number;
  columns: number;
}

/** Looks up the size of sheets once for each calculation. */
export function usedSizes(sheets: readonly SheetModel[]): Map<SheetModel, UsedSize> {
  return new Map(
    sheets.map((sheet) => {
      const size = { rows: 0, columns: 0 };
      for (const [row, { cells }] of sheet.rows) {
        if (row >= size.rows) size.rows = row + 1;
        if (cells.length > size.columns) size.columns = cells.length;
      }
      return [sheet, size];
    }),
  );
}
