import type { Edit } from "./edit";
import type { Placed } from "./place-items";
import { tableBox, type TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { TableMerge } from "./table-merge";
import { headingMark, type TargetSheet } from "./target";

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
  const last = tables.at(-1); // the one that may run over pages: nothing below it has another header
  const header = last ? tableBox(last.merge, last.place, frame) : null;
  return {
    kind: "page",
    landscape: target.landscape,
    ...(target.tabColor === undefined ? {} : { tabColor: target.tabColor }),
    titleRows: header ? { ...header, rows: 1 } : null,
    widths: Array.from(widths, (width) => width ?? null),
  };
}

/**
 * The page breaks of the plan where rows come or go: they are set anew as a whole, so that none piles up and each section keeps its
 * own. A sheet whose rows stay keeps the breaks that people set.
 */
export function pageBreakEdits(
  { pageBreaks }: TargetSheet,
  { lines, tables }: Pick<Placed, "lines" | "tables">,
  frame: RowFrame,
): Edit[] {
  const rows = pageBreaks.flatMap(({ block, row }) => {
    const table = tables.find(({ merge }) => merge.block === block);
    if (row === undefined) {
      const marks = [headingMark(block), `cell:${block}:0`];
      const ref = lines.find(({ line }) => marks.includes(line.mark))?.ref ?? table?.place.header;
      return ref === undefined ? [] : [frame.rowOf(ref)];
    }
    const ref = table?.place.rows[table.merge.rows.findIndex(({ key }) => key === row)];
    return ref === null || ref === undefined ? [] : [frame.rowOf(ref)];
  });
  return rows.length > 0 ? [{ kind: "page-breaks", rows }] : [];
}
