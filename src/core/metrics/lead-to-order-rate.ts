import { orderStep, tallyCohort } from "./cohort-rates";
import { stageNeeds } from "./deal-tally";
import type { Metric } from "./metric";

export const leadToOrderRate: Metric = {
  id: "lead-to-order-rate",
  label: { zh: "线索→订单转化率", en: "Lead to order rate" },
  definition: {
    zh: "期内创建的线索中，到期末已成交的比例。",
    en: "Of the leads created in the period, the share won by its end.",
  },
  formula: { zh: "成交 ÷ 线索", en: "won ÷ leads" },
  category: "acquisition",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  fewCases: true,
  needs: [stageNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    "线索成交率",
    "总转化率",
    "转化率",
    "线索→订单转化率",
    "conversion rate",
    "lead to order rate",
  ],
  tally: (context) => tallyCohort(context, () => 0, orderStep),
  edges: {
    zh: "分母为 0 时无定义；少于 30 条提示样本不足；跳过的阶段按已达到计（严格视图除外）。",
    en: "Undefined for a denominator of 0; under 30 the sample is small; a skipped stage counts as reached (but not in the strict view).",
  },
};
