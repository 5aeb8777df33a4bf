/** A cell as `Range.values` gives it: `""` is a blank, dates are serial numbers, errors are strings such as `#N/A`. */
export type CellValue = string | number | boolean;

/** Zero-based box on a sheet. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface TableOutline {
  id: string;
  name: string;
  /** Header, body and total row together. */
  box: Box;
  hasHeaders: boolean;
  hasTotals: boolean;
}

/** What was read of a sheet before anybody knew what is on it. */
export interface SheetOutline {
  id: string;
  name: string;
  visible: boolean;
  /** `null` for an empty sheet. */
  used: Box | null;
  /** Values of the used range's first rows; of all rows when `whole`. */
  head: CellValue[][];
  whole: boolean;
  /** Displayed text and number formats of the first rows of `head` (fewer rows than `head`). */
  headText: string[][];
  headFormats: string[][];
  merges: readonly Box[];
  tables: readonly TableOutline[];
  /** Rows of the used range that a filter or a person has hidden; they are read like any other. */
  hiddenRows: number;
  /** For a sheet of another workbook: whether its serials count from 1904. */
  date1904?: boolean;
}

/** The workbook without the sheets that Fupan wrote. */
export interface WorkbookOutline {
  sheets: readonly SheetOutline[];
  /** Serials count from 1904 (detected by comparing a date cell's text with its value). */
  date1904: boolean;
}

/** A request for the values of some adjacent columns of a table's body; the adapter answers it in one or more chunks. */
export interface ColumnRead {
  tableId: string;
  sheetId: string;
  box: Box;
}

/** Rows `firstRow…` of the columns `box.column…` of a read, zero-based on the sheet. */
export interface ColumnChunk {
  read: ColumnRead;
  firstRow: number;
  values: readonly (readonly CellValue[])[];
}
