import { tallyRepurchase } from "./repurchase";
import type { Metric } from "./metric";

export const repurchaseRateAnyEarlier: Metric = {
  id: "repurchase-rate-any-earlier",
  label: { zh: "历史复购率", en: "Repurchase rate, any earlier order" },
  definition: {
    zh: "期内客户中，此前任何时候（含期内更早日期）购买过的比例。",
    en: "Of the period's customers, the share with any earlier order day, within the period or before it.",
  },
  formula: {
    zh: "有更早购买日的期内客户数 ÷ 期内客户数",
    en: "customers of the period with an earlier purchase day ÷ customers of the period",
  },
  category: "retention",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["历史复购率", "回头客占比", "repurchase rate any earlier"],
  tally: (context) => tallyRepurchase(context, "any-earlier"),
  edges: {
    zh: "没有客户时无定义；历史的起点就是数据的起点。",
    en: "Undefined without customers; history begins where the data begin.",
  },
};
