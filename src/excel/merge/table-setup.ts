import type { Box } from "../../core/intake/outline";
import type { Edit } from "./edit";
import type { ListSource } from "./list-source";
import { shortHash } from "./short-hash";
import type { TableMerge } from "./table-merge";
import type { TargetTable } from "./target";

/** Hash of what rules and drop-downs are made from. */
export function setupHash(target: TargetTable): string {
  const columns = target.columns.map(({ id, list, note }) => [id, list ?? null, note ?? null]);
  return shortHash(JSON.stringify([columns, target.rules]));
}

/** Drop-downs of the columns of a table whose body, or some rows of it, is given. */
export function listEdits(merge: TableMerge, body: Box, source: ListSource): Edit[] {
  return merge.located.columns.slots.flatMap((slot, offset): Edit[] => {
    if (slot.kind !== "own" || !slot.column.list) return [];
    const items = source(merge.block, slot.column.id);
    return items === null
      ? []
      : [{ kind: "lists", box: { ...body, column: body.column + offset, columns: 1 }, source: items }];
  });
}

/** Conditional formats of a table whose body is given. */
export function ruleEdits(merge: TableMerge, body: Box): Edit[] {
  const { target, own, columns } = merge.located;
  if (target.rules.length === 0) return [];
  const bodies = new Map<string, Box>();
  columns.slots.forEach((slot, offset) => {
    if (slot.kind === "own")
      bodies.set(slot.column.id, { ...body, column: body.column + offset, columns: 1 });
  });
  return [
    { kind: "rules", table: { rules: target.rules, bodies, columns: target.columns }, clear: own !== null },
  ];
}

/** What a column means, shown when its header is selected. */
export function noteEdits(merge: TableMerge, header: Box): Edit[] {
  return merge.located.columns.slots.flatMap((slot, offset): Edit[] =>
    slot.kind === "own" && slot.column.note !== undefined
      ? [
          {
            kind: "note",
            box: { ...header, rows: 1, column: header.column + offset, columns: 1 },
            title: slot.header,
            text: slot.column.note,
          },
        ]
      : [],
  );
}
