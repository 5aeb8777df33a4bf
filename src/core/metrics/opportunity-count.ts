import { countDeals, groupedDeals, stageNeeds } from "./deal-tally";
import { happenedIn, hasReached, isCreatedIn, isStepDated } from "./funnel-counts";
import type { Metric } from "./metric";

export const opportunityCount: Metric = {
  id: "opportunity-count",
  label: { zh: "商机数", en: "Opportunities" },
  definition: {
    zh: "期内进入商机阶段的条数；表中没有阶段日期时，为期内创建且期末前已达到商机阶段的条数。",
    en: "Deals that became an opportunity in the period; where no stage is dated, those created in it that had become one by its end.",
  },
  formula: { zh: "进入商机阶段的计数", en: "deals that reached the opportunity stage" },
  category: "acquisition",
  unit: "count",
  polarity: "higher",
  additive: true,
  needs: [stageNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    ..."商机数 商机量 商机数量 新增商机 新增商机数 意向客户数".split(" "),
    "opportunities",
    "opportunity count",
  ],
  tally(context) {
    const { window, settings } = context;
    const step = groupedDeals(context).deals.order.opportunity;
    const nothing = new Float64Array(context.groupCount);
    if (step === null) return { numerator: nothing.map(() => NaN), sample: nothing };
    const dated = isStepDated(groupedDeals(context).deals, step);
    const count = countDeals(context, (deals, deal) =>
      dated
        ? happenedIn(deals, deal, step, window) === true
        : isCreatedIn(deals, deal, window) && hasReached(deals, deal, step, window.end, settings.funnelView),
    );
    return { numerator: count, sample: count };
  },
  edges: {
    zh: "线索与订单之间没有阶段时无数据；直接成交而跳过商机阶段的不计入阶段日期口径。",
    en: "No data without a stage between lead and order; a deal that skipped the stage has no date in it.",
  },
};
