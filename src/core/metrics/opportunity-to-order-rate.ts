import { opportunityStep, orderStep, tallyCohort } from "./cohort-rates";
import { stageNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const opportunityToOrderRate: Metric = {
  id: "opportunity-to-order-rate",
  label: { zh: "商机→订单转化率", en: "Opportunity to order rate" },
  definition: {
    zh: "期内创建、到期末已达到商机的线索中，已成交的比例。",
    en: "Of the period's leads that had become opportunities by its end, the share won by then.",
  },
  formula: { zh: "成交 ÷ 达到商机的线索", en: "won ÷ opportunities" },
  category: "acquisition",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  fewCases: true,
  needs: [stageNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    "商机转化率",
    "商机成交率",
    "商机→订单转化率",
    "opportunity conversion",
    "opportunity to order rate",
  ],
  tally: (context) => tallyCohort(context, opportunityStep, orderStep),
  edges: {
    zh: "分母为 0 时无定义；少于 30 条提示样本不足；跳过的阶段按已达到计（严格视图除外）。",
    en: "Undefined for a denominator of 0; under 30 the sample is small; a skipped stage counts as reached (but not in the strict view).",
  },
};
