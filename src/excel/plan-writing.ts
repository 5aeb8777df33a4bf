import type { Problem } from "../core/problems";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import type { FoundSheet, Surroundings } from "./find-sheets";
import { inSlices, oneByOne } from "./in-slices";
import { longestText } from "./merge/cell-content";
import { freeSheetName, freeTableName } from "./merge/free-names";
import { keptTable, type KeptLine } from "./merge/kept-words";
import { locateTables, orphanTables, type LocatedTable } from "./merge/locate-tables";
import type { MergeContext } from "./merge/merge-context";
import { mergeSheet, type SheetInput, type SheetMerge } from "./merge/merge-sheet";
import { finalNames, presentNames } from "./merge/names";
import { orphanTable } from "./merge/orphan-table";
import { emptySheet, type OwnSheet } from "./merge/own-sheet";
import { plannedRecord } from "./merge/record";
import { obstacles } from "./merge/obstacles";
import { strayLines } from "./merge/stray-words";
import { targetOf, type TargetSheet } from "./merge/target";
import type { WrittenSheet } from "./merge/written";
import type { WriteOptions } from "./write-options";

/** One sheet that the run will write. */
export interface SheetWriting extends SheetMerge {
  id: SheetId;
  target: TargetSheet;
  own: OwnSheet;
  planned: WrittenSheet;
  /** An interrupted run left it incomplete. */
  unfinished: boolean;
}

/** Everything that a run will do, known before it touches anything. */
export interface Writing {
  sheets: readonly SheetWriting[];
  problems: readonly Problem[];
  /** In the order of all sheets of the plan, their tables as they were read: formulas of sheets that are written name those of others. */
  tables?: ReadonlyMap<SheetId, readonly LocatedTable[]>;
  /** Something stands in the way: nothing may be written. */
  blocked: Problem | null;
}

/** Decides what is to be written, from the plans and from the sheets as they stand; in short tasks. */
export async function planWriting(
  plans: readonly SheetPlan[],
  standing: readonly OwnSheet[],
  surroundings: Surroundings,
  options: WriteOptions,
): Promise<Writing> {
  const { registry } = surroundings;
  const problems: Problem[] = [];
  const owns = ownSheets(plans, standing, surroundings, problems);
  const sheetNames = new Map([...surroundings.ours, ...owns].map(({ id, name }) => [id, name]));
  const tableNames = new Set(surroundings.tableNames);
  const inputs: SheetInput[] = [];
  const inputFor = (plan: SheetPlan): void => {
    const own = owns[inputs.length] ?? emptySheet(plan.id, plan.name);
    const pending = registry.run?.written.filter(({ id }) => id === plan.id) ?? [];
    const input = inputOf(
      plan,
      own,
      registry.written.get(plan.id) ?? null,
      pending,
      strayLines(registry.run?.strays ?? [], plan.id),
      sheetNames.has("cockpit"),
      tableNames,
      options,
    );
    inputs.push(input);
  };
  await inSlices(oneByOne(plans, inputFor));
  const tables = inputs.flatMap((input) => input.tables);
  const context: MergeContext = {
    locale: options.locale,
    today: options.today,
    format: { locale: options.locale, unit: options.displayUnit },
    names: finalNames(tables, options.locale),
    presentNames: presentNames([...tables, ...inputs.flatMap((input) => input.orphans)]),
    sheetNames,
    repair: false,
  };
  const sheets = await inSlices(sheetWritings(inputs, context));
  const blocked = sheets.flatMap(({ own, edits }) => obstacles(own, edits))[0] ?? null;
  return { sheets, problems: [...problems, ...sheets.flatMap((sheet) => sheet.problems)], blocked };
}

function* sheetWritings(
  inputs: readonly SheetInput[],
  context: MergeContext,
): Generator<undefined, SheetWriting[]> {
  const sheets: SheetWriting[] = [];
  for (const input of inputs) {
    const { target, own } = input;
    const unfinished = input.pending.length > 0;
    const merge = yield* mergeSheet(input, { ...context, repair: unfinished });
    yield;
    const planned = yield* plannedRecord(target, own.worksheetId, input.tables, context, merge.sorted);
    const problems = [...merge.problems, ...longTexts(target, own.name)];
    sheets.push({ ...merge, problems, id: target.id, target, own, planned, unfinished });
  }
  return sheets;
}

function ownSheets(
  plans: readonly SheetPlan[],
  standing: readonly OwnSheet[],
  surroundings: Surroundings,
  problems: Problem[],
): OwnSheet[] {
  const taken = new Set(surroundings.sheetNames);
  return plans.map((plan) => {
    const own = standing.find(({ id }) => id === plan.id);
    if (own) return own;
    const name = freeSheetName(plan.name, taken);
    if (name !== plan.name) {
      problems.push({
        code: "name-taken",
        params: { wanted: plan.name, given: name },
        severity: "warning",
      });
    }
    return emptySheet(plan.id, name);
  });
}

function inputOf(
  plan: SheetPlan,
  own: OwnSheet,
  written: WrittenSheet | null,
  pending: readonly WrittenSheet[],
  strays: readonly KeptLine[],
  cockpit: boolean,
  tableNames: Set<string>,
  { locale }: WriteOptions,
): SheetInput {
  const target = targetOf(plan, locale, cockpit);
  const withKept = { ...target, items: [...target.items, keptTable(plan.id, locale, [])] };
  const record = own.isNew ? null : written;
  const tables = locateTables(withKept, own, record, pending, (wanted) => freeTableName(wanted, tableNames));
  const orphans = orphanTables(own, tables, record).map((table): LocatedTable => orphanTable(table, record));
  return { target, own, written: record, pending, strays, tables, orphans };
}

function longTexts({ items }: TargetSheet, sheet: string): Problem[] {
  const cells = items.flatMap((item) => {
    if (item.kind === "table") return item.rows.flatMap((row) => row.cells);
    return item.kind === "line" ? item.cells : [];
  });
  const isLong = cells.some(({ content }) => typeof content === "string" && content.length > longestText);
  return isLong ? [{ code: "text-shortened", sheet, severity: "warning" }] : [];
}

/** Sheets of ours among the plans that exist already. */
export function existing(plans: readonly SheetPlan[], { ours }: Surroundings): FoundSheet[] {
  return ours.filter(({ id }) => plans.some((plan) => plan.id === id));
}
