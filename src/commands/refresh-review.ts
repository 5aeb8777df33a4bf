import { dayOf } from "../core/data/day";

/** Refreshes the review that stands in the workbook. The engine is the pane's own chunk, loaded when the button is pressed. */
export async function refreshReview(): Promise<void> {
  const now = new Date();
  const locale = Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
  const { refreshFromRibbon } = await import(/* webpackChunkName: "engine" */ "../app/use-cases");
  await refreshFromRibbon(locale, dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
