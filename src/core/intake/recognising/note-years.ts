import { workbookOf } from "../../data/sheet-name";
import type { TableDraft } from "./reading";
import { titlePeriod } from "./title-period";

const stamp =
  /导出|打印|制表|制單|制单|编制|更新|下载|生成|日期\s*[::]|export|print|download|generat|creat|updat|as of|©|copyright|\d[-/.]\d{1,2}[-/.]\d/i;

/** The one year that some words name; `undefined` when they name none or several. */
function onlyYear(texts: readonly string[]): number | undefined {
  const years = texts.filter((text) => !stamp.test(text)).flatMap((text) => titlePeriod([text])?.year ?? []);
  return new Set(years).size === 1 ? years[0] : undefined;
}

/**
 * Gives periods that name no year the one that stands elsewhere: in a note on the sheet (`FY2024, USD` under the table), or in
 * the file name of an import.
 */
export function settleYears(drafts: readonly TableDraft[]): void {
  for (const draft of drafts) {
    if (draft.titlePeriod?.year !== undefined || draft.readings.every(({ kind }) => kind === "ignored"))
      continue;
    const file = workbookOf(draft.found.sheet);
    const year = onlyYear(draft.found.notes) ?? onlyYear(file === undefined ? [] : [file]);
    if (year !== undefined) draft.titlePeriod = { kind: "year", ...draft.titlePeriod, year };
  }
}
