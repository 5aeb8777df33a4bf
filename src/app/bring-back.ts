import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import type { Problem } from "../core/problems";
import { amountUnitOf } from "../core/sheets/display-unit";
import { bringBack, hasBackup, readBackup } from "../excel/bring-back";
import { ExcelFailure } from "../excel/host-problem";
import { rememberedChoices } from "./remembered-choices";
import type { RunHooks } from "./review-choices";
import { loadMemory, remember } from "./workbook-memory";

/** Whether the version before the last refresh can be brought back (B4). Rejects with an `ExcelFailure`. */
export function hasEarlierVersion(hooks: RunHooks = {}): Promise<boolean> {
  return hasBackup(hooks);
}

/**
 * Brings our sheets back as they were before the last refresh, once; every word typed before or since stays. The figures of that
 * version are remembered again, so that the next refresh tells what moved since then. Answers the names of the sheets with
 * warnings, and rejects with the problem where nothing could be brought back.
 */
export async function bringBackReview(
  given: { locale: Locale; today: Day },
  hooks: RunHooks = {},
): Promise<{ sheets: readonly string[]; problems: readonly Problem[] }> {
  const memory = await loadMemory(hooks);
  const { mapping, settings, choices } = memory;
  const locale = rememberedChoices(memory).sheetLocale ?? given.locale;
  const { figures, lastReview } = (await readBackup(hooks)).remembered ?? memory;
  const metrics = figures.map(({ unit, scope, actual }) => ({
    unit,
    scope: JSON.parse(scope) as Record<string, never>,
    actual,
    target: null,
  }));
  const displayUnit = amountUnitOf({ settings, metrics }, locale);
  const { ok, sheets, problems } = await bringBack({ ...hooks, ...given, locale, displayUnit });
  if (!ok) throw new ExcelFailure(problems[0] ?? { code: "excel-general", severity: "fatal" });
  if (mapping) await remember(memory, { mapping, settings, figures, choices, lastReview }, hooks);
  return { sheets: sheets.map(({ name }) => name), problems };
}
