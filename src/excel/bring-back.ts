import { findSheets } from "./find-sheets";
import { hostProblem } from "./host-problem";
import type { Backup } from "./registry";
import { runInExcel } from "./run-in-excel";
import { writeSheets, type WriteOptions, type WriteResult } from "./write-sheets";

/**
 * Brings the sheets back as they were before the last refresh (B4), once: the plans of that version are laid over the sheets, so
 * that every word typed before or since stays. Sheets that the refresh added stay as they are. Round trips: 2, then those of
 * `writeSheets`.
 */
export async function bringBack(options: WriteOptions): Promise<WriteResult> {
  try {
    const { plans } = await readBackup(options);
    if (plans.length === 0) return refused({ code: "nothing-to-bring-back", severity: "fatal" });
    return await writeSheets(plans, { ...options, keepBackup: false });
  } catch (error) {
    return refused(hostProblem(error));
  }
}

function refused(problem: WriteResult["problems"][number]): WriteResult {
  return { ok: false, sheets: [], problems: [problem], incomplete: [], roundTrips: 2 };
}

/** The version that can be brought back, without plans when there is none. Round trips: 2. */
export function readBackup(options: Pick<WriteOptions, "signal"> = {}): Promise<Backup> {
  return runInExcel(async (call) => (await findSheets(call)).registry.backup, options);
}
