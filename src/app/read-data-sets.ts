import { createIntake, type IntakeOptions, type IntakeResult } from "../core/intake/create-intake";
import { planColumnReads } from "../core/intake/plan-column-reads";
import type { Recognition } from "../core/intake/recognition";
import { inSlices } from "../excel/in-slices";
import { readFromSources } from "./read-sources";
import type { RunHooks } from "./review-choices";
import type { SourceReader } from "./source-reader";

/**
 * Reads the mapped columns of the workbook and its imports into clean data sets, chunk by chunk, never holding the rows as objects;
 * `years` are for dates and periods that say too little of theirs.
 */
export async function readDataSets(
  recognition: Recognition,
  years: IntakeOptions,
  hooks: RunHooks,
  imports: readonly SourceReader[] = [],
): Promise<IntakeResult> {
  const intake = createIntake(recognition, years);
  const reads = planColumnReads(recognition);
  await readFromSources(reads, (chunk) => intake.addChunk(chunk), imports, hooks);
  return inSlices(intake.finishInSteps(), undefined, hooks.signal);
}
