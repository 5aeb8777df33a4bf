import type { CellValue } from "../core/intake/outline";
import { isFormula, type CellContent } from "./merge/cell-content";
import { ownKeyColumn } from "./merge/locate-tables";
import type { Moves, Position } from "./merge/moves";
import { bodyRows, bodyTop, type OwnSheet, type OwnTable } from "./merge/own-sheet";
import { rangeOf } from "./range-of";

/** Rows of one of our tables that somebody sorted after they were read; rows count as they were read. */
export interface SortedRows {
  table: OwnTable;
  /** The key that stands in a row now. */
  keyAt(row: number): string;
  /** The row in which that key was read; `null` where it was not read. */
  origin(row: number): number | null;
}

/** The table in whose body a cell was read. */
export function tableAt(own: OwnSheet, { row, column }: Position): OwnTable | undefined {
  return own.tables.find((table) => {
    const inRows = row >= bodyTop(table) && row < bodyTop(table) + bodyRows(table);
    return inRows && column >= table.box.column && column < table.box.column + table.box.columns;
  });
}

/** Sheet column of a table's keys, −1 where it has none. */
export function sheetKeyColumn(table: OwnTable): number {
  const index = ownKeyColumn(table);
  return index < 0 ? -1 : table.box.column + index;
}

/**
 * Asks, in front of the edits from number `start` on, for the keys of a table: answers its rows if they are not where they were read,
 * else `null`. Keys that the run has written by then (`isWritten`) tell nothing. Travels with the request; no round trip.
 */
export function queueKeys(
  sheet: Excel.Worksheet,
  own: OwnSheet,
  table: OwnTable,
  { moves, start, isWritten }: { moves: Moves; start: number; isWritten: (position: Position) => boolean },
): () => SortedRows | null {
  const column = sheetKeyColumn(table);
  const read =
    column < 0 ? [] : Array.from({ length: bodyRows(table) }, (_, index) => bodyTop(table) + index);
  const places = read.flatMap((row) => {
    const now = moves.forth({ row, column }, 0, start);
    return now ? [{ row, now: now.row, column: now.column }] : [];
  });
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return () => null;
  const box = { row: first.now, column: first.column, rows: last.now - first.now + 1, columns: 1 };
  const range = rangeOf(sheet, box).load("formulas");
  return () => {
    const formulas = range.formulas as CellValue[][] | null;
    range.untrack();
    const keys = new Map(places.map(({ row, now }) => [row, formulas?.[now - first.now]?.[0] ?? ""]));
    const moved = [...keys].some(
      ([row, key]) => !isWritten({ row, column }) && key !== written(own.at(row, column)),
    );
    return moved ? sortedRows(own, table, column, keys) : null;
  };
}

function sortedRows(
  own: OwnSheet,
  table: OwnTable,
  column: number,
  keys: ReadonlyMap<number, CellValue>,
): SortedRows {
  const rows = new Map<string, number>();
  for (const row of [...keys.keys()].reverse()) rows.set(String(written(own.at(row, column))), row);
  const keyAt = (row: number): string => String(keys.get(row) ?? "");
  return { table, keyAt, origin: (row) => (keyAt(row) === "" ? null : (rows.get(keyAt(row)) ?? null)) };
}

function written(content: CellContent): CellValue {
  return isFormula(content) ? content.formula : content;
}
