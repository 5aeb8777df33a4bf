import type { SheetModel } from "./workbook";

/** Standard column width in points (8.43 characters of Calibri 11 are 64 pixels, 48 points). */
export const DEFAULT_STANDARD_WIDTH = 48;

/** Standard row height in points. */
export const STANDARD_HEIGHT = 15;

/** Width of a column in points; a hidden column has none. */
export function columnWidth(sheet: SheetModel, column: number): number {
  const model = sheet.columns.get(column);
  return model?.hidden ? 0 : (model?.width ?? sheet.standardWidth);
}

/** Height of a row in points; a hidden row has none. */
export function rowHeight(sheet: SheetModel, row: number): number {
  const model = sheet.rows.get(row);
  return model?.hidden ? 0 : (model?.height ?? STANDARD_HEIGHT);
}

/** Points from the left edge of the sheet to a column's left edge. */
export function leftOf(sheet: SheetModel, column: number): number {
  let points = column * sheet.standardWidth;
  for (const index of sheet.columns.keys()) {
    if (index < column) points += columnWidth(sheet, index) - sheet.standardWidth;
  }
  return points;
}

/** Points from the top edge of the sheet to a row's top edge. */
export function topOf(sheet: SheetModel, row: number): number {
  let points = row * STANDARD_HEIGHT;
  for (const index of sheet.rows.keys()) {
    if (index < row) points += rowHeight(sheet, index) - STANDARD_HEIGHT;
  }
  return points;
}
