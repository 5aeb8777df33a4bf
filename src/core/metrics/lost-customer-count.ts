import { textOf } from "../data/data-set";
import { markLost } from "./customer-days";
import { countBy, countDistinctBy } from "./grouped-sums";
import type { Metric } from "./metric";

export const lostCustomerCount: Metric = {
  id: "lost-customer-count",
  label: { zh: "流失客户数", en: "Lost customers" },
  definition: {
    zh: "此前购买过、但到期末连续 N 个月（设置，默认 6）没有订单的客户数；按最后一次购买所在的成员归属。",
    en: "Customers that had bought before but not in the N months (setting, default 6) that end with the period; credited to the members of their last order.",
  },
  formula: {
    zh: "最后购买日早于期末前 N 个月的客户数",
    en: "customers whose last purchase lies before the last N months",
  },
  category: "retention",
  unit: "count",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["流失客户数", "流失客户", "客户流失数", "lost customers", "churned customers"],
  tally(context) {
    const grouped = context.rowsUntil("orders", "date");
    const customer = textOf(grouped.dataSet, "customer")!;
    return { numerator: countDistinctBy(grouped, customer, markLost(context)), sample: countBy(grouped) };
  },
  edges: {
    zh: "期内买过、但期末前已满 N 个月未再买的客户也算流失。",
    en: "Who bought in the period but not in its last N months is lost as well.",
  },
};
