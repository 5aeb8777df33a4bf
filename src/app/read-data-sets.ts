import { createIntake, type IntakeResult } from "../core/intake/create-intake";
import { planColumnReads } from "../core/intake/plan-column-reads";
import type { Recognition } from "../core/intake/recognition";
import { readColumns } from "../excel/read-columns";
import { breath } from "./breathe";
import type { RunHooks } from "./review-choices";

/**
 * Reads the mapped columns of the workbook into clean data sets, chunk by chunk, never holding the rows as objects. Dates
 * and periods without a year take `fallbackYear` when nothing in the workbook says one.
 */
export async function readDataSets(
  recognition: Recognition,
  fallbackYear: number,
  hooks: RunHooks,
): Promise<IntakeResult> {
  const intake = createIntake(recognition, { fallbackYear });
  const reads = planColumnReads(recognition);
  await readColumns(reads, (chunk) => intake.addChunk(chunk), {
    ...hooks,
    onProgress: (done, total) => hooks.onStage?.("reading", done, total),
  });
  await breath();
  hooks.signal?.throwIfAborted();
  return intake.finish();
}
