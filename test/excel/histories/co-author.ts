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
 * What another author does while a refresh waits for Excel. Rows are moved only up to the request in which the refresh makes
 * sure that nobody did: what happens between two requests that Excel answers one after the other nobody can see.
 */
export interface CoAuthorsDeed {
  kind: "type" | "insertRow" | "insertColumn" | "deleteRow" | "sort" | "renameSheet" | "elsewhere";
  row: number;
}

export const coAuthorsDeed: fc.Arbitrary<CoAuthorsDeed> = fc.record({
  kind: fc.constantFrom(
    "type",
    "type",
    "insertRow",
    "insertColumn",
    "deleteRow",
    "sort",
    "renameSheet",
    "elsewhere",
  ),
  row: fc.nat(8),
});

/** The last request of a refresh, counted from 0, before which rows may still move. */
export const lastLook = 4;

/** Makes the change; answers the word that was typed and where, or `null`. */
export function doAsCoAuthor(
  model: WorkbookModel,
  { kind, row }: CoAuthorsDeed,
  sheet: SheetModel,
  table: TableModel,
  noteColumn: number,
  word: string,
): { row: number; column: number } | null {
  const { top, bottom } = bodyOf(table);
  const target = Math.min(top + row, bottom);
  switch (kind) {
    case "type": {
      if (noteColumn < 0 || shownAt(sheet, target, noteColumn) !== "") return null;
      write(model, sheet, target, noteColumn, word);
      return { row: target, column: noteColumn };
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
  ensureCell(sheet, row, column).value = word;
  announce(model, { kind: "content", sheet, area: { top: row, bottom: row, left: column, right: column } });
}
