import { areaAt, columnCount, intersect, MAX_ROWS, rowCount } from "./area";
import { hasContent } from "./cells";
import { announce } from "./changes";
import { newColumnId } from "./column-ids";
import { newId } from "./create";
import { ExcelError, invalidArgument } from "./excel-error";
import { rewriteFormulas } from "./formula-users";
import { insertCells } from "./structure";
import { renameColumnIn, renameTableIn, withoutTable } from "./structured-references";
import { fillCalculatedColumns } from "./table-fill";
import { nameColumns, type CellTextOf } from "./table-headers";
import { assertTableName, freeTableName } from "./table-names";
import type { Area, SheetModel, TableModel, WorkbookModel } from "./workbook";

const conflict = (): ExcelError =>
  new ExcelError(
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  );

/** Refuses a table area that touches another table or merged cells. */
export function assertFreeForTable(sheet: SheetModel, area: Area, own?: TableModel): void {
  const tables = sheet.tables.some((table) => table !== own && intersect(table.area, area));
  if (tables || sheet.merges.some((merged) => intersect(merged, area))) throw conflict();
}

const newColumns = (count: number, from = 0): TableModel["columns"] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index + 1, name: `Column${from + index + 1}` }));

/**
 * Makes a table over the area. Without headers a header row is put on top and the data moves down one row. Header cells
 * become unique text; a lone header row gets an empty body row.
 */
export function addTable(
  model: WorkbookModel,
  sheet: SheetModel,
  given: Area,
  hasHeaders: boolean,
  text: CellTextOf,
): TableModel {
  assertFreeForTable(sheet, given);
  let area = { ...given };
  if (!hasHeaders) {
    insertCells(model, sheet, { ...area, bottom: area.top }, "Down");
    area.bottom += 1;
  } else if (rowCount(area) === 1) {
    const below = areaAt(area.top + 1, area.left, 1, columnCount(area));
    if (below.bottom >= MAX_ROWS) throw invalidArgument("no room for a body row");
    if (hasContent(sheet, below)) insertCells(model, sheet, below, "Down");
    area = { ...area, bottom: area.bottom + 1 };
    assertFreeForTable(sheet, area);
  }
  const table: TableModel = {
    id: newId(),
    name: freeTableName(model),
    area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns: newColumns(columnCount(area)),
    lastColumnId: columnCount(area),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
  };
  nameColumns(sheet, table, text);
  sheet.tables.push(table);
  announce(model, { kind: "tableAdded", sheet, table });
  return table;
}

/** Renames a table; structured references follow. */
export function renameTable(model: WorkbookModel, sheet: SheetModel, table: TableModel, name: string): void {
  assertTableName(model, name, table);
  const before = table.name;
  table.name = name;
  rewriteFormulas(model, (formula) => renameTableIn(formula, before, name));
  announce(model, { kind: "tableChanged", sheet, table });
}

function assertResizable(sheet: SheetModel, table: TableModel, area: Area): void {
  const rows = rowCount(area) - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  if (area.top !== table.area.top || !intersect(area, table.area) || rows < 1) {
    throw invalidArgument("the new range keeps the header row, overlaps the table and has a body row");
  }
  if (table.showTotals && area.bottom !== table.area.bottom) {
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on the object. (totals row shown)",
    );
  }
  assertFreeForTable(sheet, area, table);
}

/** Columns and filters for the new area; gives the columns that fall out. */
function reshape(table: TableModel, area: Area): TableModel["columns"] {
  const before = table.columns;
  const shift = table.area.left - area.left;
  table.columns = Array.from(
    { length: columnCount(area) },
    (_, index) => before[index - shift] ?? { id: newColumnId(table), name: "" },
  );
  table.filters = new Map(
    [...table.filters]
      .map(([index, filter]) => [index + shift, filter] as const)
      .filter(([index]) => index >= 0 && index < table.columns.length),
  );
  table.area = { ...area };
  return before.filter((column) => !table.columns.includes(column));
}

/**
 * Gives a table a new area, which overlaps the old one and keeps the header row. New rows get the calculated columns; new
 * columns take their names from the cells; references to columns that fall out become `#REF!`.
 */
export function resizeTable(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  area: Area,
  text: CellTextOf,
): void {
  assertResizable(sheet, table, area);
  const { bottom } = table.area;
  const lost = reshape(table, area);
  if (table.showHeaders) nameColumns(sheet, table, text);
  for (const column of lost) {
    rewriteFormulas(model, (formula, place) =>
      renameColumnIn(formula, table.name, column.name, null, place.table === table),
    );
  }
  fillCalculatedColumns(sheet, table, bottom + 1, area.bottom);
  announce(model, { kind: "tableChanged", sheet, table });
}

/** Takes the table away and leaves cells and formats; structured references become plain addresses. */
export function convertToRange(model: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  rewriteFormulas(model, (formula, place) =>
    place.sheet
      ? withoutTable(formula, table, sheet, place.sheet, place.row ?? table.area.top, place.table === table)
      : formula,
  );
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  announce(model, { kind: "tableDeleted", sheet, table });
}
