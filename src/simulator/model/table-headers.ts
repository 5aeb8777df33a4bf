import { containsCell } from "./area";
import { ensureCell } from "./cells";
import { announce } from "./changes";
import { invalidArgument } from "./excel-error";
import { rewriteFormulas } from "./formula-users";
import { renameColumnIn } from "./structured-references";
import { freeColumnName } from "./table-names";
import type { Area, Cell, SheetModel, TableModel, WorkbookModel } from "./workbook";

/** Shows a cell as its text; header cells of a new table become this text. */
export type CellTextOf = (cell: Cell) => string;

/** Makes the header cells text, unique and non-empty; returns the columns. */
export function nameColumns(
  sheet: SheetModel,
  table: Pick<TableModel, "columns" | "area">,
  text: CellTextOf,
): void {
  const { top, left } = table.area;
  const taken: string[] = [];
  table.columns.forEach((column, index) => {
    const cell = ensureCell(sheet, top, left + index);
    const shown = cell.value === null && cell.formula === undefined ? "" : text(cell);
    column.name = freeColumnName(shown === "" ? column.name || `Column${index + 1}` : shown, taken);
    taken.push(column.name);
    cell.value = column.name;
    delete cell.formula;
  });
}

/** Renames a column and its header cell; structured references follow. A name that is taken gets a number. */
export function renameColumn(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number,
  wanted: string,
): void {
  const column = table.columns[index];
  if (!column) throw invalidArgument(`no column ${index}`);
  const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
  const name = freeColumnName(wanted === "" ? `Column${index + 1}` : wanted, others);
  const before = column.name;
  column.name = name;
  if (table.showHeaders) {
    const cell = ensureCell(sheet, table.area.top, table.area.left + index);
    cell.value = name;
    delete cell.formula;
  }
  if (before === name) return;
  rewriteFormulas(model, (formula, place) =>
    renameColumnIn(formula, table.name, before, name, place.table === table),
  );
  announce(model, { kind: "tableChanged", sheet, table });
}

/** After cells were pasted over header cells: the columns take their names from them. */
export function readHeaders(model: WorkbookModel, sheet: SheetModel, pasted: Area, text: CellTextOf): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    table.columns.forEach((column, index) => {
      const at = table.area.left + index;
      if (!containsCell(pasted, table.area.top, at)) return;
      const cell = ensureCell(sheet, table.area.top, at);
      if (cell.value !== column.name || cell.formula !== undefined)
        renameColumn(model, sheet, table, index, text(cell));
    });
  }
}
