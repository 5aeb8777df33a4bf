import * as z from "zod";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import { estimatedBytes } from "./read-chunks";
import { writtenSheetSchema, type WrittenSheet } from "./merge/written";
import { parsePlan } from "./stored-plan";

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
});
export type RunMark = z.infer<typeof runSchema>;

const backupSchema = z.object({ version: currentVersion, plans: z.array(z.unknown()) });

const envelopeSchema = z.object({ version: currentVersion, sheet: writtenSheetSchema });

/** What the workbook's settings say about our sheets. */
export interface Registry {
  written: ReadonlyMap<SheetId, WrittenSheet>;
  plans: ReadonlyMap<SheetId, SheetPlan>;
  /** Mark of a run that died. */
  run: RunMark | null;
  backup: readonly SheetPlan[];
  damaged: boolean;
  newer: boolean;
}

/** Understands the settings; an entry that does not validate is left out and reported as damage. */
export function parseRegistry(settings: ReadonlyMap<string, unknown>, ids: readonly SheetId[]): Registry {
  let damaged = false;
  let newer = false;
  const read = <T>(key: string, schema: z.ZodType<T>): T | null => {
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
  const backup =
    read(registryKeys.backup, backupSchema)?.plans.flatMap((plan) => parsePlan(plan) ?? []) ?? [];
  return { written, plans, run, backup, damaged, newer };
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

/** The plans of the version before, `null` when they are too long to be kept together. */
export function backupText(plans: readonly SheetPlan[]): string | null {
  const text = JSON.stringify({ version: registryVersion, plans });
  return estimatedBytes([[text]]) <= 2 * longestEntry ? text : null;
}
