import { wonCycles, tallyMedian } from "./cycles";
import { closingNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const closingCycleMedian: Metric = {
  id: "closing-cycle-median",
  label: { zh: "成单周期中位数", en: "Closing cycle (median)" },
  definition: {
    zh: "期内赢单的商机从创建到成交天数的中位数。",
    en: "Median days from creation to winning of the deals won in the period.",
  },
  formula: { zh: "中位数(成交日 − 创建日)", en: "median (won − created)" },
  category: "efficiency",
  unit: "days",
  polarity: "lower",
  additive: false,
  needs: [{ ...closingNeeds, fields: ["createdOn"] }],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: ["成单周期中位数", "签单周期中位数", "median closing cycle", "median sales cycle"],
  tally: (context) => tallyMedian(context, wonCycles(context, "createdOn")),
  edges: {
    zh: "不受个别超长单影响；负天数剔除。",
    en: "Not moved by single very long deals; negative days are left out.",
  },
};
