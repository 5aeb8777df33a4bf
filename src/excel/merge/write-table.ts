import type { Box } from "../../core/intake/outline";
import { bodyLook, columnLook, headerLook, styleLook, type Look } from "../looks";
import { keyHeaders } from "../marks";
import { isBlank } from "./cell-content";
import type { Edit, TableRef } from "./edit";
import type { ColumnSlot } from "./match-columns";
import { formatCode, lookHash, sameContent } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { bodyOf, tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import { columnRuns, listEdits, noteEdits, ruleEdits, setupHash } from "./table-setup";
import type { ListSource } from "./list-source";
import type { SheetDraft } from "./sheet-draft";
import { rowOf, type TableMerge } from "./table-merge";
import type { TargetRow } from "./target";

type OwnSlot = Extract<ColumnSlot, { kind: "own" }>;

/** Everything that one table of the plan asks for: structure and set-up as edits, single cells into the draft. */
export function writeTable(
  merge: TableMerge,
  place: TablePlace,
  frame: RowFrame,
  draft: SheetDraft,
  lists: ListSource,
): Edit[] {
  const box = tableBox(merge, place, frame);
  writeRows(merge, place, frame, draft, box);
  writePeoplesRows(merge, frame, draft, box);
  const structure = merge.located.own ? resizeEdits(merge, place, box) : [newTable(merge, box)];
  const looks = merge.located.own ? newRowLooks(merge, place, frame, box) : newTableLooks(merge, box);
  return [...structure, ...looks, ...setUp(merge, place, frame, box, lists)];
}

/**
 * Rules reach over the whole body and are drawn anew when its rows, columns or the rules change; drop-downs that people altered
 * stay, new rows get ours.
 */
function setUp(merge: TableMerge, place: TablePlace, frame: RowFrame, box: Box, lists: ListSource): Edit[] {
  const { own, written, columns, target } = merge.located;
  const body = bodyOf(merge, box);
  const added = columns.slots.some((slot) => slot.kind === "own" && slot.existing === undefined);
  const whole = !own || added || (written !== null && written.setup !== setupHash(target));
  const fresh = newRowRuns(place, frame).map(({ row, rows }) => ({ ...box, row, rows }));
  return [
    ...(whole ? noteEdits(merge, box) : []),
    ...(whole || place.inserted > 0 ? ruleEdits(merge, body) : []),
    ...(whole ? [body] : fresh).flatMap((part) => listEdits(merge, part, lists)),
  ];
}

export function tableRef(merge: TableMerge): TableRef {
  const { own, name } = merge.located;
  return own ? { id: own.id } : { name };
}

function headers(merge: TableMerge): string[] {
  return merge.located.columns.slots.map((slot) =>
    slot.kind === "key" ? keyHeaders[merge.context.locale] : slot.header,
  );
}

function newTable(merge: TableMerge, box: Box): Edit {
  return { kind: "add-table", name: merge.located.name, box, headers: headers(merge) };
}

function resizeEdits(merge: TableMerge, place: TablePlace, box: Box): Edit[] {
  const { own, columns } = merge.located;
  if (!own) return [];
  const table = tableRef(merge);
  const present = own.columns.length;
  const filter: Edit[] =
    own.filters.length > 0 ? [{ kind: "lift-filter", table, ...shownRows(merge.sheet) }] : [];
  const resize: Edit[] =
    place.appended > 0 ? [{ kind: "resize-table", table, box: { ...box, columns: present } }] : [];
  const adds = columns.slots.flatMap((slot, index): Edit[] =>
    slot.kind === "own" && slot.existing === undefined
      ? [{ kind: "add-column", table, index, header: slot.header }]
      : [],
  );
  const renamed = headers(merge).map((header, index) => {
    const slot = columns.slots[index];
    const existing = slot && slot.kind !== "key" ? slot.existing : undefined;
    return slot?.kind === "own" && existing !== undefined && own.columns[existing]?.header !== header
      ? header
      : null;
  });
  const rename: Edit[] = renamed.some((header) => header !== null)
    ? [{ kind: "headers", box: { ...box, rows: 1 }, headers: renamed }]
    : [];
  return [...filter, ...resize, ...adds, ...rename];
}

function shownRows({ used }: OwnSheet): { row: number; count: number } {
  return { row: used?.row ?? 0, count: (used?.rows ?? 0) + 1 };
}

function writeRows(merge: TableMerge, place: TablePlace, frame: RowFrame, draft: SheetDraft, box: Box): void {
  const { slots } = merge.located.columns;
  merge.rows.forEach((row, index) => {
    const ref = place.rows[index];
    if (ref === null || ref === undefined) return;
    const sheetRow = frame.rowOf(ref);
    const existing = existingRow(merge, index);
    const restyled = existing !== null && isRestyled(merge, row, existing);
    slots.forEach((slot, offset) => {
      const column = box.column + offset;
      if (slot.kind === "key") writeKey(merge, draft, row.key, existing, sheetRow, column);
      else if (slot.kind === "own")
        writeCell(merge, draft, row, index, slot, existing, sheetRow, column, restyled);
      else writeReturning(merge, draft, index, `=${slot.header}`, sheetRow, column);
    });
  });
}

function existingRow(merge: TableMerge, index: number): number | null {
  const place = merge.match.places.get(index);
  return place && "existing" in place ? place.existing : null;
}

function isRestyled(merge: TableMerge, row: TargetRow, existing: number): boolean {
  const standingKey = merge.standing?.key(existing) ?? "";
  const record = merge.located.written ?? merge.located.pending;
  const recorded = record ? rowOf(record, standingKey)?.[2] : undefined;
  return recorded !== undefined && recorded !== lookHash(row.cells, merge.context.format);
}

function writeKey(
  merge: TableMerge,
  draft: SheetDraft,
  key: string,
  existing: number | null,
  row: number,
  column: number,
): void {
  if (existing === null || merge.standing?.key(existing) !== key) draft.write(row, column, key);
}

function writeCell(
  merge: TableMerge,
  draft: SheetDraft,
  row: TargetRow,
  index: number,
  slot: OwnSlot,
  existing: number | null,
  sheetRow: number,
  column: number,
  restyled: boolean,
): void {
  const cell = merge.cell(row, slot);
  const stands =
    existing !== null && slot.existing !== undefined
      ? merge.standing?.at(existing, slot.existing)
      : undefined;
  const isNew = stands === undefined;
  const present = stands ?? "";
  if (slot.column.kind === "input") {
    const words =
      merge.returning.get(index)?.get(slot.column.id) ??
      (isNew || merge.context.repair ? merge.resolve(cell) : undefined);
    if (words !== undefined && isBlank(present) && !isBlank(words)) draft.write(sheetRow, column, words);
  } else {
    const content = merge.resolve(cell);
    // Excel fills the formula of a calculated column into a row that is inserted: blank must be written too
    if (!sameContent(present, content) || (isNew && merge.located.own))
      draft.write(sheetRow, column, content);
  }
  const code = formatCode(cell, merge.context.format);
  const fresh = merge.located.own === null && code === "General";
  if ((isNew && !fresh) || (restyled && slot.column.kind !== "input")) draft.format(sheetRow, column, code);
  if ((isNew && cell.style !== "body") || (restyled && slot.column.kind !== "input")) {
    draft.look(sheetRow, column, styleLook(cell.style));
  }
}

function writeReturning(
  merge: TableMerge,
  draft: SheetDraft,
  index: number,
  column: string,
  sheetRow: number,
  sheetColumn: number,
): void {
  const words = merge.returning.get(index)?.get(column);
  if (words !== undefined) draft.write(sheetRow, sheetColumn, words);
}

/** Rows that people added to an open table get their key, and the live formulas where they left the cell blank. */
function writePeoplesRows(merge: TableMerge, frame: RowFrame, draft: SheetDraft, box: Box): void {
  const { standing, located, match } = merge;
  const own = located.own;
  if (!standing || !own) return;
  match.rekeyed.forEach((key, existing) => {
    const sheetRow = frame.rowOf(own.box.row + 1 + existing);
    located.columns.slots.forEach((slot, offset) => {
      const column = box.column + offset;
      if (slot.kind === "key") draft.write(sheetRow, column, key);
      if (slot.kind !== "own" || !located.target.open || key === "") return;
      const present = slot.existing === undefined ? "" : standing.at(existing, slot.existing);
      if (!isBlank(present)) return;
      if (slot.column.kind === "key") draft.write(sheetRow, column, key);
      if (slot.column.formula !== undefined) {
        draft.write(sheetRow, column, merge.resolve(formulaCell(slot.column.formula)));
      }
    });
  });
}

const formulaCell = (formula: string): TargetRow["cells"][number] => ({
  content: { template: formula, fallback: "" },
  format: "general",
  style: "body",
});

function newTableLooks(merge: TableMerge, box: Box): Edit[] {
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
function newRowLooks(merge: TableMerge, place: TablePlace, frame: RowFrame, box: Box): Edit[] {
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

function newRowRuns(place: TablePlace, frame: RowFrame): { row: number; rows: number }[] {
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
