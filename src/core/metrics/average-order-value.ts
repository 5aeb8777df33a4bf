import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { netAmounts } from "./net-amounts";
import { countOrders, singleRows } from "./order-count";

export const averageOrderValue: Metric = {
  id: "average-order-value",
  label: { zh: "笔单价（每订单）", en: "Average order value" },
  definition: {
    zh: "期内净销售额除以订单数。",
    en: "Net sales of the period divided by the number of orders.",
  },
  formula: { zh: "Σ净销售额 ÷ 订单数", en: "Σ net sales ÷ orders" },
  category: "retention",
  unit: "amount",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount"], singles: true }],
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    "笔单价",
    "单均金额",
    "平均订单金额",
    "平均订单额",
    "average order value",
    "aov",
    "average deal size",
  ],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const { sum, sample } = sumBy(grouped, netAmounts(grouped.dataSet), singleRows(grouped.dataSet));
    return { numerator: sum, denominator: countOrders(grouped), sample };
  },
  edges: {
    zh: "没有订单时无定义；退货冲减销售额，订单数不变。",
    en: "Undefined without orders; returns reduce sales, not the number of orders.",
  },
};
