import type { Box } from "../../core/intake/outline";
import { bodyTop } from "./own-sheet";
import type { RowFrame, RowRef } from "./row-frame";
import type { TableMerge } from "./table-merge";

/** Where a table's rows go while the sheet is being written. */
export interface TablePlace {
  header: RowRef;
  /** Parallel to the plan's rows; `null` for a row that somebody deleted. */
  rows: readonly (RowRef | null)[];
  inserted: number;
  /** Rows added below the last one, outside the table as it is: it must be resized. */
  appended: number;
  /** Insertion point below the table. */
  next: number;
}

/** Reserves the rows that a table needs; a new table goes before row `cursor`. */
export function placeTable(merge: TableMerge, frame: RowFrame, cursor: number): TablePlace {
  const own = merge.located.own;
  if (!own) {
    const [header, ...rows] = frame.insert(cursor, merge.rows.length + 1);
    return { header: header ?? cursor, rows, inserted: rows.length, appended: 0, next: cursor };
  }
  const top = bodyTop(own);
  const count = merge.standing?.rowCount ?? 0;
  let inserted = 0;
  let appended = 0;
  const rows = merge.rows.map((_, index): RowRef | null => {
    const place = merge.match.places.get(index);
    if (!place) return null;
    if ("existing" in place) return top + place.existing;
    inserted += 1;
    if (place.before === count && !own.hasTotals) appended += 1;
    return frame.insert(top + place.before, 1)[0] ?? null;
  });
  return { header: own.box.row, rows, inserted, appended, next: own.box.row + own.box.rows };
}

/** Box of the whole table while writing, removed rows still in it, columns to be added and dropped included. */
export function tableBox(merge: TableMerge, place: TablePlace, frame: RowFrame): Box {
  const own = merge.located.own;
  const body = (merge.standing?.rowCount ?? 0) + place.inserted;
  return {
    row: frame.rowOf(place.header),
    column: own ? own.box.column : merge.sheet.left,
    rows: 1 + body + (own?.hasTotals ? 1 : 0),
    columns: merge.located.columns.slots.length,
  };
}

/** Body part of such a box. */
export function bodyOf(merge: TableMerge, box: Box): Box {
  return { ...box, row: box.row + 1, rows: box.rows - 1 - (merge.located.own?.hasTotals ? 1 : 0) };
}
