import type { Day } from "../core/data/day";
import { say, type Locale, type Phrase } from "../core/data/locale";
import { stateWords, type ActionState } from "../core/sheets/actions/action-states";
import { trackedActions, type TrackedAction } from "../core/sheets/tracked-actions";
import type { SheetId } from "../core/sheets/sheet-plan";
import { addOwnRow, editOwnRow, type RowCells } from "../excel/edit-own-row";
import { readOwnTables } from "../excel/read-own-tables";
import type { RunHooks } from "./review-choices";

const tracker: SheetId = "actions";
const block = "actions";

/** The tracker as the pane shows it. */
export interface ActionList {
  /** Language of the tracker's drop-downs. */
  locale: Locale;
  actions: readonly TrackedAction[];
}

/** What may be changed of an action, or is known of a new one. */
export interface ActionWords {
  measure?: string;
  owner?: string;
  /** `null` empties the cell. */
  due?: Day | null;
  state?: ActionState;
  metric?: string;
}

/** Reads the action tracker; `null` when the workbook has none yet. Rejects with an `ExcelFailure`. */
export async function readActions(today: Day, hooks: RunHooks = {}): Promise<ActionList | null> {
  const tables = await readOwnTables([tracker], hooks);
  const table = tables.find((candidate) => candidate.block === block);
  return table ? { locale: table.locale, actions: trackedActions(table, today) } : null;
}

/** Changes cells of one action and of nothing else; rejects when the row reads otherwise than it was shown. */
export async function changeAction(
  { key, seen }: TrackedAction,
  words: ActionWords,
  locale: Locale,
  hooks: RunHooks = {},
): Promise<void> {
  await editOwnRow(tracker, block, { key, seen, cells: cellsOf(words, locale) }, hooks);
}

/** An action as the pane suggests it, in both languages: it is written in the tracker's. */
export interface SuggestedAction {
  measure: Phrase;
  metric?: Phrase;
}

/** Adds an action to the tracker, not started; rejects when the workbook has no tracker yet. */
export async function addAction({ measure, metric }: SuggestedAction, hooks: RunHooks = {}): Promise<void> {
  const tables = await readOwnTables([tracker], hooks);
  const locale = tables.find((table) => table.block === block)?.locale ?? "zh-CN";
  const words: ActionWords = {
    state: "open",
    measure: say(measure, locale),
    ...(metric ? { metric: say(metric, locale) } : {}),
  };
  await addOwnRow(tracker, block, cellsOf(words, locale), hooks);
}

function cellsOf({ measure, owner, due, state, metric }: ActionWords, locale: Locale): RowCells {
  return {
    ...(measure === undefined ? {} : { measure }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due: due ?? "" }),
    ...(state === undefined ? {} : { status: stateWords(locale)[state] }),
    ...(metric === undefined ? {} : { metric }),
  };
}
