import type { Box } from "../../core/intake/outline";
import type { Look } from "../looks";
import type { Edit } from "./edit";
import type { ColumnSlot } from "./match-columns";
import { shortHash } from "./short-hash";
import type { TableMerge } from "./table-merge";
import type { TargetTable } from "./target";

/** Excel refuses a literal list that is longer, or whose items hold a comma. */
const longestList = 255;

/** Hash of what rules and drop-downs are made from. */
export function setupHash(target: TargetTable): string {
  const columns = target.columns.map(({ id, list, note }) => [id, list ?? null, note ?? null]);
  return shortHash(JSON.stringify([columns, target.rules]));
}

/** Drop-downs and conditional formats of a table whose box, header included, is given. */
export function setupEdits(merge: TableMerge, box: Box): Edit[] {
  const { target, own, columns } = merge.located;
  const bodies = new Map<string, Box>();
  const totals = own?.hasTotals ? 1 : 0;
  columns.slots.forEach((slot, offset) => {
    if (slot.kind !== "own") return;
    bodies.set(slot.column.id, {
      row: box.row + 1,
      column: box.column + offset,
      rows: box.rows - 1 - totals,
      columns: 1,
    });
  });
  const lists = target.columns.flatMap((column): Edit[] => {
    const body = bodies.get(column.id);
    const source = column.list && literalList(column.list);
    return body && source ? [{ kind: "lists", box: body, source }] : [];
  });
  const rules: Edit[] =
    target.rules.length === 0
      ? []
      : [
          {
            kind: "rules",
            table: { rules: target.rules, bodies, columns: target.columns },
            clear: own !== null,
          },
        ];
  return [...lists, ...rules];
}

/** The list as Excel takes it, or `null` when it must stand in cells. */
export function literalList(list: readonly string[]): string | null {
  const source = list.join(",");
  const fits = source.length <= longestList && list.length > 0 && list.every((item) => !item.includes(","));
  return fits ? source : null;
}

/** Adjacent columns with the same look. */
export function columnRuns(
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
