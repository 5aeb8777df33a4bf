import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import type { CellsBlock, PlanCell } from "../sheet-plan";
import { stateWords, warningDays } from "./action-states";

/** Open actions that are due within a week, as criteria of `COUNTIFS` over the tracker. */
export function soonCriteria({ locale }: Pick<SheetContext, "locale">): string {
  const { done, cancelled } = stateWords(locale);
  return `{table:actions}[{due}],">="&TODAY(),{table:actions}[{due}],"<="&TODAY()+${warningDays},{table:actions}[{status}],"<>"&${quoted(done)},{table:actions}[{status}],"<>"&${quoted(cancelled)}`;
}

/** Counts by status, overdue and due within a week, all live. */
export function actionSummary(context: SheetContext): CellsBlock {
  const zh = context.locale === "zh-CN";
  const label = (text: string): PlanCell => ({ value: text, style: "kpi-label" });
  const count = (formula: string): PlanCell => ({ formula, value: 0, format: "count", style: "kpi-value" });
  const states = Object.values(stateWords(context.locale));
  return {
    kind: "cells",
    id: "action-summary",
    rows: [
      [
        ...states,
        zh ? "逾期" : "Overdue",
        zh ? `${warningDays} 天内到期` : `Due within ${warningDays} days`,
      ].map(label),
      [
        ...states.map((state) => count(`=COUNTIFS({table:actions}[{status}],${quoted(state)})`)),
        count(`=COUNTIFS({table:actions}[{overdue}],">0")`),
        count(`=COUNTIFS(${soonCriteria(context)})`),
      ],
    ],
  };
}
