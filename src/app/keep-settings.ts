import { settingsSchema, type Settings } from "../core/settings";
import { ExcelFailure } from "../excel/host-problem";
import { saveState } from "../excel/state";
import { rememberedChoices, type StoredChoices } from "./remembered-choices";
import type { RunHooks } from "./review-choices";
import { loadMemory } from "./workbook-memory";

/**
 * Keeps settings in the workbook for the next review; sheets stay as they are until then. Everything else that is remembered stays.
 * Answers the choices that stand beside them; rejects with an `ExcelFailure` when a newer Fupan wrote the workbook.
 */
export async function keepSettings(settings: Settings, hooks: RunHooks = {}): Promise<StoredChoices> {
  const { mapping, figures, choices, lastReview, isNewer } = await loadMemory(hooks);
  if (isNewer) throw new ExcelFailure({ code: "newer-fupan", severity: "fatal" });
  const kept = settingsSchema.parse(settings);
  await saveState({ mapping, settings: kept, figures, choices, lastReview }, hooks);
  return rememberedChoices({ choices });
}
