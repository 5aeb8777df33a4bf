import { nameIn } from "../data/sheet-name";
import type { ColumnRead, SheetOutline, WorkbookOutline } from "./outline";

/** A workbook that is read beside the open one (IN7). */
export interface ImportedOutline {
  /** File name, as people know it; no two imports share one. */
  workbook: string;
  outline: WorkbookOutline;
}

const idOf = (at: number, id: string): string => `import${at}/${id}`;

function imported(sheet: SheetOutline, at: number, { workbook, outline }: ImportedOutline): SheetOutline {
  return {
    ...sheet,
    id: idOf(at, sheet.id),
    name: nameIn(workbook, sheet.name),
    date1904: outline.date1904,
    tables: sheet.tables.map((table) => ({
      ...table,
      id: idOf(at, table.id),
      name: nameIn(workbook, table.name),
    })),
  };
}

/** The open workbook with the sheets of the imported ones behind its own; names tell which workbook a sheet is of. */
export function mergeOutlines(open: WorkbookOutline, imports: readonly ImportedOutline[]): WorkbookOutline {
  if (imports.length === 0) return open;
  return {
    ...open,
    sheets: [
      ...open.sheets,
      ...imports.flatMap((source, at) => source.outline.sheets.map((sheet) => imported(sheet, at, source))),
    ],
  };
}

/** What to read from one workbook: the reads as they are known here, by the same reads in that workbook's own words. */
export type ReadsBySource = ReadonlyMap<ColumnRead, ColumnRead>;

/** Reads of the import at this position. */
export function readsOfImport(reads: readonly ColumnRead[], at: number): ReadsBySource {
  const prefix = idOf(at, "");
  return new Map(
    reads
      .filter(({ sheetId }) => sheetId.startsWith(prefix))
      .map((read) => [{ ...read, sheetId: read.sheetId.slice(prefix.length) }, read]),
  );
}

/** Reads of the open workbook. */
export function readsOfOpen(reads: readonly ColumnRead[], imports: number): readonly ColumnRead[] {
  const prefixes = Array.from({ length: imports }, (_, at) => idOf(at, ""));
  return reads.filter(({ sheetId }) => !prefixes.some((prefix) => sheetId.startsWith(prefix)));
}
