import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import { problemSentence, type Problem } from "../core/problems";
import { amountUnitOf } from "../core/sheets/display-unit";
import { sheetName } from "../core/sheets/sheet-names";
import { noteOnSheet } from "../excel/note-on-sheet";
import { selectSheet } from "../excel/select-cell";
import { saveState } from "../excel/state";
import { problemIn } from "./problem-in";
import { rememberedAmounts } from "./remembered-amounts";
import { reviewWorkbook, type ReviewOutcome } from "./review-workbook";
import { failedRefresh, withFailure } from "./untold-failure";
import { loadMemory } from "./workbook-memory";

/** How a refresh without the pane ended, and where its failure can be read. */
export type RibbonOutcome =
  | { kind: "done" | "cancelled" }
  | {
      kind: "failed";
      problem: Problem;
      /** The cockpit's subtitle says it. */
      onCockpit: boolean;
      /** The workbook remembers it, and the pane says it when it opens. */
      remembered: boolean;
    };

/**
 * Refreshes the review as the pane would, where nobody watches: a failure is told below the cockpit's title, which is shown, and
 * kept for the pane; the next review that succeeds takes both back. Never rejects: where Excel refuses even that, nothing is
 * left to tell it with.
 */
export async function refreshFromRibbon(locale: Locale, today: Day): Promise<RibbonOutcome> {
  const outcome = await attempt(locale, today);
  if (outcome.kind !== "failed") return { kind: outcome.kind };
  const [problem] = outcome.problems;
  const failure = failedRefresh(problem, today);
  const remembered = await isDone(() => keep(failure));
  const onCockpit = await isDone(() => showOnCockpit(failure, today));
  return { kind: "failed", problem, onCockpit, remembered };
}

async function attempt(locale: Locale, today: Day): Promise<ReviewOutcome> {
  try {
    return await reviewWorkbook({ locale, today });
  } catch (error) {
    return { kind: "failed", problems: [problemIn(error)] };
  }
}

async function isDone(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch {
    return false; // what Excel refused a moment ago it may refuse again: the caller says where the failure is told
  }
}

async function keep(failure: Problem): Promise<boolean> {
  const memory = await loadMemory({});
  if (memory.isNewer) return false;
  await saveState({ ...memory, choices: withFailure(memory.choices, failure) });
  return true;
}

/** In the language of the sheet, and in the unit of the figures on it: nothing else of the sheet changes. */
async function showOnCockpit(failure: Problem, today: Day): Promise<boolean> {
  const memory = await loadMemory({});
  if (memory.isNewer) return false;
  const noted = await noteOnSheet("cockpit", ({ name }) => {
    const locale: Locale = name === sheetName("cockpit", "en-US") ? "en-US" : "zh-CN";
    const note = `⚠ ${problemSentence(failure, locale)}`;
    return { note, options: { locale, today, displayUnit: amountUnitOf(rememberedAmounts(memory), locale) } };
  });
  if (noted) await selectSheet("cockpit");
  return noted;
}
