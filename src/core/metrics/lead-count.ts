import { countDeals, stageNeeds } from "./deal-tally";
import { isCreatedIn } from "./funnel-counts";
import type { Metric } from "./metric";

export const leadCount: Metric = {
  id: "lead-count",
  label: { zh: "线索数", en: "Leads" },
  definition: {
    zh: "期内创建的线索（商机）条数；同一编号的多行算一条。",
    en: "Leads created in the period; several rows with one id are one lead.",
  },
  formula: { zh: "期内创建的线索计数", en: "leads created in the period" },
  category: "acquisition",
  unit: "count",
  polarity: "higher",
  additive: true,
  needs: [{ dataSet: "pipeline", fields: ["createdOn"] }],
  uses: [stageNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    ..."线索数 线索量 线索数量 新增线索 新增线索数 获客数".split(" "),
    "leads",
    "lead count",
    "new leads",
  ],
  tally(context) {
    const count = countDeals(context, (deals, deal) => isCreatedIn(deals, deal, context.window));
    return { numerator: count, sample: count };
  },
  edges: { zh: "没有创建日期的线索不计。", en: "Leads without a creation date are left out." },
};
