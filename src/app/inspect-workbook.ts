import { recogniseInSteps } from "../core/intake/recognise-workbook";
import type { WorkbookMapping } from "../core/intake/mapping";
import type { WorkbookOutline } from "../core/intake/outline";
import type { Recognition } from "../core/intake/recognition";
import { isReviewable } from "../core/intake/reviewable";
import type { Problem } from "../core/problems";
import { inSlices } from "../excel/in-slices";
import { readOutlines, uselessImport } from "./read-sources";
import type { RunHooks } from "./review-choices";
import type { SourceReader } from "./source-reader";
import { loadMemory, type Memory } from "./workbook-memory";

/** What is in the workbook, and what Fupan remembers of it. */
export interface Inspection {
  outline: WorkbookOutline;
  recognition: Recognition;
  memory: Memory;
  /** Data that a review can be made of: orders, targets, KPIs, pipeline or receipts. */
  reviewable: boolean;
  problems: readonly Problem[];
}

/**
 * Looks at the workbook, and at those imported beside it, without changing anything: tables, their kinds and columns. A mapping
 * given wins over the one remembered in the workbook. An import without any table comes first among the problems, as a fatal
 * one. Rejects with an `ExcelFailure` when Excel refuses.
 */
export async function inspectWorkbook(
  hooks: RunHooks,
  given?: WorkbookMapping,
  imports: readonly SourceReader[] = [],
): Promise<Inspection> {
  hooks.onStage?.("looking", 0, 0);
  const memory = await loadMemory(hooks);
  const outline = await readOutlines(imports, hooks);
  const steps = recogniseInSteps(outline, given ?? memory.mapping);
  const recognition = await inSlices(steps, undefined, hooks.signal);
  const useless = uselessImport(imports, recognition);
  const reviewable = recognition.tables.some(({ kind }) => isReviewable(kind));
  return {
    outline,
    recognition,
    memory,
    reviewable,
    problems: [...(useless ? [useless] : []), ...memory.problems, ...recognition.problems],
  };
}
