import { closingNeeds, countDeals } from "./deal-tally";
import { isClosedIn } from "./funnel-counts";
import type { Metric } from "./metric";

export const wonCount: Metric = {
  id: "won-count",
  label: { zh: "成交单数（赢单）", en: "Deals won" },
  definition: {
    zh: "期内赢单的条数，不论何时创建。",
    en: "Deals won in the period, whenever they were created.",
  },
  formula: { zh: "期内赢单计数", en: "deals won in the period" },
  category: "acquisition",
  unit: "count",
  polarity: "higher",
  additive: true,
  needs: [closingNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: [
    ..."赢单数 成交单数 成单数 签约数 签约单数 赢单数量".split(" "),
    "deals won",
    "won deals",
    "won count",
  ],
  tally(context) {
    const count = countDeals(
      context,
      (deals, deal) => deals.outcome[deal] === "won" && isClosedIn(deals, deal, context.window),
    );
    return { numerator: count, sample: count };
  },
  edges: { zh: "没有成交日期的赢单不计入任何期间。", en: "A deal won without a date is in no period." },
};
