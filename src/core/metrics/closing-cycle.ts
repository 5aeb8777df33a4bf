import { wonCycles, tallyMean } from "./cycles";
import { closingNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const closingCycle: Metric = {
  id: "closing-cycle",
  label: { zh: "平均成单周期", en: "Closing cycle (mean)" },
  definition: {
    zh: "期内赢单的商机从创建到成交的平均天数（首日不计）。",
    en: "Mean days from creation to winning of the deals won in the period (first day not counted).",
  },
  formula: { zh: "Σ(成交日 − 创建日) ÷ 赢单数", en: "Σ (won − created) ÷ deals won" },
  category: "efficiency",
  unit: "days",
  polarity: "lower",
  additive: false,
  needs: [{ ...closingNeeds, fields: ["createdOn"] }],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    "平均成单周期",
    "成单周期",
    "签单周期",
    "成交周期",
    "销售周期",
    "closing cycle",
    "sales cycle",
    "days to close",
  ],
  tally: (context) => tallyMean(context, wonCycles(context, "createdOn")),
  edges: {
    zh: "负天数是数据问题，剔除并列出；只计赢单。",
    en: "Negative days are a data problem, left out and listed; won deals only.",
  },
};
