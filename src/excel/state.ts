import * as z from "zod/mini";
import { workbookMappingSchema, type WorkbookMapping } from "../core/intake/mapping";
import type { Problem } from "../core/problems";
import { figureSchema, lastReviewSchema, type Figure, type LastReview } from "../core/review/changes";
import type { SettingsInput } from "../core/settings";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";

/** Version of what is kept in the workbook; a newer one is read but never written. */
export const stateVersion = 2;
/** Name of the setting that holds it. */
export const stateKey = "Fupan.state";

const stateSchema = z.object({
  version: z.literal(stateVersion),
  mapping: z.nullable(workbookMappingSchema),
  /** As the user chose them; validated against the settings of the day by whoever uses them. */
  settings: z.record(z.string(), z.unknown()),
  /** Figures of the last review, for the list of changes. */
  figures: z.array(figureSchema),
  /** Choices of the pane: period, ticked sheets … */
  choices: z.record(z.string(), z.unknown()),
  lastReview: z.nullable(lastReviewSchema),
});

type StoredState = z.infer<typeof stateSchema>;

/** What the workbook remembers of Fupan between two sessions. */
export interface WorkbookState {
  mapping: WorkbookMapping | null;
  settings: SettingsInput;
  figures: readonly Figure[];
  choices: Readonly<Record<string, unknown>>;
  lastReview: LastReview | null;
}

export interface LoadedState {
  state: WorkbookState;
  /** `state-damaged`, `newer-fupan`. */
  problems: readonly Problem[];
  /** A newer Fupan wrote it: nothing may be written to this workbook. */
  isNewer: boolean;
}

const emptyState: WorkbookState = {
  mapping: null,
  settings: {},
  figures: [],
  choices: {},
  lastReview: null,
};

/** From each older version to the next. */
const migrations: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {
  // version 0 (before figures and choices were kept)
  0: (old) => ({ ...old, version: 1, figures: [], choices: {} }),
  // version 1 (before the list of changes was kept)
  1: (old) => ({ ...old, version: 2, lastReview: null }),
};

/** Reads what the workbook remembers; damaged state is reported and replaced by an empty one, never trusted. Round trips: 1. */
export async function loadState(options: CallOptions = {}): Promise<LoadedState> {
  return runInExcel(async (call) => {
    const setting = call.context.workbook.settings.getItemOrNullObject(stateKey);
    setting.load("value");
    await call.sync();
    return parseState(setting.isNullObject ? null : setting.value);
  }, options);
}

/** Keeps the state in the workbook. Round trips: 1. */
export async function saveState(state: WorkbookState, options: CallOptions = {}): Promise<void> {
  await runInExcel(async (call) => {
    queueState(call, state);
    await call.sync();
  }, options);
}

function queueState(call: ExcelCall, state: WorkbookState): void {
  const stored: StoredState = {
    version: stateVersion,
    mapping: state.mapping,
    settings: state.settings,
    figures: [...state.figures],
    choices: { ...state.choices },
    lastReview: state.lastReview,
  };
  call.context.workbook.settings.add(stateKey, JSON.stringify(stored));
}

/** The state in a setting's value: older versions are migrated, newer and damaged ones are reported. */
export function parseState(value: unknown): LoadedState {
  if (value === null || value === undefined) return { state: emptyState, problems: [], isNewer: false };
  const stored = parseJson(value);
  const version = Number(stored?.["version"] ?? Number.NaN);
  if (version > stateVersion)
    return { state: emptyState, problems: [problem("newer-fupan", "fatal")], isNewer: true };
  const parsed = stored && stateSchema.safeParse(migrated(stored, version));
  if (!parsed?.success)
    return { state: emptyState, problems: [problem("state-damaged", "warning")], isNewer: false };
  const { mapping, settings, figures, choices, lastReview } = parsed.data;
  return {
    state: { mapping, settings, figures, choices, lastReview },
    problems: [],
    isNewer: false,
  };
}

function migrated(stored: Record<string, unknown>, version: number): Record<string, unknown> {
  const step = migrations[version];
  return step ? migrated(step(stored), version + 1) : stored;
}

/** The JSON object in a setting, or `null` when there is none. */
export function parseJson(value: unknown): Record<string, unknown> | null {
  try {
    const parsed: unknown = typeof value === "string" ? JSON.parse(value) : value;
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null; // not JSON: the caller reports damaged state
  }
}

function problem(code: "newer-fupan" | "state-damaged", severity: Problem["severity"]): Problem {
  return { code, severity };
}
