import type { Problem } from "../core/problems";
import { ExcelFailure } from "../excel/host-problem";
import { showSheet } from "../excel/select-cell";
import type { WriteResult } from "../excel/write-sheets";
import type { RunHooks } from "./review-choices";

/**
 * Shows the first sheet of a review that stands there for the first time; whoever refreshes stays where they are. An Excel that
 * refuses (another workbook has the focus) answers a warning: the review stands.
 */
export async function showNewReview(
  sheets: WriteResult["sheets"],
  { onWaiting }: RunHooks,
): Promise<Problem[]> {
  const [front] = sheets;
  if (!front || !sheets.every(({ isNew }) => isNew)) return [];
  try {
    await showSheet(front.name, onWaiting ? { onWaiting } : {});
    return [];
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    return [{ code: "not-in-front", sheet: front.name, severity: "warning" }];
  }
}
