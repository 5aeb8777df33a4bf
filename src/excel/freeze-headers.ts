import type { Problem } from "../core/problems";
import { ExcelFailure } from "./host-problem";
import type { Writing } from "./plan-writing";
import type { ExcelCall } from "./run-in-excel";

/**
 * Freezes the headers of new sheets, never below the first table's header. Excel may refuse when another workbook has the focus:
 * that costs the frozen header, not the review. Round trips: 1, none when no sheet is new.
 */
export async function freezeHeaders(call: ExcelCall, { sheets }: Writing): Promise<Problem[]> {
  const fresh = sheets.filter(({ own, target }) => own.isNew && target.frozenRows > 0);
  if (fresh.length === 0) return [];
  for (const { own, target } of fresh) {
    call.context.workbook.worksheets.getItem(own.name).freezePanes.freezeRows(target.frozenRows);
  }
  try {
    await call.sync();
    return [];
  } catch (error) {
    if (error instanceof ExcelFailure) throw error; // cancelled
    return fresh.map(({ own }): Problem => ({ code: "freeze-failed", sheet: own.name, severity: "warning" }));
  }
}
