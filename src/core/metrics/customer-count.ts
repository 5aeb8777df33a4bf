import { textOf } from "../data/data-set";
import { buyersOf, purchaseDaysIn } from "./buyers";
import { countBy } from "./grouped-sums";
import type { Metric, MetricContext } from "./metric";
import { countedNames } from "./named-rows";

/** Distinct customers that bought, by group; a customer with returns only did not buy. Rows without a customer are left out. */
export function countCustomers(context: MetricContext): Float64Array {
  const { groups, count } = buyersOf(context);
  const bought = purchaseDaysIn(buyersOf(context), context.rowsIn("orders", "date"));
  const customers = new Float64Array(context.groupCount);
  for (let buyer = 0; buyer < count; buyer++) if (bought[buyer]! > 0) customers[groups[buyer]!]! += 1;
  return customers;
}

export const customerCount: Metric = {
  id: "customer-count",
  label: { zh: "成交客户数", en: "Customers" },
  definition: {
    zh: "期内有购买的不同客户数。",
    en: "Distinct customers that bought in the period.",
  },
  formula: { zh: "客户去重计数", en: "distinct customers" },
  category: "overall",
  unit: "count",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    ..."客户数 客户数量 成交客户数 签约客户数 活跃客户数 活跃客户".split(" "),
    ..."customers|customer count|active customers".split("|"),
  ],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const customer = textOf(grouped.dataSet, "customer")!;
    return { numerator: countedNames(countCustomers(context), grouped, customer), sample: countBy(grouped) };
  },
  edges: {
    zh: "只有退货的客户不算成交；没有客户名的行不计，全都没有时无数据。",
    en: "A customer with returns only did not buy; rows without a customer are left out, and where none has one there is no data.",
  },
};
