import { planProblems } from "../review/plan-section";
import { problemSentence } from "../problems";
import { defaultSettings } from "../settings";
import type { Review } from "../review/review";
import { frameSheet, type SheetContext } from "./frame";
import { noDataBlock } from "./no-data-block";
import type { CellsBlock, SheetPlan } from "./sheet-plan";
import { goalTable, premiseTable } from "./target-plan/goal-tables";
import { matrixTable } from "./target-plan/matrix-table";
import { checkTable, splitTable } from "./target-plan/split-tables";

/** OUT10 目标分解: next year's targets, where they come from, and how they split; weights and held amounts are people's. */
export function targetPlanSheet(context: SheetContext): SheetPlan {
  const { plan } = context.review;
  if (!plan)
    return frameSheet("target-plan", context, {
      frozenRows: 2,
      blocks: [noDataBlock("target-plan", context.locale)],
    });
  const notes = notesOf(context);
  const others = plan.axes.slice(1).map((_, index) => index + 1);
  return frameSheet("target-plan", context, {
    frozenRows: 2,
    blocks: [
      goalTable(plan, context),
      ...(notes ? [notes] : []),
      splitTable(plan, context),
      checkTable(plan, context),
      ...others.map((depth) => matrixTable(plan, depth, context)),
      premiseTable(plan, context),
    ],
  });
}

/** Whether somebody has begun to plan: only then does the sheet come unasked. */
export function hasPlan({ plan, settings }: Review): boolean {
  return plan !== undefined && JSON.stringify(settings.plan) !== JSON.stringify(defaultSettings.plan);
}

/** What had to be done to the weights and held amounts. */
function notesOf({ review, locale }: SheetContext): CellsBlock | null {
  const problems = review.plan ? planProblems(review.plan.base) : [];
  if (problems.length === 0) return null;
  return {
    kind: "cells",
    id: "plan-notes",
    rows: problems.map((problem) => [{ value: problemSentence(problem, locale), style: "warn" as const }]),
  };
}
