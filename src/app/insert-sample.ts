import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import { sampleSales } from "../core/sample/sample-sales";
import { writeSample } from "../excel/write-sample";
import type { RunHooks } from "./review-choices";

/**
 * Puts a small made-up sales team into new sheets of the open workbook, so that a newcomer sees a review in two clicks; answers
 * the sheets' names. Overwrites nothing. Rejects with an `ExcelFailure` when Excel refuses.
 */
export async function insertSample(
  { today, locale }: { today: Day; locale: Locale },
  hooks: RunHooks = {},
): Promise<readonly string[]> {
  const { sheets } = await writeSample(sampleSales(today, locale), hooks);
  return sheets;
}
