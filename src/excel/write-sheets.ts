import type { Problem } from "../core/problems";
import type { SheetPlan } from "../core/sheets/sheet-plan";
import { applyEdits, type SheetEdits } from "./apply-edits";
import { finishRun, restingMark, startRun } from "./bracket-run";
import { cleanUp } from "./clean-up";
import { findSheets, type Surroundings } from "./find-sheets";
import { freezeHeaders } from "./freeze-headers";
import { changedMeanwhile, hasMoved, queueStandstill } from "./guard-sheet";
import { ExcelFailure, hostProblem } from "./host-problem";
import { nextTask } from "./next-task";
import { existing, planWriting, type SheetWriting, type Writing } from "./plan-writing";
import { ownTables } from "./merge/own-tables";
import { putBack, type LeftOver } from "./put-back";
import { runInExcel, type ExcelCall } from "./run-in-excel";
import { snapshotSheets } from "./snapshot-sheets";
import { WriteWatch } from "./watch-writes";
import type { WriteOptions, WriteResult } from "./write-options";
import { Progress, failed, succeeded } from "./write-progress";

export type { WriteOptions, WriteResult } from "./write-options";

/**
 * Writes sheets: a first build and a refresh are the same, the plan laid over what stands there. Typed words stay with their
 * rows (refresh.md); only cells that changed are written; a refresh without changes writes nothing.
 *
 * Round trips: 1. names, registry  2. markers  3. structure of our sheets  4. their contents (3 and 4 only when there are any)
 * 5. nothing changed meanwhile?  6. mark “in progress”, all edits (one more for every 400 KB)  7. frozen headers of new sheets
 * 8. structure as written  9. contents as written  10. record, mark “complete”, filters.
 * When somebody moved a table after 5, Excel refuses 6 as a whole, and all begins again; when somebody typed after 5 into what 6 wrote,
 * or sorted the rows in which it wrote, one round trip puts back what stood there, and all begins again from 1.
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
  progress = new Progress(),
  { more = secondLooks, leftOver }: { more?: number; leftOver?: LeftOver | undefined } = {},
): Promise<WriteResult> {
  const run = async (call: ExcelCall): Promise<WriteResult> => {
    if (leftOver) await putBack(call, leftOver, false);
    return write(call, plans, options, progress, { more: secondLooks, hold: more > 0 });
  };
  try {
    return await runInExcel(run, options, oneUndoStep);
  } catch (error) {
    if (error instanceof MovedMeanwhile && more > 0)
      return attempt(plans, options, oneUndoStep, progress, { more: more - 1, leftOver: error.leftOver });
    const problem = hostProblem(error);
    if (!progress.started) return failed(problem, [], progress.roundTrips);
    const incomplete = await cleanUp(progress.started, progress.restingMark);
    return failed(problem, incomplete, progress.roundTrips);
  }
}

/** Something moved after our last look: the request that was to write did nothing; what earlier ones wrote over is left over. */
class MovedMeanwhile extends ExcelFailure {
  constructor(
    sheet: string | undefined,
    readonly leftOver?: LeftOver,
  ) {
    super({ code: "changed-meanwhile", sheet: sheet ?? "", severity: "fatal" });
  }
}

/** How often a run reads again because somebody changed our sheets while it was reading, planning or writing. */
const secondLooks = 2;

async function write(
  call: ExcelCall,
  plans: readonly SheetPlan[],
  options: WriteOptions,
  progress: Progress,
  { more, hold }: { more: number; hold: boolean },
): Promise<WriteResult> {
  const { surroundings, writing, changed } = await prepare(call, plans, options);
  if (changed.length === 0 && !progress.started) {
    const problems = [...registryProblems(surroundings), ...writing.problems];
    return succeeded(writing, problems, call.roundTrips);
  }
  await nextTask();
  const before = progress.begin(writing, restingMark({ sheets: changed }, surroundings), call.roundTrips);
  queueStandstill(
    call,
    changed.map(({ own }) => own),
  );
  const run = startRun(call, { ...writing, sheets: changed }, surroundings, options);
  const sheets = changed.map(watched);
  const ending = await applyEdits(call, sheets, hold, run.bytes).catch((error: unknown) => {
    if (!hasMoved(error)) throw error;
    progress.started = before;
    throw new MovedMeanwhile(changed[0]?.own.name);
  });
  progress.made(
    writing,
    [...registryProblems(surroundings), ...(before ? [] : repaired(writing))],
    run.problems,
  );
  const words = sheets.flatMap(({ watch }) => watch?.foreign() ?? []);
  const leftOver = { words, mark: run.mark, registry: surroundings.registry };
  if (ending === "refused") throw new MovedMeanwhile(changed[0]?.own.name, leftOver);
  if (words.length > 0) await putBack(call, leftOver);
  progress.problems.push(...(await freezeHeaders(call, writing)));
  if (words.length > 0 || ending === "sorted") {
    if (more > 0) return write(call, plans, options, progress, { more: more - 1, hold });
    const sheet = sheets.find(({ watch }) => watch?.sorted)?.watch?.own ?? words[0]?.own;
    throw new ExcelFailure({ code: "changed-meanwhile", sheet: sheet?.name ?? "", severity: "fatal" });
  }
  const changedPlans = plans.filter(({ id }) => changed.some((sheet) => sheet.id === id));
  const tables = new Map(writing.sheets.map((sheet) => [sheet.id, ownTables(sheet, options.locale)]));
  const written = { ...writing, sheets: changed, tables };
  await finishRun(call, written, changedPlans, run.refs(), surroundings, options);
  return progress.result(writing, call.roundTrips);
}

function watched({ own, edits }: SheetWriting): SheetEdits {
  const sheet = { worksheet: own.worksheetId || own.name, edits };
  return own.isNew ? sheet : { ...sheet, watch: new WriteWatch(own) };
}

interface Prepared {
  surroundings: Surroundings;
  writing: Writing;
  /** Sheets on which anything is to be written. */
  changed: readonly SheetWriting[];
}

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
  const writing = await planWriting(plans, standing, surroundings, options);
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
