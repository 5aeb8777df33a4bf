import type { Box } from "../../core/intake/outline";
import { keyHeaders } from "../marks";
import type { Edit, TableRef } from "./edit";
import type { OwnSheet } from "./own-sheet";
import { bodyOf, tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import { newRowLooks, newRowRuns, newTableLooks } from "./table-looks";
import { listEdits, noteEdits, ruleEdits, setupHash } from "./table-setup";
import type { ListSource } from "./list-source";
import type { SheetDraft } from "./sheet-draft";
import type { TableMerge } from "./table-merge";
import { RowWriter } from "./write-rows";

/** Everything that one table of the plan asks for: structure and set-up as edits, single cells into the draft. */
export function* writeTable(
  merge: TableMerge,
  place: TablePlace,
  frame: RowFrame,
  draft: SheetDraft,
  lists: ListSource,
): Generator<undefined, Edit[]> {
  const box = tableBox(merge, place, frame);
  yield* new RowWriter(merge, frame, draft, box).write(place);
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
