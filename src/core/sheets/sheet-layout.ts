import type { SheetId, SheetPlan } from "./sheet-plan";

/** Zero-based sheet rows that a block takes when the sheet is new. */
export interface BlockRows {
  id: string;
  /** First row: heading where there is one, else header or first line. */
  top: number;
  /** Header row of a table; for plain cells the same as `top`. */
  header: number;
  /** First body row of a table. */
  body: number;
  /** First row after the block's last line. */
  end: number;
}

/** Rows above the first table's body where the sheet begins with a table without heading. */
export const rowsAboveBody = 5;

/** Title, subtitle, but for the cockpit itself a line for the link to it, and a blank row. */
function firstBlockRow(id: SheetId): number {
  return id === "cockpit" ? 3 : 4;
}

/** Sheet column of a plan's first column: column A is hidden and holds the identity of each line. */
export const firstPlanColumn = 1;

/**
 * Where the writer puts the blocks of a new sheet: title, subtitle, link line, then the blocks, each behind a blank row.
 * A table without rows takes one blank body row; a blank row parts a table from its footer, because Excel takes what is written
 * right below a table into it. Charts and frozen rows of a plan are placed by this.
 */
export function sheetLayout(plan: Pick<SheetPlan, "id" | "blocks">): BlockRows[] {
  let row = firstBlockRow(plan.id);
  return plan.blocks.map((block) => {
    const top = row;
    if (block.kind === "cells") {
      row = top + block.rows.length + 1;
      return { id: block.id, top, header: top, body: top, end: row - 1 };
    }
    const header = top + (block.heading === undefined ? 0 : 1);
    const body = header + 1;
    const footer = block.footer?.length ?? 0;
    const end = body + Math.max(1, block.rows.length) + (footer > 0 ? footer + 1 : 0);
    row = end + 1;
    return { id: block.id, top, header, body, end };
  });
}
