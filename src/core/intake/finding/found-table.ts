import type { HeaderUnit } from "../header-units";
import type { Box } from "../outline";
import type { HeaderCell } from "./header-cells";
import type { SheetGrid } from "./sheet-grid";

/** A table as it stands on a sheet, before anybody knows what it is about. */
export interface FoundTable {
  /** `table:<Excel table id>` or `range:<sheet id>!<row>:<column>` of the header. */
  id: string;
  sheetId: string;
  sheet: string;
  tableName?: string;
  grid: SheetGrid;
  header: Box;
  body: Box;
  headers: readonly HeaderCell[];
  hasTotals: boolean;
  totalRow?: number;
  totalRows: readonly number[];
  /** Text of the rows above the header, one entry a cell. */
  titles: readonly string[];
  /** Titles over the sheet's first table, where this one has none. */
  over?: readonly string[];
  /** Words outside the sheet's tables that hold a year. */
  notes: readonly string[];
  /** Unit that a title states for the amounts below (`单位：万元`). */
  titleUnit?: HeaderUnit;
  /** Columns with cells merged downwards inside the body. */
  mergedDown: ReadonlySet<number>;
  hiddenRows: number;
  date1904?: boolean;
}
