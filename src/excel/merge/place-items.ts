import type { OwnSheet } from "./own-sheet";
import { placeTable, type TablePlace } from "./place-table";
import type { RowFrame, RowRef } from "./row-frame";
import { isEmptyRow } from "./sheet-rows";
import type { TableMerge } from "./table-merge";
import type { TargetItem, TargetLine } from "./target";

export interface PlacedLine {
  line: TargetLine;
  ref: RowRef;
  /** The line does not stand on the sheet yet, whether its row is inserted or adopted. */
  isNew: boolean;
}

/** Where everything of a sheet goes. */
export interface Placed {
  lines: PlacedLine[];
  tables: { merge: TableMerge; place: TablePlace }[];
  /** New blank rows between a table and its footer. */
  thin: RowRef[];
  /** Blank rows that an interrupted run inserted for lines which it did not come to write. */
  adopted: Set<number>;
}

/** Gives every line and table its rows, top to bottom; what is missing goes below its predecessor, behind a blank row where one is due. */
export function placeItems(
  items: readonly TargetItem[],
  merges: readonly TableMerge[],
  marks: ReadonlyMap<string, number>,
  own: OwnSheet,
  frame: RowFrame,
): Placed {
  const placed: Placed = { lines: [], tables: [], thin: [], adopted: new Set() };
  const repair = merges[0]?.context.repair ?? false;
  let cursor = own.used?.row ?? 0;
  let due: { thin: boolean } | null = null;
  const fresh = (): RowRef => {
    if (!repair || !isEmptyRow(own, cursor)) return frame.insert(cursor, 1)[0] ?? cursor;
    placed.adopted.add(cursor);
    cursor += 1;
    return cursor - 1;
  };
  const room = (standing: number | undefined): void => {
    if (due && (standing === undefined || standing === cursor)) {
      const ref = fresh();
      if (due.thin) placed.thin.push(ref);
    }
    due = null;
  };
  for (const item of items) {
    if (item.kind === "gap") due = item;
    else if (item.kind === "line") {
      const row = marks.get(item.mark);
      room(row);
      placed.lines.push({ line: item, ref: row ?? fresh(), isNew: row === undefined });
      if (row !== undefined) cursor = row + 1;
    } else {
      const merge = merges.find(({ block }) => block === item.block);
      if (!merge) continue;
      room(merge.located.own?.box.row);
      const place = placeTable(merge, frame, cursor);
      placed.tables.push({ merge, place });
      cursor = place.next;
    }
  }
  return placed;
}
