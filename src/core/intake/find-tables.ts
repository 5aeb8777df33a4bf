import { bareName } from "../data/sheet-name";
import type { Problem } from "../problems";
import { cellAddress } from "./cell-address";
import { bodyRows } from "./finding/body-rows";
import { findBlocks, filledColumns, range } from "./finding/find-blocks";
import { isHeaderCell, type HeaderRows } from "./finding/find-header";
import type { FoundTable } from "./finding/found-table";
import { headerCells } from "./finding/header-cells";
import { joinBlocks, type TableBlock } from "./finding/join-blocks";
import { noteTexts, unitNotes } from "./finding/note-texts";
import { overlaps, sheetGrid, type SheetGrid } from "./finding/sheet-grid";
import { titleUnit } from "./finding/title-unit";
import type { Box, SheetOutline, TableOutline } from "./outline";

export interface SheetTables {
  tables: readonly FoundTable[];
  problems: readonly Problem[];
}

/**
 * Finds the tables of a sheet: Excel tables, and plain ranges with a header row — below titles, in two rows, merged, side
 * by side or stacked. A sheet that was not read whole is taken to go on to its used range's end.
 */
export function findTables(sheet: SheetOutline, date1904 = false): SheetTables {
  const grid = sheetGrid(sheet, sheet.date1904 ?? date1904);
  if (grid === null) return { tables: [], problems: [] };
  const problems: Problem[] = [];
  const tables = sheet.tables.flatMap((table) => {
    const found = excelTable(sheet, grid, table);
    if ("code" in found) problems.push(found);
    return "code" in found ? [] : [found];
  });
  const blocks = findBlocks(
    grid,
    sheet.tables.map((table) => table.box),
  );
  for (const block of joinBlocks(grid, blocks)) {
    if (block.header) tables.push(plainTable(sheet, grid, block, block.header));
    else if (looksLikeData(grid, block.box)) problems.push(noHeader(sheet, block.box));
  }
  const notes = noteTexts(grid, tables);
  // Whose unit a note tells is clear where there is one table.
  const unit = tables.length === 1 ? titleUnit(unitNotes(notes)) : undefined;
  const ordered = tables
    .map((table) => ({ ...(unit ? { titleUnit: unit } : {}), ...table, notes }))
    .sort((a, b) => a.header.row - b.header.row || a.header.column - b.header.column);
  return { tables: ordered.map((table, at) => underFirstTitle(table, ordered.slice(0, at))), problems };
}

/** A block without a title of its own stands under the one over the sheet's first, and in its unit. */
function underFirstTitle(table: FoundTable, above: readonly FoundTable[]): FoundTable {
  const [first] = above;
  if (!first || table.titles.length > 0 || table.tableName !== undefined) return table;
  const unit = table.titleUnit ?? first.titleUnit;
  return { ...table, over: first.titles, ...(unit ? { titleUnit: unit } : {}) };
}

function excelTable(sheet: SheetOutline, grid: SheetGrid, table: TableOutline): FoundTable | Problem {
  const { box } = table;
  const lastSeen = grid.area.row + grid.area.rows - 1;
  if (!table.hasHeaders) return noHeader(sheet, box);
  if (box.row > lastSeen)
    return { code: "table-out-of-sight", sheet: sheet.name, text: table.name, severity: "warning" };
  const titles = titlesAbove(sheet, grid, box);
  const rows = box.rows - 1 - (table.hasTotals ? 1 : 0);
  return {
    id: `table:${table.id}`,
    ...common(sheet, grid, titles),
    tableName: table.name,
    header: { ...box, rows: 1 },
    body: { ...box, row: box.row + 1, rows },
    headers: headerCells(grid, box, { top: box.row, bottom: box.row, known: 1 }),
    hasTotals: table.hasTotals,
    totalRows: [],
    mergedDown: new Set(),
  };
}

function common(sheet: SheetOutline, grid: SheetGrid, titles: readonly string[]) {
  const unit = titleUnit([...titles, bareName(sheet.name)]);
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    grid,
    titles,
    notes: [],
    ...(unit ? { titleUnit: unit } : {}),
    hiddenRows: sheet.hiddenRows,
    ...(sheet.date1904 === undefined ? {} : { date1904: sheet.date1904 }),
  };
}

/** Up to five rows over an Excel table, unless another table stands there. */
function titlesAbove(sheet: SheetOutline, grid: SheetGrid, box: Box): string[] {
  const rows = range(box.row - 5, 5).filter((row) => row >= grid.area.row);
  const free = rows.filter(
    (row) => !sheet.tables.some((other) => overlaps(other.box, { ...box, row, rows: 1 })),
  );
  return free.flatMap((row) => texts(grid, box, row));
}

const texts = (grid: SheetGrid, box: Box, row: number): string[] => [
  ...new Set(filledColumns(grid, box, row).map((column) => String(grid.filled(row, column)).trim())),
];

function plainTable(sheet: SheetOutline, grid: SheetGrid, block: TableBlock, header: HeaderRows): FoundTable {
  const box = withoutMargins(grid, block.box, header);
  const lastSeen = grid.area.row + grid.area.rows;
  const open = !sheet.whole && box.row + box.rows >= lastSeen;
  const end = open && sheet.used ? sheet.used.row + sheet.used.rows : box.row + box.rows;
  const first = header.bottom + (header.extra ?? 0) + 1;
  const rows = bodyRows(grid, { ...box, row: first, rows: end - first }, open);
  return {
    id: `range:${sheet.id}!${header.top}:${box.column}`,
    ...common(sheet, grid, block.titles),
    header: { ...box, row: header.top, rows: first - header.top },
    ...rows,
    headers: headerCells(grid, box, header),
    hasTotals: false,
    mergedDown: mergedDown(grid, rows.body),
  };
}

/** The table without columns at its edges that only a title or note reaches into. */
function withoutMargins(grid: SheetGrid, box: Box, header: HeaderRows): Box {
  const rows = range(header.top, Math.min(box.row + box.rows, grid.area.row + grid.area.rows) - header.top);
  const own = range(box.column, box.columns).filter((column) => {
    const named = rows[0] !== undefined && String(grid.filled(header.bottom, column)).trim() !== "";
    const filled = rows.filter((row) => String(grid.filled(row, column)).trim() !== "").length;
    return named || filled >= 2 || (filled === 1 && rows.length <= 3);
  });
  const [first = box.column] = own;
  return { ...box, column: first, columns: (own.at(-1) ?? box.column + box.columns - 1) - first + 1 };
}

function mergedDown(grid: SheetGrid, body: Box): Set<number> {
  const rows = range(body.row, Math.min(body.rows, grid.area.row + grid.area.rows - body.row));
  return new Set(
    range(body.column, body.columns).filter((column) =>
      rows.some((row) => (grid.mergeAt(row, column)?.rows ?? 1) > 1),
    ),
  );
}

/** Three rows of two columns with numbers or dates under no words at all. */
function looksLikeData(grid: SheetGrid, box: Box): boolean {
  if (box.rows < 3 || box.columns < 2) return false;
  const first = filledColumns(grid, box, box.row);
  return first.length >= 2 && first.some((column) => !isHeaderCell(grid, box.row, column));
}

function noHeader(sheet: SheetOutline, box: Box): Problem {
  return {
    code: "no-header",
    sheet: sheet.name,
    address: cellAddress(box.column, box.row + 1),
    severity: "warning",
  };
}
