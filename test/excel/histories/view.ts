import type {
  CellContent,
  SheetModel,
  TableModel,
  WorkbookModel,
} from "../../../src/simulator/model/workbook";

/*
 * The workbook as a reader of its cells sees it; nothing here asks the code under test.
 */
export type Shown = string | number | boolean;

/** Where a text stands. */
export interface Place {
  sheet: SheetModel;
  row: number;
  column: number;
}

const shown = (value: CellContent): Shown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** What a cell shows: a constant, or a formula's result. */
export function shownAt(sheet: SheetModel, row: number, column: number): Shown {
  return shown(sheet.rows.get(row)?.cells[column]?.value ?? null);
}

/** Every place of the given sheets where one of the texts stands, by text. */
export function placesOf(sheets: readonly SheetModel[], texts: ReadonlySet<string>): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const sheet of sheets) {
    for (const [row, { cells }] of sheet.rows) {
      cells.forEach((cell, column) => {
        const value = cell?.value;
        if (typeof value !== "string" || !texts.has(value)) return;
        found.set(value, [...(found.get(value) ?? []), { sheet, row, column }]);
      });
    }
  }
  return found;
}

/** First and last body row of a table; the total row is not body. */
export function bodyOf({ area, showTotals }: TableModel): { top: number; bottom: number } {
  return { top: area.top + 1, bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function isInBody(table: TableModel, { row, column }: { row: number; column: number }): boolean {
  const { top, bottom } = bodyOf(table);
  return row >= top && row <= bottom && column >= table.area.left && column <= table.area.right;
}

/** Sheet column of a table's column, by the number that Excel gave it; −1 when it is gone. */
export function columnAt(table: TableModel, id: number): number {
  const index = table.columns.findIndex((column) => column.id === id);
  return index < 0 ? -1 : table.area.left + index;
}

export const bodyRowsOf = (table: TableModel): number[] => {
  const { top, bottom } = bodyOf(table);
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
};

/** The table of that id, wherever it stands now. */
export function tableOfId(
  model: WorkbookModel,
  id: string | undefined,
): { sheet: SheetModel; table: TableModel } | null {
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((candidate) => candidate.id === id);
    if (table) return { sheet, table };
  }
  return null;
}

/** Content of sheets for telling whether anything changed: formulas as written, constants, names of tables. */
export function contentOf(sheets: readonly SheetModel[]): string {
  return JSON.stringify(
    sheets.map(({ name, rows, tables }) => [
      name,
      [...rows]
        .sort(([a], [b]) => a - b)
        .flatMap(([row, { cells }]) =>
          cells.flatMap((cell, column) => {
            const content = cell?.formula ?? shown(cell?.value ?? null);
            return content === "" ? [] : [[row, column, content]];
          }),
        ),
      tables.map((table) => [table.name, table.area, table.columns.map((column) => column.name)]),
    ]),
  );
}

/** Everything of a sheet that is not ours: values, formulas, formats, sizes, names, rules, tables. */
export function everythingOf(sheet: SheetModel): string {
  const { dirty: _, rows, columns, customProperties, ...rest } = sheet;
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, { cells, ...line }]) => [
      row,
      line,
      cells.flatMap((cell, column) => (cell ? [[column, cell]] : [])),
    ]);
  const entries = [lines, [...columns].sort(([a], [b]) => a - b), [...customProperties], rest];
  return JSON.stringify(entries, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}
