import type { Problem } from "../../core/problems";
import type { Edit } from "./edit";
import { contentText } from "./cell-content";
import { chartEdits } from "./chart-edits";
import {
  keptBlock,
  keptHeading,
  keptKey,
  keptRow,
  waitingId,
  waitingWords,
  type KeptLine,
} from "./kept-words";
import { listItems, listSources } from "./list-lines";
import { LineMerge, markedRows } from "./line-merge";
import type { LocatedTable } from "./locate-tables";
import type { MergeContext } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { pageBreakEdits, pageEdit } from "./page-edit";
import { placeItems, type Placed } from "./place-items";
import { tableBox } from "./place-table";
import { RowFrame } from "./row-frame";
import { SheetDraft } from "./sheet-draft";
import { orphanMerges, removalEdits } from "./removals";
import { TableMerge } from "./table-merge";
import { gap, headingMark, type TargetCell, type TargetItem, type TargetSheet } from "./target";
import { writeTable } from "./write-table";
import type { WrittenSheet } from "./written";

/** Points of the blank row between a table and its footer. */
const thinHeight = 4.5;

export interface SheetInput {
  target: TargetSheet;
  own: OwnSheet;
  written: WrittenSheet | null;
  /** What interrupted runs meant to write, the last of them first. */
  pending: readonly WrittenSheet[];
  /** Words whose place went while they were typed. */
  strays: readonly KeptLine[];
  /** Tables of the plan, and the table of kept words, as they stand. */
  tables: readonly LocatedTable[];
  orphans: readonly LocatedTable[];
}

export interface SheetMerge {
  edits: Edit[];
  problems: Problem[];
  /** Cells whose content changes. */
  changedCells: number;
  /** Blocks whose order is somebody's own. */
  sorted: ReadonlySet<string>;
}

/**
 * Lays the plan of one sheet over what stands there: the fewest edits after which every computed cell is right and every typed
 * word is where its row is, or in the block at the end. A sheet that does not exist yet is the same with nothing standing there.
 * A pause after each row for whoever must not block.
 */
export function* mergeSheet(input: SheetInput, context: MergeContext): Generator<undefined, SheetMerge> {
  const { target, own } = input;
  const lines = new LineMerge(own, context, input.written, input.pending);
  const marks = markedRows(own);
  const items = target.items;
  for (const item of items) {
    const row = item.kind === "line" ? marks.get(item.mark) : undefined;
    if (item.kind === "line" && row !== undefined) lines.findOverwritten(item, row);
  }
  const merges = yield* plannedMerges(input, context);
  const orphans = yield* orphanMerges(input.orphans, own, context);
  const kept = yield* mergeKept(input, context, merges, [
    ...input.strays,
    ...lines.keptLines,
    ...[...merges, ...orphans].flatMap(({ keptLines }) => keptLines),
  ]);

  const everyTable = kept ? [...merges, kept] : merges;
  const planned = [...items, ...keptItems(kept, context), ...listItems(target)];
  const frame = new RowFrame();
  const placed = placeItems(planned, everyTable, marks, own, frame);
  const draft = new SheetDraft(own.left, tableEnds(placed, frame));
  const cleared = new SheetDraft(own.left, tableEnds(placed, frame));
  const keptDraft = new SheetDraft(own.left, tableEnds(placed, frame));
  const sources = listSources(target, own, placed, frame);
  placed.lines.forEach((each) => lines.write(each, frame, draft));
  const edits = roomEdits(frame, own);
  for (const { merge, place } of placed.tables)
    edits.push(...(yield* writeTable(merge, place, frame, merge === kept ? keptDraft : draft, sources)));
  edits.push(
    ...rowEdits(placed, frame),
    ...removalEdits(everyTable, orphans, planned, lines, marks, own, frame, cleared, placed.adopted),
    ...(yield* cleared.edits("cleared", "cleared")),
    ...(yield* keptDraft.edits("keys", "kept")),
    ...(yield* draft.edits("keys", "values")),
    ...chartEdits(input, placed, frame, context.format),
    ...(own.isNew ? [pageEdit(target, placed.tables, frame)] : []),
  );
  if (own.isNew || edits.some(({ kind }) => kind === "insert-rows" || kind === "delete-rows"))
    edits.push(...pageBreakEdits(target, placed, frame));
  return {
    edits: edits.some(({ kind }) => kind !== "lift-filter") ? edits : [],
    problems: [
      ...strayProblems(input, kept),
      ...lines.problems,
      ...[...everyTable, ...orphans].flatMap(({ problems }) => problems),
    ],
    changedCells: draft.changed + keptDraft.changed,
    sorted: new Set(merges.filter(({ match }) => match.sorted).map(({ block }) => block)),
  };
}

/** The tables of the plan laid over those that stand there. */
function* plannedMerges(
  { target, own, tables }: SheetInput,
  context: MergeContext,
): Generator<undefined, TableMerge[]> {
  const merges: TableMerge[] = [];
  for (const table of tables)
    if (table.target.block !== keptBlock(target.id)) merges.push(yield* TableMerge.over(table, own, context));
  return merges;
}

/** Of the stray words those that found no row of theirs. */
function strayProblems({ strays, own }: SheetInput, kept: TableMerge | null): Problem[] {
  const lines = new Set(kept?.rows.map(({ key }) => key));
  return strays
    .filter((line) => lines.has(keptKey(line)))
    .map(({ reason, rowLabel: row, columnLabel: column, content }) => ({
      code: reason === "over" ? "cell-overwritten" : "row-moved-out",
      sheet: own.name,
      params: reason === "over" ? { row, column, text: contentText(content).slice(0, 60) } : { row },
      severity: "warning",
    }));
}

/** Heights and hiding of new rows only: people change these. */
function rowEdits({ thin, lines }: Placed, frame: RowFrame): Edit[] {
  const hidden = lines.filter(({ line, isNew }) => isNew && line.hidden);
  return [
    ...thin.map((ref): Edit => ({ kind: "row-height", row: frame.rowOf(ref), count: 1, height: thinHeight })),
    ...hidden.map(({ ref }): Edit => ({ kind: "hide-rows", row: frame.rowOf(ref), count: 1 })),
  ];
}

/** The block 已移出: lines that stand in it stay, returned ones go, new ones are added. */
function* mergeKept(
  input: SheetInput,
  context: MergeContext,
  merges: readonly TableMerge[],
  found: readonly KeptLine[],
): Generator<undefined, TableMerge | null> {
  const { own, target } = input;
  const located = input.tables.find(({ target: { block } }) => block === keptBlock(target.id));
  if (!located) return null;
  const before = yield* TableMerge.over(located, own, context, { keepUnknown: true, remove: new Set() });
  const content = located.columns.slots.find((slot) => slot.kind === "own" && slot.column.id === "content");
  const contentColumn = content?.kind === "own" ? (content.existing ?? -1) : -1;
  const waiting = waitingWords(before.standing, contentColumn, input.strays);
  const returned = merges.flatMap((merge) =>
    merge.rows.flatMap((row, index) =>
      merge.takeBack(index, waiting.get(waitingId(merge.block, row.key)) ?? []),
    ),
  );
  const standing = new Set(before.standing?.rows().map(({ key }) => key));
  const back = new Set(returned);
  const lines = found.filter((line) => !back.has(keptKey(line)));
  const added = new Map(lines.map((line) => [keptKey(line), line]));
  const rows = [...added].flatMap(([key, line]) =>
    standing.has(key) && !context.repair ? [] : [keptRow(line, context.today, context.locale)],
  );
  if (rows.length === 0 && !located.own) return null;
  const withRows = { ...located, target: { ...located.target, rows } };
  return yield* TableMerge.over(withRows, own, context, { keepUnknown: true, remove: new Set(returned) });
}

function keptItems(kept: TableMerge | null, context: MergeContext): TargetItem[] {
  if (!kept) return [];
  const heading: TargetCell = { content: keptHeading(context.locale), format: "general", style: "heading" };
  return [gap, { kind: "line", mark: headingMark(kept.block), cells: [heading] }, kept.located.target];
}

/** Last row of each table: no request may reach across it. */
function tableEnds(placed: Placed, frame: RowFrame): number[] {
  return placed.tables.map(({ merge, place }) => {
    const { row, rows } = tableBox(merge, place, frame);
    return row + rows - 1;
  });
}

/** Whole rows are inserted only where something stands below; at the sheet's end there is room. */
function roomEdits(frame: RowFrame, own: OwnSheet): Edit[] {
  return frame
    .insertions()
    .filter(({ before }) => before < own.end)
    .map(({ before, count }) => ({ kind: "insert-rows", row: before, count }));
}
