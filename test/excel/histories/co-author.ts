import fc from "fast-check";
import { deleteRows, insertCells, insertRows } from "../../../src/simulator/model/structure";
import { areaAt, MAX_ROWS } from "../../../src/simulator/model/area";
import { ensureCell } from "../../../src/simulator/model/cells";
import { announce } from "../../../src/simulator/model/changes";
import { renameSheet } from "../../../src/simulator/model/sheets";
import { sortRows } from "../../../src/simulator/model/sort";
import type { SheetModel, TableModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import { bodyOf, shownAt } from "./view";

/*
 * What another author does while a refresh waits for Excel. Rows are sorted at any moment; inserted and deleted only up to the
 * request that writes: what moves while the refresh reads back what it wrote is met by the next one.
 */
export interface CoAuthorsDeed {
  kind:
    "type" | "typeOver" | "insertRow" | "insertColumn" | "deleteRow" | "sort" | "renameSheet" | "elsewhere";
  row: number;
}

export const coAuthorsDeed: fc.Arbitrary<CoAuthorsDeed> = fc.record({
  kind: fc.constantFrom(
    "type",
    "type",
    "typeOver",
    "typeOver",
    "insertRow",
    "insertColumn",
    "deleteRow",
    "sort",
    "renameSheet",
    "elsewhere",
  ),
  row: fc.nat(8),
});

/** The request of a refresh that writes, counted from 0: the last before which rows are inserted or deleted. */
const writing = 5;

/** Whether the deed belongs to these histories. */
export function isSeen({ kind }: CoAuthorsDeed, request: number): boolean {
  return !["insertRow", "insertColumn", "deleteRow"].includes(kind) || request <= writing;
}

/** Makes the change; answers where the word was typed, or `null`. */
export function doAsCoAuthor(
  model: WorkbookModel,
  { kind, row }: CoAuthorsDeed,
  sheet: SheetModel,
  table: TableModel,
  columns: { note: number; computed: number },
  word: string,
): { row: number; column: number } | null {
  const { top, bottom } = bodyOf(table);
  const target = Math.min(top + row, bottom);
  switch (kind) {
    case "type": {
      if (columns.note < 0 || shownAt(sheet, target, columns.note) !== "") return null;
      write(model, sheet, target, columns.note, word);
      return { row: target, column: columns.note };
    }
    case "typeOver": {
      if (columns.computed < 0) return null;
      write(model, sheet, target, columns.computed, word);
      return { row: target, column: columns.computed };
    }
    case "insertRow":
      insertRows(model, sheet, row);
      return null;
    case "insertColumn":
      insertCells(model, sheet, areaAt(0, row, MAX_ROWS, 1), "Right");
      return null;
    case "deleteRow":
      if (bottom > top) deleteRows(model, sheet, target);
      return null;
    case "sort":
      sortRows(model, sheet, { ...table.area, top, bottom }, [{ key: 2, ascending: false }]);
      return null;
    case "renameSheet":
      renameSheet(model, sheet, `他人 ${word}`);
      return null;
    case "elsewhere":
      write(model, sheet, 40 + row, 30, word);
      return { row: 40 + row, column: 30 };
  }
}

function write(model: WorkbookModel, sheet: SheetModel, row: number, column: number, word: string): void {
  const cell = ensureCell(sheet, row, column);
  cell.value = word;
  delete cell.formula;
  announce(model, { kind: "content", sheet, area: { top: row, bottom: row, left: column, right: column } });
}
