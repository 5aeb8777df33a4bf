import { createSheet } from "../../../src/simulator/model/create";
import type {
  CellContent,
  CellFormat,
  SheetModel,
  TableModel,
  WorkbookModel,
} from "../../../src/simulator/model/workbook";

const GENERAL: CellFormat = { numberFormat: "General" };

/** A cell as a test writes it: a value, or `=formula`. */
export type Given = CellContent;

/** A bare sheet with these rows from A1 on. */
export function sheetOf(name: string, rows: readonly (readonly Given[])[] = []): SheetModel {
  const sheet: SheetModel = { ...createSheet(name), id: `{${name}}`, standardWidth: 64 };
  rows.forEach((cells, row) => cells.forEach((value, column) => put(sheet, row, column, value)));
  return sheet;
}

/** Writes one cell, as a value or (text that starts with `=`) as a formula without a result. */
export function put(
  sheet: SheetModel,
  row: number,
  column: number,
  value: Given,
  numberFormat = "General",
): void {
  const rowModel = sheet.rows.get(row) ?? { cells: [] };
  sheet.rows.set(row, rowModel);
  const format = numberFormat === "General" ? GENERAL : { numberFormat };
  rowModel.cells[column] =
    typeof value === "string" && value.startsWith("=")
      ? { value: null, formula: value, format }
      : { value, format };
}

/** A table over the area; column names are read from its first row. */
export function tableOf(
  sheet: SheetModel,
  name: string,
  area: { top: number; left: number; bottom: number; right: number },
  options: { totals?: boolean } = {},
): TableModel {
  const header = sheet.rows.get(area.top)?.cells ?? [];
  const table: TableModel = {
    id: name,
    name,
    area,
    showHeaders: true,
    showTotals: options.totals ?? false,
    showFilterButton: true,
    columns: Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
      id: i + 1,
      name: JSON.stringify(header[area.left + i]?.value ?? "").slice(1, -1),
    })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
  };
  sheet.tables.push(table);
  return table;
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: SheetModel[]): WorkbookModel {
  return {
    name: "test.xlsx",
    readOnly: false,
    protectedStructure: false,
    date1904: false,
    calculationMode: "Automatic",
    sheets,
    activeSheetId: sheets[0]?.id ?? "",
    names: [],
    settings: new Map(),
    customXmlParts: [],
    stale: true,
  };
}
