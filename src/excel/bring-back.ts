import { sheetOrder, type SheetPlan } from "../core/sheets/sheet-plan";
import { findSheets } from "./find-sheets";
import { hostProblem } from "./host-problem";
import { parseRegistry, registryKeys, type Backup } from "./registry";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";
import { writeSheets, type WriteOptions, type WriteResult } from "./write-sheets";

/**
 * Brings the sheets back as they were before the last refresh (B4), once: the plans of that version are laid over the sheets, so
 * that every word typed before or since stays. Sheets that the refresh added or did not change are laid over with the plans that
 * they have: formulas of the others name their tables. Answers the sheets that came back. Round trips: 2, then those of
 * `writeSheets`.
 */
export async function bringBack(options: WriteOptions): Promise<WriteResult> {
  try {
    const { plans, present } = await runInExcel(plansToLay, options);
    if (plans.length === 0) return refused({ code: "nothing-to-bring-back", severity: "fatal" });
    const returning = new Set(plans.map(({ id }) => id));
    const laid = [...plans, ...present.filter(({ id }) => !returning.has(id))].sort(
      (a, b) => sheetOrder.indexOf(a.id) - sheetOrder.indexOf(b.id),
    );
    const result = await writeSheets(laid, { ...options, keepBackup: false });
    return { ...result, sheets: result.sheets.filter(({ id }) => returning.has(id)) };
  } catch (error) {
    return refused(hostProblem(error));
  }
}

/** The plans of the version before, and those by which our sheets stand at present. */
async function plansToLay(
  call: ExcelCall,
): Promise<{ plans: readonly SheetPlan[]; present: readonly SheetPlan[] }> {
  const { ours, registry } = await findSheets(call);
  return {
    plans: registry.backup.plans,
    present: ours.flatMap(({ id }) => registry.plans.get(id) ?? []),
  };
}

function refused(problem: WriteResult["problems"][number]): WriteResult {
  return { ok: false, sheets: [], problems: [problem], incomplete: [], roundTrips: 2 };
}

/** Whether there is a version that can be brought back. Round trips: 1. */
export function hasBackup(options: CallOptions = {}): Promise<boolean> {
  return runInExcel(async (call) => {
    const stored = call.context.workbook.settings.getItemOrNullObject(registryKeys.backup).load("value");
    await call.sync();
    if (stored.isNullObject) return false;
    const settings = new Map([[registryKeys.backup, stored.value as unknown]]);
    return parseRegistry(settings, sheetOrder).backup.plans.length > 0;
  }, options);
}

/** The version that can be brought back, without plans when there is none. Round trips: 2. */
export function readBackup(options: Pick<WriteOptions, "signal"> = {}): Promise<Backup> {
  return runInExcel(async (call) => (await findSheets(call)).registry.backup, options);
}
