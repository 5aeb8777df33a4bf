import { isGuidance } from "../../data/guidance";
import { isBlankCell } from "../blank-cell";
import type { CellValue, SheetOutline } from "../outline";

/**
 * Rows of a sheet's head (zero-based within it) that tell people how to fill in the table below: their first cell says so
 * (`填写说明：`, `示例：`). Only above the first row of several cells that is none, so that no row of data is ever taken for one.
 */
export function guidanceRows({ head }: Pick<SheetOutline, "head">): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, row] of head.entries()) {
    const filled = row.filter((cell: CellValue) => !isBlankCell(cell));
    if (isGuidance(filled[0])) found.add(at);
    else if (filled.length > 1) break;
  }
  return found;
}
