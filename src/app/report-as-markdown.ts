import type { Locale } from "../core/data/locale";
import type { Review } from "../core/review/review";
import { reportMarkdown } from "../core/sheets/report/report-markdown";
import { readOwnTables } from "../excel/read-own-tables";
import type { RunHooks } from "./review-choices";
import { sheetsWithWork } from "./review-workbook";

/** The written report as Markdown, with what people have added on the sheets by now. Rejects with an `ExcelFailure`. */
export async function reportAsMarkdown(
  review: Review,
  locale: Locale,
  hooks: RunHooks = {},
): Promise<string> {
  const typed = await readOwnTables(sheetsWithWork, hooks);
  return reportMarkdown(review, { locale, typed });
}
