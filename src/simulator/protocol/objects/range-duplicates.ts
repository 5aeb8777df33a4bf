import { clearContent, ensureCell } from "../../model/cells";
import { announce } from "../../model/changes";
import { invalidArgument } from "../../model/excel-error";
import { assertCellsWritable } from "../../model/protection";
import type { Cell } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import { areaOf } from "../ranges";
import { make, type AnyObject, type RangeState } from "../states";

const keyOf = (cell: Cell | undefined): string => JSON.stringify(cell?.value ?? null).toLowerCase();

/** `Range.removeDuplicates`: keeps the first row of each set; the rows that stay move up, formats don't. */
export function removeDuplicates(range: RangeState, args: Arguments, context: HostContext): AnyObject {
  const { sheet } = range;
  const area = areaOf(range);
  const columns = args.at(0);
  if (!Array.isArray(columns) || !columns.every((column) => Number.isInteger(column) && column >= 0)) {
    throw invalidArgument("columns must be zero-based numbers");
  }
  assertCellsWritable(context.model, sheet, area);
  context.calculated();
  const first = area.top + (args.flag(1, false) ? 1 : 0);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  let removed = 0;
  for (let row = first; row <= area.bottom; row += 1) {
    const line = Array.from({ length: area.right - area.left + 1 }, (_, j) => {
      const cell = sheet.rows.get(row)?.cells[area.left + j];
      return cell && { ...cell };
    });
    const key = (columns as number[]).map((column) => keyOf(line[column])).join();
    if (seen.has(key)) removed += 1;
    else kept.push(line);
    seen.add(key);
  }
  for (let row = first; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = ensureCell(sheet, row, column);
      const source = kept[row - first]?.[column - area.left];
      clearContent(cell);
      if (source) Object.assign(cell, { ...source, format: cell.format });
    }
  }
  announce(context.model, { kind: "content", sheet, area });
  return make("RemoveDuplicatesResult", { removed, uniqueRemaining: kept.length });
}
