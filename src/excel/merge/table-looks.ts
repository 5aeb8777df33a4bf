import type { Box } from "../../core/intake/outline";
import { bodyLook, columnLook, headerLook, type Look } from "../looks";
import type { Edit } from "./edit";
import type { ColumnSlot } from "./match-columns";
import { bodyOf, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { TableMerge } from "./table-merge";

/** How a new table looks: header by kind of column, body with thin rules. */
export function newTableLooks(merge: TableMerge, box: Box): Edit[] {
  const { slots } = merge.located.columns;
  const header = columnRuns(slots, (slot) =>
    slot.kind === "own" ? headerLook(slot.column) : headerLook({ kind: "computed" }),
  );
  return [
    ...header.map(({ from, count, look }): Edit =>
      lookEdit({ ...box, column: box.column + from, rows: 1, columns: count }, look),
    ),
    ...rowLooks(merge, bodyOf(merge, box)),
    { kind: "fit-rows", row: box.row, count: box.rows },
  ];
}

/** Rows that were inserted look like the table's others, not like the row above them. */
export function newRowLooks(merge: TableMerge, place: TablePlace, frame: RowFrame, box: Box): Edit[] {
  return newRowRuns(place, frame).flatMap(({ row, rows }): Edit[] => [
    ...rowLooks(merge, { ...box, row, rows }),
    { kind: "fit-rows", row, count: rows },
  ]);
}

function rowLooks(merge: TableMerge, body: Box): Edit[] {
  const columns = columnRuns(merge.located.columns.slots, (slot) =>
    slot.kind === "own" ? columnLook(slot.column) : null,
  );
  return [
    lookEdit(body, bodyLook),
    ...columns.map(({ from, count, look }) =>
      lookEdit({ ...body, column: body.column + from, columns: count }, look),
    ),
  ];
}

const lookEdit = (box: Box, look: Look): Edit => ({ kind: "look", box, look });

/** Rows that are inserted, adjacent ones together. */
export function newRowRuns(place: TablePlace, frame: RowFrame): { row: number; rows: number }[] {
  const fresh = place.rows
    .filter((ref) => ref !== null && typeof ref === "object")
    .map((ref) => frame.rowOf(ref ?? 0));
  const runs: { row: number; rows: number }[] = [];
  for (const row of fresh.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Adjacent columns with the same look. */
function columnRuns(
  slots: readonly ColumnSlot[],
  lookOf: (slot: ColumnSlot) => Look | null,
): { from: number; count: number; look: Look }[] {
  const runs: { from: number; count: number; look: Look; id: string }[] = [];
  slots.forEach((slot, index) => {
    const look = lookOf(slot);
    if (!look) return;
    const id = JSON.stringify(look);
    const last = runs.at(-1);
    if (last && last.id === id && last.from + last.count === index) last.count += 1;
    else runs.push({ from: index, count: 1, look, id });
  });
  return runs;
}
