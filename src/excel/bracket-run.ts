import type { Problem } from "../core/problems";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import type { Surroundings } from "./find-sheets";
import { inSlices, oneByOne } from "./in-slices";
import { layoutVersion, markerKey, markerText } from "./marks";
import { keptTable } from "./merge/kept-words";
import { locateTables, type LocatedTable } from "./merge/locate-tables";
import { presentNames } from "./merge/names";
import type { OwnSheet, OwnTable } from "./merge/own-sheet";
import { standingRecord } from "./merge/record";
import type { WrittenSheet } from "./merge/written";
import type { SheetWriting, Writing } from "./plan-writing";
import { estimatedBytes } from "./read-chunks";
import { backupText, planText, registryKeys, runText, writtenText, type RunMark } from "./registry";
import type { ExcelCall } from "./run-in-excel";
import { snapshotSheets, type SheetRef } from "./snapshot-sheets";
import type { WriteOptions } from "./write-options";

/** What the rest of the run needs to know of the sheets that it writes. */
export interface StartedRun {
  mark: Omit<RunMark, "version">;
  problems: Problem[];
  /** About how much is queued. */
  bytes: number;
  /** Sheets to be read back; the ids of new ones are there after the next round trip. */
  refs: () => SheetRef[];
}

/**
 * Queues, to travel with the first edits: the mark “in progress”, the plans of the version before, new sheets with their markers.
 * Round trips: none.
 */
export function startRun(
  call: ExcelCall,
  writing: Writing,
  surroundings: Surroundings,
  { keepBackup = true }: WriteOptions,
): StartedRun {
  const { workbook, runtime } = call.context;
  runtime.enableEvents = false;
  const added = writing.sheets.flatMap(({ own }) => (own.isNew ? [own.name] : []));
  const before = (surroundings.registry.run?.written ?? []).filter((record) => stands(record, surroundings));
  const written = [...writing.sheets.map(({ planned }) => planned), ...before].filter(isRecent);
  const mark = { added, written, strays: surroundings.registry.run?.strays ?? [] };
  const text = runText(mark);
  workbook.settings.add(registryKeys.run, text);
  const backup = keepBackup ? queueBackup(call, writing, surroundings.registry) : { problems: [], bytes: 0 };
  const sheets = writing.sheets.map((sheet) => ({
    id: sheet.id,
    worksheet: queueSheet(call, sheet, surroundings.ours),
  }));
  return {
    mark,
    problems: backup.problems,
    bytes: estimatedBytes([[text]]) + backup.bytes,
    refs: () => sheets.map(({ id, worksheet }) => ({ id, worksheetId: worksheet.id })),
  };
}

/** Interrupted runs in a row of which the mark remembers what they meant to write: each may have left something of it. */
const rememberedRuns = 4;

function isRecent({ id }: WrittenSheet, index: number, all: readonly WrittenSheet[]): boolean {
  return all.slice(0, index).filter((record) => record.id === id).length < rememberedRuns;
}

function stands({ id }: WrittenSheet, { ours }: Surroundings): boolean {
  return ours.some((sheet) => sheet.id === id);
}

/** The mark once this run is over: blank, unless an earlier run left other sheets incomplete. */
export function restingMark(writing: Pick<Writing, "sheets">, surroundings: Surroundings): string {
  const isDone = (id: string): boolean => writing.sheets.some((sheet) => sheet.id === id);
  const written = (surroundings.registry.run?.written ?? []).filter(
    (record) => !isDone(record.id) && stands(record, surroundings),
  );
  const strays = (surroundings.registry.run?.strays ?? []).filter(({ sheet }) =>
    written.some(({ id }) => id === sheet),
  );
  return written.length > 0 ? runText({ added: [], written, strays }) : "";
}

function queueBackup(
  call: ExcelCall,
  { sheets }: Writing,
  { plans, remembered }: Surroundings["registry"],
): { problems: Problem[]; bytes: number } {
  const standing = sheets.filter(({ own }) => !own.isNew);
  const before = standing.flatMap(({ id }) => plans.get(id) ?? []);
  const backup = backupText({ plans: before, remembered: remembered() });
  const text = before.length > 0 ? (backup ?? "") : "";
  call.context.workbook.settings.add(registryKeys.backup, text);
  const bytes = estimatedBytes([[text]]);
  return { problems: backup === null ? [{ code: "backup-too-large", severity: "warning" }] : [], bytes };
}

function queueSheet(call: ExcelCall, { own, id }: SheetWriting, ours: Surroundings["ours"]): Excel.Worksheet {
  const { worksheets } = call.context.workbook;
  const sheet = own.isNew ? worksheets.add(own.name) : worksheets.getItem(own.worksheetId);
  const isUnmarked = ours.some((found) => found.id === id && found.isUnmarked);
  if (own.isNew || isUnmarked)
    sheet.customProperties.add(markerKey, markerText({ id, layout: layoutVersion }));
  sheet.load("id");
  return sheet;
}

/**
 * Reads back what was written, because Excel rewrites formulas, keeps it as the record, and marks the run as complete;
 * filters and events come back. Round trips: 1. structure  2. contents  3. record.
 */
export async function finishRun(
  call: ExcelCall,
  writing: Writing,
  plans: readonly SheetPlan[],
  refs: readonly SheetRef[],
  surroundings: Surroundings,
  options: WriteOptions,
): Promise<void> {
  const { workbook, runtime } = call.context;
  const written = await snapshotSheets(call, refs);
  await inSlices(
    records(writing, written, options, ([id, record]) =>
      workbook.settings.add(registryKeys.written(id), writtenText(record)),
    ),
  );
  await inSlices(
    oneByOne(plans, (plan) => workbook.settings.add(registryKeys.plan(plan.id), planText(plan))),
  );
  workbook.settings.add(registryKeys.run, restingMark(writing, surroundings));
  // a bringing-back can be brought about again until it is complete
  if (options.keepBackup === false) workbook.settings.add(registryKeys.backup, "");
  writing.sheets.forEach(({ own }) => own.tables.forEach((table) => queueFilters(call, own, table)));
  if (surroundings.manualCalculation)
    refs.forEach(({ worksheetId }) => workbook.worksheets.getItem(worksheetId).calculate(true));
  runtime.enableEvents = true;
  await call.sync();
}

/** Filters that were lifted come back. */
export function queueFilters(call: ExcelCall, own: OwnSheet, { id, filters }: OwnTable): void {
  if (filters.length === 0) return;
  const { columns } = call.context.workbook.worksheets.getItem(own.worksheetId).tables.getItem(id);
  filters.forEach(({ column, criteria }) =>
    columns.getItem(column).filter.apply(criteria as Excel.FilterCriteria),
  );
}

/** What stands on each sheet as it was written, with a pause after each for whoever must not block. */
function* records(
  writing: Writing,
  written: readonly OwnSheet[],
  options: WriteOptions,
  keep: (record: [SheetId, WrittenSheet]) => void,
): Generator<undefined, void> {
  const located: (Pick<SheetWriting, "id" | "target" | "planned"> & {
    sheet: OwnSheet;
    tables: LocatedTable[];
  })[] = [];
  for (const { id, target, planned } of writing.sheets) {
    const sheet = written.find((candidate) => candidate.id === id);
    if (!sheet) continue;
    const items = [...target.items, keptTable(id, options.locale, [])];
    const tables = locateTables({ ...target, items }, sheet, planned, [], (name) => name);
    located.push({ id, target, planned, sheet, tables });
    yield;
  }
  const choice = { locale: options.locale, unit: options.displayUnit };
  const found = new Map(located.map(({ id, tables }) => [id, tables]));
  const everyTable = new Map<SheetId, readonly LocatedTable[]>([...(writing.tables ?? []), ...found]);
  const names = presentNames([...everyTable.values()].flat());
  for (const { id, target, planned, sheet, tables } of located) {
    keep([id, yield* standingRecord(target, sheet, tables, names, choice, planned)]);
    yield;
  }
}
