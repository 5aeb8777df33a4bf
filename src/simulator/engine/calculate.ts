import type { WorkbookModel } from "../model/workbook";
import { CalculationMemory } from "./calculation-memory";
import { CalculationPass, type CalculationReport } from "./calculation-pass";
import { usedSizes } from "./used-size";

export type { CalculationReport, FormulaAddress } from "./calculation-pass";

export interface CalculationOptions {
  /** No further round is begun after so long; the workbook stays stale then. Absent: no limit. */
  limitMs?: number;
  /** Works out every formula, whatever is known of it. */
  full?: boolean;
  /** Serial of now in the workbook's date system, for TODAY and NOW; absent: the computer's clock, local time. */
  today?: number;
}

const memories = new WeakMap<WorkbookModel, CalculationMemory>();

/** Passes after which cells that formulas spill over are taken to have settled. */
const MAX_PASSES = 3;

/**
 * Brings the results of all formulas up to date and clears `stale`. Only formulas whose precedents have changed since the last time
 * are worked out; the first time that is every formula, unless `trustResults` was called. Never throws for a formula.
 */
export function calculate(model: WorkbookModel, options: CalculationOptions = {}): CalculationReport {
  const known = options.full ? undefined : memories.get(model);
  const memory = known ?? new CalculationMemory();
  memories.set(model, memory);
  const started = performance.now();
  const limit = options.limitMs ?? Infinity;
  const clock = { now: options.today ?? localSerial(model.date1904), date1904: model.date1904 };
  const report: CalculationReport = { formulas: 0, calculated: 0, circular: [], kept: 0, unfinished: 0 };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const isLate = () => performance.now() - started >= limit;
    const settled = new CalculationPass(model, memory, clock, report, isLate).run(pass > 0);
    if (settled) break;
  }
  report.formulas = memory.graph.formulas.length;
  model.stale = report.unfinished > 0;
  return report;
}

/**
 * Takes the results that are in the workbook as right: only what changes from now on makes formulas be worked out. Formulas without
 * a result are worked out next time.
 */
export function trustResults(model: WorkbookModel): void {
  const memory = new CalculationMemory();
  memories.set(model, memory);
  for (const formula of memory.refresh(model)) if (formula.cell.value === null) memory.pending.add(formula);
  memory.compareCells(usedSizes(model.sheets));
}

function localSerial(date1904: boolean): number {
  const now = new Date();
  const days = (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
  return date1904 ? days - 1462 : days;
}
