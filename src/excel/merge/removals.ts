import { keyHeaders } from "../marks";
import { isBlank, type CellContent } from "./cell-content";
import type { Edit } from "./edit";
import type { LineMerge } from "./line-merge";
import type { LocatedTable } from "./locate-tables";
import type { MergeContext } from "./merge-context";
import { bodyTop, type OwnSheet } from "./own-sheet";
import type { RowFrame } from "./row-frame";
import type { SheetDraft } from "./sheet-draft";
import { TableMerge } from "./table-merge";
import type { TargetItem } from "./target";
import { tableRef } from "./write-table";

/** Tables of ours whose block has left the plan: every row of theirs has vanished. */
export function orphanMerges(
  orphans: readonly LocatedTable[],
  own: OwnSheet,
  context: MergeContext,
): TableMerge[] {
  return orphans.map((located) => new TableMerge(located, own, context));
}

/**
 * What is taken away, after all that must be kept has been written: vanished rows, columns and blocks that the plan no longer
 * has. A row beside which somebody's content stands is emptied instead.
 */
export function removalEdits(
  tables: readonly TableMerge[],
  orphans: readonly TableMerge[],
  items: readonly TargetItem[],
  lines: LineMerge,
  marks: ReadonlyMap<string, number>,
  own: OwnSheet,
  frame: RowFrame,
  draft: SheetDraft,
): Edit[] {
  const rows: number[] = [];
  for (const merge of tables) rows.push(...vanishedRows(merge, own, frame, draft));
  const planned = new Set(items.flatMap((item) => (item.kind === "line" ? [item.mark] : [])));
  for (const merge of tables) {
    planned.add(`gap:${merge.block}`);
    planned.add(`head:${merge.block}`);
  }
  marks.forEach((row, mark) => {
    if (planned.has(mark)) return;
    if (lines.hasNeighbours(mark, row)) draft.write(frame.rowOf(row), own.left, "");
    else rows.push(frame.rowOf(row));
  });
  if (tables[0]?.context.repair) rows.push(...remains(own, marks).map((row) => frame.rowOf(row)));
  const gone = orphans.flatMap(({ located }) => (located.own ? [located.own] : []));
  for (const { box } of gone) {
    for (let row = box.row; row < box.row + box.rows; row += 1)
      if (!beside(own, row, box)) rows.push(frame.rowOf(row));
  }
  return [
    ...orphans.map((merge): Edit => ({ kind: "delete-table", table: tableRef(merge) })),
    ...deleteRuns(rows),
    ...tables.flatMap(droppedColumns),
  ];
}

function vanishedRows(merge: TableMerge, own: OwnSheet, frame: RowFrame, draft: SheetDraft): number[] {
  const { standing, located } = merge;
  if (!standing || !located.own) return [];
  const top = bodyTop(located.own);
  return merge.match.vanished.flatMap((row) => {
    const sheetRow = frame.rowOf(top + row);
    if (!standing.hasNeighbours(row)) return [sheetRow];
    located.columns.slots.forEach((slot, offset) => {
      const existing = slot.kind === "key" ? 0 : slot.existing;
      if (existing !== undefined) draft.write(sheetRow, (located.own?.box.column ?? own.left) + offset, "");
    });
    merge.problems.push({
      code: "row-left-empty",
      sheet: own.name,
      params: { row: standing.label(row) },
      severity: "warning",
    });
    return [];
  });
}

/** Rows that an interrupted run left behind: inserted and not yet filled, or the header of a table that it did not come to make. */
function remains(own: OwnSheet, marks: ReadonlyMap<string, number>): number[] {
  const outside: number[] = [];
  const { row: top = 0, rows: count = 0 } = own.used ?? {};
  for (let row = top; row < top + count; row += 1) {
    if (!own.tables.some(({ box }) => row >= box.row && row < box.row + box.rows)) outside.push(row);
  }
  const headers = outside.filter((row) => isKeyHeader(own.at(row, own.left)));
  const last = Math.max(
    -1,
    ...marks.values(),
    ...headers,
    ...own.tables.map(({ box }) => box.row + box.rows - 1),
  );
  const blank = outside.filter(
    (row) => row <= last && isBlank(own.at(row, own.left)) && !beside(own, row, nothing(own)),
  );
  return [...headers, ...blank];
}

const nothing = ({ left }: OwnSheet): { column: number; columns: number } => ({ column: left, columns: 1 });

function isKeyHeader(content: CellContent): boolean {
  return Object.values(keyHeaders).some((header) => header === content);
}

function beside(own: OwnSheet, row: number, box: { column: number; columns: number }): boolean {
  const { used } = own;
  if (!used) return false;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const inside = column === own.left || (column >= box.column && column < box.column + box.columns);
    if (!inside && !isBlank(own.at(row, column))) return true;
  }
  return false;
}

/** Adjacent rows in one request, from the bottom up. */
function deleteRuns(rows: readonly number[]): Edit[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last && last.row - 1 === row) {
      last.row = row;
      last.count += 1;
    } else runs.push({ row, count: 1 });
  }
  return runs.map((run) => ({ kind: "delete-rows", ...run }));
}

function droppedColumns(merge: TableMerge): Edit[] {
  if (!merge.located.own) return [];
  return merge.located.columns.slots
    .flatMap((slot, index): Edit[] =>
      slot.kind === "dropped" ? [{ kind: "drop-column", table: tableRef(merge), index }] : [],
    )
    .reverse();
}
