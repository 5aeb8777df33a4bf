import { reviewWorkbook } from "../app/review-workbook";
import { dayOf } from "../core/data/day";

/** Refreshes the review that stands in the workbook; what went wrong is told by the pane when it opens. */
export async function refreshFromRibbon(): Promise<void> {
  const now = new Date();
  const locale = Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
  await reviewWorkbook({ locale, today: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) });
}
