import type { Box } from "../../core/intake/outline";
import type { Placed } from "./place-items";
import type { RowFrame } from "./row-frame";
import type { OwnSheet } from "./own-sheet";
import { literalList, type ListSource } from "./list-source";
import { gap, type TargetCell, type TargetItem, type TargetLine, type TargetSheet } from "./target";

interface LongList {
  block: string;
  column: string;
  items: readonly string[];
}

const listMark = (index: number): string => `list:${index}`;

/** Lists that Excel does not take as a literal (over 255 characters, or a comma in an item). */
function longLists({ items }: TargetSheet): LongList[] {
  return items.flatMap((item) =>
    item.kind !== "table"
      ? []
      : item.columns.flatMap(({ id, list }) =>
          list && list.length > 0 && literalList(list) === null
            ? [{ block: item.block, column: id, items: list }]
            : [],
        ),
  );
}

/** Long lists stand in hidden lines at the sheet's end, a column for each. */
export function listItems(target: TargetSheet): TargetItem[] {
  const lists = longLists(target);
  const length = Math.max(0, ...lists.map(({ items }) => items.length));
  if (length === 0) return [];
  const lines = Array.from({ length }, (_, index): TargetLine => ({
    kind: "line",
    mark: listMark(index),
    hidden: true,
    cells: lists.map(({ items }): TargetCell => ({
      content: items[index] ?? "",
      format: "text",
      style: "muted",
    })),
  }));
  return [gap, ...lines];
}

/** Finds the source of each drop-down once every line has its row. */
export function listSources(target: TargetSheet, own: OwnSheet, placed: Placed, frame: RowFrame): ListSource {
  const lists = longLists(target);
  const first = placed.lines.find(({ line }) => line.mark === listMark(0));
  const boxes = new Map(
    lists.map(({ block, column, items }, offset): [string, Box] => [
      `${block}\n${column}`,
      { row: frame.rowOf(first?.ref ?? 0), column: own.left + 1 + offset, rows: items.length, columns: 1 },
    ]),
  );
  const literals = new Map(
    target.items.flatMap((item) =>
      item.kind === "table"
        ? item.columns.map(({ id, list }): [string, string | null] => [
            `${item.block}\n${id}`,
            list ? literalList(list) : null,
          ])
        : [],
    ),
  );
  return (block, column) => literals.get(`${block}\n${column}`) ?? boxes.get(`${block}\n${column}`) ?? null;
}
