import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import { problemSentence, type Problem } from "../core/problems";
import { noteOnSheet } from "../excel/note-on-sheet";
import { selectSheet } from "../excel/select-cell";
import { saveState } from "../excel/state";
import { problemIn } from "./problem-in";
import type { RunHooks } from "./review-choices";
import { reviewWorkbook } from "./review-workbook";
import { failedRefresh, withFailure } from "./untold-failure";
import { loadMemory } from "./workbook-memory";

/** How a refresh without the pane ended, and where its failure can be read. */
export type RibbonOutcome =
  | { kind: "done" }
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
  const problem = await attempt(locale, today);
  if (problem === null) return { kind: "done" };
  const failure = failedRefresh(problem, today);
  const remembered = await isDone(() => keep(failure));
  const onCockpit = await isDone(() => showOnCockpit(failure));
  return { kind: "failed", problem, onCockpit, remembered };
}

/** The problem that a refresh ended with, `null` for none. */
async function attempt(locale: Locale, today: Day): Promise<Problem | null> {
  try {
    const outcome = await reviewWorkbook({ locale, today }, whileAnswering());
    // nobody can stop it: it stops when Excel has not answered for too long
    if (outcome.kind === "cancelled") return { code: "excel-not-answering", severity: "fatal" };
    return outcome.kind === "failed" ? outcome.problems[0] : null;
  } catch (error) {
    return problemIn(error);
  }
}

/** Lets go of an Excel that does not answer, so that the ribbon's button comes back. */
function whileAnswering(): Required<Pick<RunHooks, "signal" | "onWaiting">> {
  const patience = new AbortController();
  return {
    signal: patience.signal,
    onWaiting: (state) => {
      if (state === "not-answering") patience.abort();
    },
  };
}

async function isDone(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch {
    return false; // what Excel refused a moment ago it may refuse again: the caller says where the failure is told
  }
}

async function keep(failure: Problem): Promise<boolean> {
  const hooks = whileAnswering();
  const memory = await loadMemory(hooks);
  if (memory.isNewer) return false;
  await saveState({ ...memory, choices: withFailure(memory.choices, failure) }, hooks);
  return true;
}

async function showOnCockpit(failure: Problem): Promise<boolean> {
  const hooks = whileAnswering();
  const isNoted = await noteOnSheet("cockpit", (locale) => `⚠ ${problemSentence(failure, locale)}`, hooks);
  if (isNoted) await selectSheet("cockpit", hooks);
  return isNoted;
}
