import type { Day } from "../core/data/day";
import type { SourceReport } from "../core/data/source-report";
import { planColumnReads } from "../core/intake/plan-column-reads";
import type { Recognition } from "../core/intake/recognition";
import type { Inspection } from "./inspect-workbook";
import { readDataSets } from "./read-data-sets";
import { settleChoices } from "./remembered-choices";
import type { RunHooks } from "./review-choices";
import { yearsToReadBy } from "./years-to-read-by";

/** Cells that a row check would read: what decides whether it runs by itself. */
export function cellsToCheck(recognition: Recognition): number {
  return planColumnReads(recognition).reduce((sum, { box }) => sum + box.rows * box.columns, 0);
}

/**
 * Reads every row as a review by what the workbook remembers would, and says what became of it (rows used and left out, joins,
 * questions, problems) without computing or writing anything. Rejects with an `ExcelFailure` when Excel refuses or the signal is aborted.
 */
export async function checkRows(
  { recognition, memory }: Pick<Inspection, "recognition" | "memory">,
  today: Day,
  hooks: RunHooks = {},
): Promise<SourceReport> {
  const years = yearsToReadBy({ ...settleChoices({}, memory), today });
  return (await readDataSets(recognition, years, hooks)).report;
}
