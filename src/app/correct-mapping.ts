import { correctMapping, type Correction } from "../core/intake/correct-mapping";
import type { WorkbookMapping } from "../core/intake/mapping";
import { recogniseWorkbook } from "../core/intake/recognise-workbook";
import { correctionFor, decided, decisionOf } from "./decide";
import { decisionsIn, withDecisions, type Decision } from "./decisions";
import { inspectWorkbook, type Inspection } from "./inspect-workbook";
import type { RunHooks } from "./review-choices";
import { loadMemory, remember } from "./workbook-memory";

/**
 * Applies what the user knows better, remembers it in the workbook, so that no later run asks again, and looks anew. What was
 * decided by hand before holds on, also where an answer makes a table be read anew. A workbook of a newer Fupan is not written
 * to: the correction then holds for this look only. Rejects with an `ExcelFailure` when Excel refuses.
 */
export async function correctWorkbookMapping(
  correction: Correction,
  { recognition }: Inspection,
  hooks: RunHooks = {},
): Promise<Inspection> {
  const memory = await loadMemory(hooks);
  const mapping = correctMapping(memory.mapping, recognition, correction);
  const decisions = decided(decisionsIn(memory), decisionOf(correction, recognition));
  return settleMapping(mapping, decisions, hooks);
}

/**
 * Remembers a mapping with the decisions that led to it, and looks at the workbook with both: where the mapping leaves a table open,
 * it is read anew and then brought in line with the decisions. Rejects with an `ExcelFailure` when Excel refuses.
 */
export async function settleMapping(
  mapping: WorkbookMapping,
  decisions: readonly Decision[],
  hooks: RunHooks,
): Promise<Inspection> {
  const looked = await inspectWorkbook(hooks, mapping);
  const settled = inLine(mapping, decisions, looked);
  const { memory } = looked;
  const choices = withDecisions(memory.choices, decisions);
  const now = { ...memory, mapping: settled, choices };
  if (!memory.isNewer) await remember(memory, now, hooks);
  return settled === mapping
    ? { ...looked, memory: now }
    : { ...(await inspectWorkbook(hooks, settled)), memory: now };
}

/** The mapping with every decision in force again; the same object when all are. */
function inLine(
  mapping: WorkbookMapping,
  decisions: readonly Decision[],
  { outline, recognition }: Inspection,
): WorkbookMapping {
  let [settled, read] = [mapping, recognition];
  for (const decision of decisions) {
    const correction = correctionFor(decision, read);
    if (!correction) continue;
    settled = correctMapping(settled, read, correction);
    read = recogniseWorkbook(outline, settled);
  }
  return settled;
}
