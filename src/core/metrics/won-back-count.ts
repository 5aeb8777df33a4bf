import { textOf } from "../data/data-set";
import { markWonBack } from "./customer-days";
import { countBy, countDistinctBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { countedNames } from "./named-rows";

export const wonBackCount: Metric = {
  id: "won-back-count",
  label: { zh: "挽回客户数", en: "Customers won back" },
  definition: {
    zh: "曾流失（N 个月没有订单）、期内又购买的客户数；按回来那天的订单归属。",
    en: "Customers that were lost (no order for N months) and bought again in the period; credited to the members of the order with which they came back.",
  },
  formula: { zh: "流失后期内再购的客户数", en: "lost customers that bought again in the period" },
  category: "retention",
  unit: "count",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["挽回客户数", "召回客户数", "挽回客户", "won back", "reactivated customers"],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const customer = textOf(grouped.dataSet, "customer")!;
    const wonBack = countDistinctBy(grouped, customer, markWonBack(context));
    return { numerator: countedNames(wonBack, grouped, customer), sample: countBy(grouped) };
  },
  edges: {
    zh: "第一次购买不是挽回；一个客户一期只算一次。",
    en: "A first order wins nobody back; a customer counts once a period.",
  },
};
