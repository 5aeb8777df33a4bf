import { keyHeaders } from "../marks";
import type { CellContent } from "./cell-content";
import type { Edit } from "./edit";
import type { LineMerge } from "./line-merge";
import type { LocatedTable } from "./locate-tables";
import type { MergeContext } from "./merge-context";
import { bodyTop, type OwnSheet } from "./own-sheet";
import type { RowFrame } from "./row-frame";
import { hasBeside, inTable, isEmptyRow, usedRows } from "./sheet-rows";
import type { SheetDraft } from "./sheet-draft";
import { TableMerge } from "./table-merge";
import { headingMark, type TargetItem } from "./target";
import { tableRef } from "./write-table";

/** Tables of ours whose block has left the plan: every row of theirs has vanished. */
export function* orphanMerges(
  orphans: readonly LocatedTable[],
  own: OwnSheet,
  context: MergeContext,
): Generator<undefined, TableMerge[]> {
  const merges: TableMerge[] = [];
  for (const located of orphans) merges.push(yield* TableMerge.over(located, own, context));
  return merges;
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
  adopted: ReadonlySet<number>,
): Edit[] {
  const planned = new Set(items.flatMap((item) => (item.kind === "line" ? [item.mark] : [])));
  tables.forEach(({ block }) => planned.add(headingMark(block)));
  const gone = new Set<number>();
  marks.forEach((row, mark) => {
    if (planned.has(mark)) return;
    if (lines.hasNeighbours(mark, row)) draft.write(frame.rowOf(row), own.left, "");
    else gone.add(row);
  });
  for (const { located } of orphans) {
    const box = located.own?.box;
    for (let row = box?.row ?? 0; box && row < box.row + box.rows; row += 1)
      if (!hasBeside(own, row, box)) gone.add(row);
  }
  const repair = tables[0]?.context.repair ?? false;
  if (repair) deserted(own).forEach((row) => gone.add(row));
  const blank = surplusBlanks(own, gone, adopted, repair);
  const vanished = tables.flatMap((merge) => vanishedRows(merge, own, frame, draft));
  return [
    ...orphans.map((merge): Edit => ({ kind: "delete-table", table: tableRef(merge) })),
    ...deleteRuns([...vanished, ...[...gone, ...blank].map((row) => frame.rowOf(row))]),
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

/** Headers of tables that an interrupted run did not come to make. */
function deserted(own: OwnSheet): number[] {
  return usedRows(own).filter((row) => !inTable(own, row) && isKeyHeader(own.at(row, own.left)));
}

/**
 * Blank rows that nobody needs: where something of ours goes, one of the blank rows around it stays. After an interrupted run, one of
 * several in a row stays: it may have inserted them and not come to fill them.
 */
function surplusBlanks(
  own: OwnSheet,
  gone: ReadonlySet<number>,
  adopted: ReadonlySet<number>,
  repair: boolean,
): number[] {
  const segments: number[][] = [];
  for (const row of usedRows(own)) {
    if (adopted.has(row) || (!gone.has(row) && !isEmptyRow(own, row))) continue;
    const last = segments.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else segments.push([row]);
  }
  const touched = segments.filter((rows) => repair || rows.some((row) => gone.has(row)));
  return touched.flatMap((rows) => {
    const blank = rows.filter((row) => !gone.has(row));
    return adopted.has((rows[0] ?? 0) - 1) ? blank : blank.slice(0, -1);
  });
}

function isKeyHeader(content: CellContent): boolean {
  return Object.values(keyHeaders).some((header) => header === content);
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
