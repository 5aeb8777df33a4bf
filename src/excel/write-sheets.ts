import type { Problem } from "../core/problems";
import type { SheetPlan } from "../core/sheets/sheet-plan";
import { applyEdits } from "./apply-edits";
import { finishRun, restingMark, startRun } from "./bracket-run";
import { cleanUp } from "./clean-up";
import { findSheets, type Surroundings } from "./find-sheets";
import { freezeHeaders } from "./freeze-headers";
import { changedMeanwhile } from "./guard-sheet";
import { ExcelFailure, hostProblem } from "./host-problem";
import { existing, planWriting, type SheetWriting, type Writing } from "./plan-writing";
import { runInExcel, type ExcelCall } from "./run-in-excel";
import { snapshotSheets } from "./snapshot-sheets";
import type { WriteOptions, WriteResult } from "./write-options";

export type { WriteOptions, WriteResult } from "./write-options";

/**
 * Writes sheets: a first build and a refresh are the same, the plan laid over what stands there. Typed words stay with their
 * rows (refresh.md); only cells that changed are written; a refresh without changes writes nothing.
 *
 * Round trips: 1. names, registry  2. markers  3. structure of our sheets  4. their contents (3 and 4 only when there are any)
 * 5. nothing changed meanwhile?  6. mark “in progress”, all edits (one more for every 2 MB)  7. frozen headers of new sheets
 * 8. structure as written  9. contents as written  10. record, mark “complete”, filters.
 */
export async function writeSheets(plans: readonly SheetPlan[], options: WriteOptions): Promise<WriteResult> {
  const result = await attempt(plans, options, true);
  // an Excel that cannot merge the run into one undo step refuses it: the same again in several steps
  return result.problems[0]?.code === "excel-undo" ? attempt(plans, options, false) : result;
}

async function attempt(
  plans: readonly SheetPlan[],
  options: WriteOptions,
  oneUndoStep: boolean,
): Promise<WriteResult> {
  const progress: Progress = { started: null, restingMark: "", roundTrips: 0 };
  try {
    return await runInExcel((call) => write(call, plans, options, progress), options, oneUndoStep);
  } catch (error) {
    const problem = hostProblem(error);
    if (!progress.started) return failed(problem, [], progress.roundTrips);
    const incomplete = await cleanUp(progress.started, progress.restingMark);
    return failed(problem, incomplete, progress.roundTrips);
  }
}

interface Progress {
  /** What the run has begun to write. */
  started: Writing | null;
  /** What the mark “in progress” was to say once it is over. */
  restingMark: string;
  roundTrips: number;
}

async function write(
  call: ExcelCall,
  plans: readonly SheetPlan[],
  options: WriteOptions,
  progress: Progress,
): Promise<WriteResult> {
  const { surroundings, writing, changed } = await prepare(call, plans, options);
  const problems = [...registryProblems(surroundings), ...repaired(writing), ...writing.problems];
  if (changed.length === 0) return succeeded(writing, problems, call.roundTrips);
  progress.started = writing;
  progress.restingMark = restingMark({ sheets: changed }, surroundings);
  progress.roundTrips = call.roundTrips;
  const run = startRun(call, { ...writing, sheets: changed }, surroundings, options);
  await applyEdits(
    call,
    changed.map(({ own, edits }) => ({ worksheet: own.worksheetId || own.name, edits })),
  );
  const frozen = await freezeHeaders(call, writing);
  const changedPlans = plans.filter(({ id }) => changed.some((sheet) => sheet.id === id));
  await finishRun(call, { ...writing, sheets: changed }, changedPlans, run.refs(), surroundings, options);
  return succeeded(writing, [...problems, ...run.problems, ...frozen], call.roundTrips);
}

interface Prepared {
  surroundings: Surroundings;
  writing: Writing;
  /** Sheets on which anything is to be written. */
  changed: readonly SheetWriting[];
}

/** How often a run reads again because somebody changed our sheets while it was reading or planning. */
const secondLooks = 2;

/** Reads and plans, and again when somebody changed our sheets meanwhile; touches nothing. */
async function prepare(
  call: ExcelCall,
  plans: readonly SheetPlan[],
  options: WriteOptions,
  more = secondLooks,
): Promise<Prepared> {
  const surroundings = await findSheets(call);
  preflight(plans, surroundings);
  const standing = await snapshotSheets(call, existing(plans, surroundings));
  const writing = planWriting(plans, standing, surroundings, options);
  if (writing.blocked) throw new ExcelFailure(writing.blocked);
  const changed = writing.sheets.filter(({ edits, unfinished }) => edits.length > 0 || unfinished);
  const stale = await changedMeanwhile(
    call,
    changed.map(({ own }) => own),
  );
  if (stale === null) return { surroundings, writing, changed };
  if (more === 0) throw new ExcelFailure({ code: "changed-meanwhile", sheet: stale.name, severity: "fatal" });
  return prepare(call, plans, options, more - 1);
}

function preflight(plans: readonly SheetPlan[], surroundings: Surroundings): void {
  const ours = existing(plans, surroundings);
  const fatal = (code: Problem["code"], sheet?: string): never => {
    throw new ExcelFailure({ code, severity: "fatal", ...(sheet === undefined ? {} : { sheet }) });
  };
  if (surroundings.readOnly) fatal("workbook-read-only");
  if (surroundings.registry.newer || surroundings.ours.some(({ isNewer }) => isNewer)) fatal("newer-fupan");
  if (surroundings.structureProtected && ours.length < plans.length) fatal("workbook-protected");
  const locked = ours.find(({ isProtected }) => isProtected);
  if (locked) fatal("sheet-protected", locked.name);
}

function registryProblems({ registry, manualCalculation }: Surroundings): Problem[] {
  const problems: Problem[] = [];
  if (registry.damaged) problems.push({ code: "state-damaged", severity: "warning" });
  if (manualCalculation) problems.push({ code: "calculation-manual", severity: "warning" });
  return problems;
}

function repaired({ sheets }: Writing): Problem[] {
  return sheets.flatMap(({ own, unfinished }): Problem[] =>
    unfinished && !own.isNew ? [{ code: "run-repaired", sheet: own.name, severity: "warning" }] : [],
  );
}

function succeeded({ sheets }: Writing, problems: readonly Problem[], roundTrips: number): WriteResult {
  return {
    ok: true,
    sheets: sheets.map(({ id, own, changedCells }) => ({
      id,
      name: own.name,
      isNew: own.isNew,
      changedCells,
    })),
    problems,
    incomplete: [],
    roundTrips,
  };
}

function failed(problem: Problem, incomplete: readonly string[], roundTrips: number): WriteResult {
  const unfinished = incomplete.map((sheet): Problem => ({
    code: "sheet-incomplete",
    sheet,
    severity: "fatal",
  }));
  return { ok: false, sheets: [], problems: [problem, ...unfinished], incomplete, roundTrips };
}
