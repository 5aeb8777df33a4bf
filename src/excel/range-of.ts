import type { Box } from "../core/intake/outline";

/** The range of a zero-based box (ExcelApi 1.7). */
export function rangeOf(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
}

/** Properties of a range that make a box. */
export const boxProperties = "rowIndex,columnIndex,rowCount,columnCount";

/** The box of a range that was loaded with `boxProperties`. */
export function boxOf(range: Excel.Range): Box {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
