import * as z from "zod/mini";
import { figureSchema, lastReviewSchema } from "../core/review/changes";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import { estimatedBytes } from "./read-chunks";
import { strayWordsSchema } from "./merge/stray-words";
import { writtenSheetSchema, type WrittenSheet } from "./merge/written";
import { parseState, stateKey, type WorkbookState } from "./state";
import { parsePlan } from "./stored-plan";

export type RememberedFigures = Pick<WorkbookState, "figures" | "lastReview">;

/** Version of the registry below; an older one is rebuilt from the sheets, a newer one forbids writing. */
export const registryVersion = 1;

export const registryKeys = {
  run: "Fupan.run",
  backup: "Fupan.backup",
  written: (id: SheetId): string => `Fupan.written.${id}`,
  plan: (id: SheetId): string => `Fupan.plan.${id}`,
} as const;

const versionSchema = z.looseObject({ version: z.number() });
const currentVersion = z.literal(registryVersion);

/** The mark of a run that has begun to write: what it meant to write, until it is done. */
const runSchema = z.object({
  version: currentVersion,
  /** Names of sheets that the run added. */
  added: z.array(z.string()),
  written: z.array(writtenSheetSchema),
  /** Words whose place went in the moment in which they were typed: they belong into the block of kept words. */
  strays: z.optional(z.array(strayWordsSchema)),
});
export type RunMark = z.infer<typeof runSchema>;

const figuresSchema = z.object({ figures: z.array(figureSchema), lastReview: z.nullable(lastReviewSchema) });

const backupSchema = z.object({
  version: currentVersion,
  plans: z.array(z.unknown()),
  /** What was remembered then, for the list of changes; absent when it was too long. */
  remembered: z.optional(figuresSchema),
});

const envelopeSchema = z.object({ version: currentVersion, sheet: writtenSheetSchema });

/** The version before the last refresh: the plans of its sheets, and what was remembered of its figures. */
export interface Backup {
  plans: readonly SheetPlan[];
  remembered: RememberedFigures | null;
}

/** What the workbook's settings say about our sheets. */
export interface Registry {
  written: ReadonlyMap<SheetId, WrittenSheet>;
  plans: ReadonlyMap<SheetId, SheetPlan>;
  /** Mark of a run that died. */
  run: RunMark | null;
  backup: Backup;
  /** What is remembered of the figures at present. */
  remembered: () => RememberedFigures;
  damaged: boolean;
  newer: boolean;
}

/** Understands the settings; an entry that does not validate is left out and reported as damage. */
export function parseRegistry(settings: ReadonlyMap<string, unknown>, ids: readonly SheetId[]): Registry {
  let damaged = false;
  let newer = false;
  const read = <T>(key: string, schema: z.ZodMiniType<T>): T | null => {
    const value = settings.get(key);
    if (value === undefined || value === "") return null;
    const stored = fromJson(value);
    const version = versionSchema.safeParse(stored);
    if (version.success && version.data.version > registryVersion) {
      newer = true;
      return null;
    }
    const parsed = schema.safeParse(stored);
    if (!parsed.success) damaged = true;
    return parsed.success ? parsed.data : null;
  };
  const written = new Map<SheetId, WrittenSheet>();
  const plans = new Map<SheetId, SheetPlan>();
  for (const id of ids) {
    const record = read(registryKeys.written(id), envelopeSchema)?.sheet;
    if (record) written.set(id, record);
    const stored = settings.get(registryKeys.plan(id));
    const plan = stored === undefined || stored === "" ? null : parsePlan(fromJson(stored));
    if (plan) plans.set(id, plan);
  }
  const run = read(registryKeys.run, runSchema);
  const stored = read(registryKeys.backup, backupSchema);
  const backup: Backup = {
    plans: stored?.plans.flatMap((plan) => parsePlan(plan) ?? []) ?? [],
    remembered: stored?.remembered ?? null,
  };
  const remembered = (): RememberedFigures => {
    const { figures, lastReview } = parseState(settings.get(stateKey)).state;
    return { figures, lastReview };
  };
  return { written, plans, run, backup, remembered, damaged, newer };
}

function fromJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined; // not JSON: the schema refuses it and the damage is reported
  }
}

/** Longest entry in bytes; old clients refuse settings of about 1 MB, and all of them are read in one answer of at most 5 MB. */
const longestEntry = 500_000;

/** The record of a sheet, blank when it is too long to be kept: then overwritten cells cannot be recognised next time. */
export function writtenText(sheet: WrittenSheet): string {
  return bounded(JSON.stringify({ version: registryVersion, sheet }));
}

/** The plan of a sheet, blank when it is too long to be kept: then its next refresh cannot be brought back. */
export function planText(plan: SheetPlan): string {
  return bounded(JSON.stringify(plan));
}

function bounded(text: string): string {
  return estimatedBytes([[text]]) <= longestEntry ? text : "";
}

export function runText(run: Omit<RunMark, "version">): string {
  return JSON.stringify({ version: registryVersion, ...run });
}

/** The version before, without its figures where it would be too long with them, `null` where it is too long as it is. */
export function backupText({ plans, remembered }: Backup): string | null {
  const text = (part: object): string => JSON.stringify({ version: registryVersion, plans, ...part });
  const fits = (candidate: string): boolean => estimatedBytes([[candidate]]) <= 2 * longestEntry;
  return [text(remembered === null ? {} : { remembered }), text({})].find(fits) ?? null;
}
