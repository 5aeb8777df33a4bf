import { wonCycles, tallyMean } from "./cycles";
import { closingNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const followUpCycle: Metric = {
  id: "follow-up-cycle",
  label: { zh: "平均跟进周期", en: "Follow-up cycle (mean)" },
  definition: {
    zh: "期内赢单的商机从首次接触到成交的平均天数（首日不计）。",
    en: "Mean days from first contact to winning of the deals won in the period (first day not counted).",
  },
  formula: { zh: "Σ(成交日 − 首次接触日) ÷ 赢单数", en: "Σ (won − first contact) ÷ deals won" },
  category: "efficiency",
  unit: "days",
  polarity: "lower",
  additive: false,
  needs: [{ ...closingNeeds, fields: ["firstContactOn"] }],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: ["平均跟进周期", "跟进周期", "跟进时长", "follow-up cycle", "follow up cycle"],
  tally: (context) => tallyMean(context, wonCycles(context, "firstContactOn")),
  edges: {
    zh: "没有首次接触日期的不计；负天数是数据问题，剔除并列出。",
    en: "Deals without a first contact are left out; negative days are a data problem, left out and listed.",
  },
};
