import type { SheetContext } from "../frame";
import type { CellsBlock, PlanCell } from "../sheet-plan";
import { stateWords, warningDays, type ActionState } from "./action-states";
import { countInState, notFinished } from "./state-formulas";

/** Open actions that are due within a week, as criteria of `COUNTIFS` over the tracker. */
export const soonCriteria = `{table:actions}[{due}],">="&TODAY(),{table:actions}[{due}],"<="&TODAY()+${warningDays},${notFinished}`;

/** Counts by status, overdue and due within a week, all live. */
export function actionSummary(context: SheetContext): CellsBlock {
  const zh = context.locale === "zh-CN";
  const label = (text: string): PlanCell => ({ value: text, style: "kpi-label" });
  const count = (formula: string): PlanCell => ({ formula, value: 0, format: "count", style: "kpi-value" });
  const words = stateWords(context.locale);
  return {
    kind: "cells",
    id: "action-summary",
    rows: [
      [
        ...Object.values(words),
        zh ? "逾期" : "Overdue",
        zh ? `${warningDays} 天内到期` : `Due within ${warningDays} days`,
      ].map(label),
      [
        ...Object.keys(words).map((state) => count(`=${countInState(state as ActionState)}`)),
        count(`=COUNTIFS({table:actions}[{overdue}],">0")`),
        count(`=COUNTIFS(${soonCriteria})`),
      ],
    ],
  };
}
