import type { Box, CellValue } from "../../core/intake/outline";
import type { SheetId } from "../../core/sheets/sheet-plan";
import type { CellContent } from "./cell-content";

/** A table of ours as it stands on the sheet now. */
export interface OwnTable {
  id: string;
  name: string;
  /** Header, body and total row. */
  box: Box;
  hasTotals: boolean;
  /** Criteria of the columns that are filtered, as Excel gave them, to be given back. */
  filters: readonly { column: number; criteria: unknown }[];
  columns: readonly { id: number; header: string }[];
}

export interface OwnChart {
  title: string;
  titleVisible: boolean;
  seriesCount: number;
}

/** A sheet of ours as it stands now, read before anything is written. */
export interface OwnSheet {
  id: SheetId;
  worksheetId: string;
  name: string;
  /** The part of the used range that concerns us; `null` for a sheet that is still to be added. */
  used: Box | null;
  /** First row below the used range as Excel gave it. */
  usedEnd: number;
  /** First row below everything that stands on the sheet. */
  end: number;
  /** Column that holds the identities of our lines. */
  left: number;
  at(row: number, column: number): CellContent;
  /** What the cell shows as a value: a formula's result. */
  valueAt(row: number, column: number): CellValue;
  tables: readonly OwnTable[];
  /** Tables on the sheet that are not ours. */
  foreignTables: readonly { name: string; box: Box }[];
  /** Cells that people merged. */
  merges: readonly Box[];
  /** Charts that bear a name of ours. */
  charts: ReadonlyMap<string, OwnChart>;
  isNew: boolean;
}

/** Rows of a table's body, total row left out. */
export function bodyRows(table: OwnTable): number {
  return table.box.rows - 1 - (table.hasTotals ? 1 : 0);
}

/** Sheet row of the first body row. */
export function bodyTop(table: OwnTable): number {
  return table.box.row + 1;
}

/** Index of the hidden key column in a table of ours, −1 when the table has none. */
export function keyColumn(table: OwnTable, keyHeaders: readonly string[]): number {
  return table.columns.findIndex(({ header }) => keyHeaders.includes(header));
}

/** A sheet that does not exist yet. */
export function emptySheet(id: SheetId, name: string): OwnSheet {
  return {
    id,
    worksheetId: "",
    name,
    used: null,
    usedEnd: 0,
    end: 0,
    left: 0,
    at: () => "",
    valueAt: () => "",
    tables: [],
    foreignTables: [],
    merges: [],
    charts: new Map(),
    isNew: true,
  };
}
