import { calendarDate, type Day } from "../core/data/day";
import type { SourceReport } from "../core/data/source-report";
import { planColumnReads } from "../core/intake/plan-column-reads";
import type { Recognition } from "../core/intake/recognition";
import { readDataSets } from "./read-data-sets";
import type { RunHooks } from "./review-choices";

/** Cells that a row check would read: what decides whether it runs by itself. */
export function cellsToCheck(recognition: Recognition): number {
  return planColumnReads(recognition).reduce((sum, { box }) => sum + box.rows * box.columns, 0);
}

/**
 * Reads every row as a review would and says what became of it (rows used and left out, joins, questions, problems) without
 * computing or writing anything. Rejects with an `ExcelFailure` when Excel refuses or the signal is aborted.
 */
export async function checkRows(
  recognition: Recognition,
  today: Day,
  hooks: RunHooks = {},
): Promise<SourceReport> {
  const { report } = await readDataSets(recognition, { fallbackYear: calendarDate(today).year }, hooks);
  return report;
}
