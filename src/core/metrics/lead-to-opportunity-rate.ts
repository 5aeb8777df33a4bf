import { opportunityStep, tallyCohort } from "./cohort-rates";
import { stageNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const leadToOpportunityRate: Metric = {
  id: "lead-to-opportunity-rate",
  label: { zh: "线索→商机转化率", en: "Lead to opportunity rate" },
  definition: {
    zh: "期内创建的线索中，到期末已达到商机阶段或更后的比例。",
    en: "Of the leads created in the period, the share that reached the opportunity stage or beyond by its end.",
  },
  formula: { zh: "达到商机的线索 ÷ 线索", en: "leads that became opportunities ÷ leads" },
  category: "acquisition",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  fewCases: true,
  needs: [stageNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    "线索转化率",
    "线索商机转化率",
    "线索→商机转化率",
    "lead conversion",
    "lead conversion rate",
    "lead to opportunity rate",
  ],
  tally: (context) => tallyCohort(context, () => 0, opportunityStep),
  edges: {
    zh: "分母为 0 时无定义；少于 30 条提示样本不足；跳过的阶段按已达到计（严格视图除外）。",
    en: "Undefined for a denominator of 0; under 30 the sample is small; a skipped stage counts as reached (but not in the strict view).",
  },
};
