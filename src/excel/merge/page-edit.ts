import type { Edit } from "./edit";
import { tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { TableMerge } from "./table-merge";
import type { TargetSheet } from "./target";

/** Set-up of a new sheet: hidden first column, widths, tab colour, print set-up. People change these later, so only once. */
export function pageEdit(
  target: TargetSheet,
  tables: readonly { merge: TableMerge; place: TablePlace }[],
  frame: RowFrame,
): Edit {
  const widths: (number | null)[] = [...target.columnWidths];
  for (const { merge } of tables) {
    merge.located.target.columns.forEach((column, index) => {
      widths[index] = column.hidden ? (widths[index] ?? null) : Math.max(widths[index] ?? 0, column.width);
    });
  }
  const first = tables[0];
  const header = first ? tableBox(first.merge, first.place, frame) : null;
  return {
    kind: "page",
    landscape: target.landscape,
    ...(target.tabColor === undefined ? {} : { tabColor: target.tabColor }),
    titleRows: header && tables.length === 1 ? { ...header, rows: 1 } : null,
    widths: Array.from(widths, (width) => width ?? null),
  };
}
