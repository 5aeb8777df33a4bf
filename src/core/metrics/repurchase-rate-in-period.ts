import { tallyRepurchase } from "./repurchase";
import type { Metric } from "./metric";

export const repurchaseRateInPeriod: Metric = {
  id: "repurchase-rate-in-period",
  label: { zh: "期内复购率", en: "Repurchase rate within the period" },
  definition: {
    zh: "期内客户中，在两个或以上不同日期购买过的比例。",
    en: "Of the period's customers, the share that bought on two or more different days in it.",
  },
  formula: {
    zh: "期内有 ≥ 2 个购买日的客户数 ÷ 期内客户数",
    en: "customers with ≥ 2 purchase days in the period ÷ customers of the period",
  },
  category: "retention",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["期内复购率", "repurchase rate in period"],
  tally: (context) => tallyRepurchase(context, "in-period"),
  edges: {
    zh: "没有客户时无定义；同一天的多笔订单只算一次购买。",
    en: "Undefined without customers; orders of one day count once.",
  },
};
