import { areaAt, columnCount, MAX_ROWS } from "./area";
import { clearContent, eachCell, ensureCell, hasContent, removeCell } from "./cells";
import { announce } from "./changes";
import { newColumnId } from "./column-ids";
import { invalidArgument, invalidOperation } from "./excel-error";
import { rewriteFormulas } from "./formula-users";
import { assertUnprotected } from "./protection";
import { renameColumnIn, renameTableIn } from "./structured-references";
import { deleteCells, insertCells } from "./structure";
import { bodyArea, columnOf } from "./table-area";
import { fillCalculatedColumns } from "./table-fill";
import { freeColumnName } from "./table-names";
import type { SheetModel, TableColumnModel, TableModel, WorkbookModel } from "./workbook";

/** Deletes a table with its cells' contents and formats; references to it become `#REF!`. */
export function deleteTable(model: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  const { area } = table;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.rows.get(row);
    for (let column = area.left; line && column <= area.right; column += 1) removeCell(line, column);
    if (line?.hidden === "filter") delete line.hidden;
  }
  rewriteFormulas(model, (formula) => renameTableIn(formula, table.name, null));
  announce(model, { kind: "tableDeleted", sheet, table });
}

/** Shows or hides the header row; hidden, its cells are blank and the names live on in the columns. */
export function setShowHeaders(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  show: boolean,
): void {
  assertUnprotected(model, sheet);
  if (table.showHeaders === show) return;
  if (show) {
    const row = table.area.top - 1;
    if (row < 0 || hasContent(sheet, areaAt(row, table.area.left, 1, columnCount(table.area)))) {
      throw invalidOperation("no free row above the table");
    }
    table.area = { ...table.area, top: row };
    table.columns.forEach(
      ({ name }, index) => (ensureCell(sheet, row, table.area.left + index).value = name),
    );
  } else {
    eachCell(sheet, { ...table.area, bottom: table.area.top }, clearContent);
    table.area = { ...table.area, top: table.area.top + 1 };
  }
  table.showHeaders = show;
  announce(model, { kind: "tableChanged", sheet, table });
}

/** Shows the totals row (label, and the sum of the last column) or takes it away; cells below make room. */
export function setShowTotals(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  show: boolean,
): void {
  assertUnprotected(model, sheet);
  if (table.showTotals === show) return;
  const { area } = table;
  if (!show) {
    eachCell(sheet, { ...area, top: area.bottom }, clearContent);
    table.area = { ...area, bottom: area.bottom - 1 };
    table.showTotals = false;
    announce(model, { kind: "tableChanged", sheet, table });
    return;
  }
  const row = area.bottom + 1;
  if (row >= MAX_ROWS) throw invalidArgument("no room for a totals row");
  const below = areaAt(row, area.left, 1, columnCount(area));
  if (hasContent(sheet, below)) insertCells(model, sheet, below, "Down");
  table.area = { ...area, bottom: row };
  table.showTotals = true;
  writeTotals(sheet, table);
  announce(model, { kind: "tableChanged", sheet, table });
}

function writeTotals(sheet: SheetModel, table: TableModel): void {
  const row = table.area.bottom;
  const last = table.columns.length - 1;
  table.columns.forEach((column, index) => {
    const cell = ensureCell(sheet, row, table.area.left + index);
    if (column.totalsLabel !== undefined || (index === 0 && last > 0))
      cell.value = column.totalsLabel ?? "Total";
    else if (index === last) {
      const body = bodyArea(table);
      const sample = sheet.rows.get(body.top)?.cells[table.area.left + index]?.value;
      const code = typeof sample === "number" ? 109 : 103;
      const escaped = column.name.replace(/['[\]#@]/gu, "'$&");
      cell.formula = `=SUBTOTAL(${code},[${escaped}])`;
    }
  });
}

/** Adds a column at an offset (default: at the end), moving the cells to the right of the table. */
export function addColumn(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  at: number | undefined,
  name: string | undefined,
): TableColumnModel {
  const index = at ?? table.columns.length;
  if (index < 0 || index > table.columns.length) throw invalidArgument(`no place ${index}`);
  const names = table.columns.map((column) => column.name);
  const made = freeColumnName(name ?? "Column1", names);
  const column = { id: newColumnId(table), name: made };
  const left = table.area.left + index;
  const strip = { ...table.area, left, right: left };
  if (index < table.columns.length || hasContent(sheet, strip)) {
    const before = table.columns;
    insertCells(model, sheet, strip, "Right");
    table.columns = before;
    table.area = { ...table.area, left: strip.left - index, right: strip.left - index + before.length };
  } else table.area = { ...table.area, right: table.area.right + 1 };
  table.columns = [...table.columns.slice(0, index), column, ...table.columns.slice(index)];
  if (table.showHeaders) ensureCell(sheet, table.area.top, left).value = made;
  announce(model, { kind: "tableChanged", sheet, table });
  return column;
}

/** Deletes a column with its cells; what lies to the right moves left, references to it become `#REF!`. */
export function deleteColumn(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  column: TableColumnModel,
): void {
  if (table.columns.length === 1) throw invalidOperation("a table needs a column");
  const index = table.columns.indexOf(column);
  rewriteFormulas(model, (formula, place) =>
    renameColumnIn(formula, table.name, column.name, null, place.table === table),
  );
  deleteCells(model, sheet, columnOf(table.area, index), "Left");
}

/** Inserts blank rows at an offset of the body (default: at the end); cells below the table make room when needed. */
export function addRows(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  at: number | undefined,
  count: number,
): number {
  const body = bodyArea(table);
  const size = body.bottom - body.top + 1;
  const index = at ?? size;
  if (index < 0 || index > size) throw invalidArgument(`no place ${index}`);
  const top = body.top + index;
  const strip = areaAt(top, table.area.left, count, columnCount(table.area));
  if (strip.bottom >= MAX_ROWS) throw invalidArgument("no room for the rows");
  const before = table.area;
  if (index < size || table.showTotals || hasContent(sheet, strip)) insertCells(model, sheet, strip, "Down");
  table.area = { ...before, bottom: before.bottom + count };
  fillCalculatedColumns(sheet, table, strip.top, strip.bottom);
  announce(model, { kind: "tableChanged", sheet, table });
  return index;
}

/** Deletes one body row; the last one is emptied instead. */
export function deleteRow(model: WorkbookModel, sheet: SheetModel, table: TableModel, index: number): void {
  const body = bodyArea(table);
  const row = body.top + index;
  const strip = { ...table.area, top: row, bottom: row };
  if (body.top === body.bottom) {
    eachCell(sheet, strip, clearContent);
    announce(model, { kind: "content", sheet, area: strip });
  } else deleteCells(model, sheet, strip, "Up");
}
