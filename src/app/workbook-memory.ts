import type { WorkbookMapping } from "../core/intake/mapping";
import type { Problem } from "../core/problems";
import type { Figure, LastReview } from "../core/review/changes";
import { settingsSchema, type Settings, type SettingsInput } from "../core/settings";
import { loadState, saveState, type WorkbookState } from "../excel/state";
import type { RunHooks } from "./review-choices";
import { failureIn } from "./untold-failure";

/** What the workbook remembers, ready to use. */
export interface Memory {
  mapping: WorkbookMapping | null;
  settings: Settings;
  figures: readonly Figure[];
  choices: Readonly<Record<string, unknown>>;
  lastReview: LastReview | null;
  /** Damaged or newer state; a refresh from the ribbon that failed since the last review. */
  problems: readonly Problem[];
  /** A newer Fupan wrote this workbook: it is read, never written. */
  isNewer: boolean;
}

/** Loads what the workbook remembers; settings that no longer validate fall back to the defaults, with a problem. */
export async function loadMemory(hooks: RunHooks): Promise<Memory> {
  const { state, problems, isNewer } = await loadState(hooks);
  const parsed = settingsSchema.safeParse(state.settings);
  const damaged: Problem[] = parsed.success ? [] : [{ code: "state-damaged", severity: "warning" }];
  const failure = failureIn(state);
  return {
    mapping: state.mapping,
    settings: parsed.success ? parsed.data : settingsSchema.parse({}),
    figures: state.figures,
    choices: state.choices,
    lastReview: state.lastReview,
    problems: [...problems, ...damaged, ...(failure ? [failure] : [])],
    isNewer,
  };
}

export interface Keepsake {
  mapping: WorkbookMapping;
  settings: SettingsInput;
  figures: readonly Figure[];
  choices: Readonly<Record<string, unknown>>;
  lastReview: LastReview | null;
}

/** Remembers in the workbook; sends nothing when nothing is new, so that an unchanged refresh writes nothing. */
export async function remember(before: Memory, now: Keepsake, hooks: RunHooks): Promise<void> {
  const { mapping, settings, figures, choices, lastReview } = before;
  const then: WorkbookState = { mapping, settings, figures, choices, lastReview };
  if (JSON.stringify(sorted(then)) !== JSON.stringify(sorted(now))) await saveState(now, hooks);
}

/** The same content with keys in order, so that two ways of building it compare equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sorted(entry)]),
  );
}
