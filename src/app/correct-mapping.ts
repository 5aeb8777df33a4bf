import { correctMapping, type Correction } from "../core/intake/correct-mapping";
import { inspectWorkbook, type Inspection } from "./inspect-workbook";
import type { RunHooks } from "./review-choices";
import { loadMemory, remember } from "./workbook-memory";

/**
 * Applies what the user knows better, remembers it in the workbook, so that no later run asks again, and looks anew. A
 * workbook of a newer Fupan is not written to: the correction then holds for this look only. Rejects with an
 * `ExcelFailure` when Excel refuses.
 */
export async function correctWorkbookMapping(
  correction: Correction,
  { recognition }: Inspection,
  hooks: RunHooks = {},
): Promise<Inspection> {
  const memory = await loadMemory(hooks);
  const mapping = correctMapping(memory.mapping, recognition, correction);
  if (!memory.isNewer) await remember(memory, { ...memory, mapping }, hooks);
  return inspectWorkbook(hooks, mapping);
}
