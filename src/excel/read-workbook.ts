import type { Box, CellValue, SheetOutline, TableOutline, WorkbookOutline } from "../core/intake/outline";
import { countsFrom1904 } from "./date-system";
import { isTitleMark, keyHeaders, markerKey, parseMarker } from "./marks";
import { boxOf, boxProperties } from "./range-of";
import { readChunks, type ChunkRequest } from "./read-chunks";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";

/** A sheet of at most so many cells is read whole. */
const wholeCells = 20_000;
/** Otherwise its first rows: title, headers and a sample. */
const headRows = 200;
/** Rows whose displayed text and number format are read too. */
const textRows = 60;

/**
 * Reads what is in the workbook before anybody knows what it is. Sheets that Fupan wrote are left out, and so are users'
 * copies of them (no marker, but the mark in the first cell): those are archives.
 *
 * Round trips: 1. names of sheets and tables  2. marker, used range, merged areas, table ranges of each
 * 3.… heads, as many sheets to a round trip as fit 4 MB.
 */
export async function readOutline(options: CallOptions = {}): Promise<WorkbookOutline> {
  return runInExcel(async (call) => {
    const queued = queueSheets(await listSheets(call));
    await call.sync();
    const skeletons = queued
      .filter(({ marker }) => marker.isNullObject || !parseMarker(marker.value))
      .map(skeletonOf);
    const sheets = await readHeads(call, skeletons);
    return {
      sheets: sheets.filter((sheet) => !isArchive(sheet)),
      date1904: sheets.some((sheet) => countsFrom1904(sheet.head, sheet.headText, sheet.headFormats)),
    };
  }, options);
}

interface Listed {
  sheet: Excel.Worksheet;
  tables: Excel.Table[];
}

async function listSheets(call: ExcelCall): Promise<Listed[]> {
  const { worksheets, tables } = call.context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id");
  await call.sync();
  return worksheets.items.map((sheet) => ({
    sheet,
    tables: tables.items.filter((table) => table.worksheet.id === sheet.id),
  }));
}

interface Queued {
  sheet: Excel.Worksheet;
  marker: Excel.WorksheetCustomProperty;
  used: Excel.Range;
  visible: Excel.RangeView;
  merged: Excel.RangeAreas;
  tables: { table: Excel.Table; range: Excel.Range }[];
}

function queueSheets(listed: readonly Listed[]): Queued[] {
  return listed.map(({ sheet, tables }) => {
    const marker = sheet.customProperties.getItemOrNullObject(markerKey);
    const used = sheet.getUsedRangeOrNullObject(true);
    const visible = used.getVisibleView();
    const merged = used.getMergedAreasOrNullObject();
    marker.load("value");
    used.load(boxProperties);
    visible.load("rowCount");
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { sheet, marker, used, visible, merged, tables: tables.map(queueTable) };
  });
}

function queueTable(table: Excel.Table): Queued["tables"][number] {
  const range = table.getRange();
  range.load(boxProperties);
  return { table, range };
}

type Skeleton = Omit<SheetOutline, "head" | "headText" | "headFormats">;

function skeletonOf({ sheet, used, visible, merged, tables }: Queued): Skeleton {
  const box = used.isNullObject ? null : boxOf(used);
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    used: box,
    whole: box === null || box.rows * box.columns <= wholeCells,
    merges: box === null || merged.isNullObject ? [] : merged.areas.items.map(boxOf),
    tables: tables.map(tableOutline),
    hiddenRows: box === null ? 0 : box.rows - visible.rowCount,
  };
}

function tableOutline({ table, range }: Queued["tables"][number]): TableOutline {
  return {
    id: table.id,
    name: table.name,
    box: boxOf(range),
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
  };
}

async function readHeads(call: ExcelCall, skeletons: readonly Skeleton[]): Promise<SheetOutline[]> {
  const sheets = skeletons.map((skeleton) => ({
    ...skeleton,
    head: [] as CellValue[][],
    headText: [] as string[][],
    headFormats: [] as string[][],
  }));
  await readChunks(call, sheets.flatMap(headRequests), ({ request, cells }) => {
    const { sheet } = request;
    sheet.head.push(...cells.values);
    sheet.headText.push(...cells.text.map((row) => row.map(String)));
    sheet.headFormats.push(...cells.numberFormat.map((row) => row.map(String)));
  });
  return sheets;
}

interface HeadRequest extends ChunkRequest {
  sheet: SheetOutline;
}

function headRequests(sheet: SheetOutline): HeadRequest[] {
  if (!sheet.used) return [];
  const { row, column, columns } = sheet.used;
  const rows = sheet.whole ? sheet.used.rows : Math.min(sheet.used.rows, rowsToSee(sheet, sheet.used));
  const withText = Math.min(rows, textRows);
  const request = (from: number, count: number, families: HeadRequest["families"]): HeadRequest => ({
    sheet,
    sheetId: sheet.id,
    box: { row: row + from, column, rows: count, columns },
    families,
  });
  return [
    request(0, withText, ["values", "text", "numberFormat"]),
    request(withText, rows - withText, ["values"]),
  ];
}

/** Enough rows to see the headers and a sample of every Excel table that starts within the head's reach. */
function rowsToSee(sheet: SheetOutline, used: Box): number {
  const lowest = Math.max(0, ...sheet.tables.map(({ box }) => box.row - used.row + textRows));
  return lowest * used.columns <= wholeCells ? Math.max(headRows, lowest) : headRows;
}

/** Rows and columns in which the title's mark of a copied sheet is looked for. */
const cornerRows = 4;
const cornerColumns = 8;

/** A copy of a sheet of ours: it has the mark of the title, or a table with our hidden column of keys. */
function isArchive({ head, used, tables }: SheetOutline): boolean {
  const corner = head.slice(0, cornerRows).flatMap((row) => row.slice(0, cornerColumns));
  if (used && used.row < cornerRows && used.column < cornerColumns && corner.some(isTitleMark)) return true;
  return tables.some(({ name, box }) => {
    const header = head[box.row - (used?.row ?? 0)]?.[box.column - (used?.column ?? 0)];
    return /^fupan_/i.test(name) && Object.values(keyHeaders).some((key) => key === header);
  });
}
