import { textOf } from "../data/data-set";
import { markFirstOrders } from "./customer-days";
import { countBy, countDistinctBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { countedNames } from "./named-rows";

export const newCustomerCount: Metric = {
  id: "new-customer-count",
  label: { zh: "新客户数", en: "New customers" },
  definition: {
    zh: "首单（全部已知历史中的第一笔购买，或客户表的首单日期）落在期内的客户数；按首单所在的成员归属。",
    en: "Customers whose first order in all known history (or the customers table's first-order date) falls in the period; credited to the members of that order.",
  },
  formula: { zh: "首单在期内的客户去重计数", en: "distinct customers with their first order in the period" },
  category: "acquisition",
  unit: "count",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  uses: [{ dataSet: "customers", fields: ["customer", "firstOrderOn"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: [
    ..."新客户数 新客户数量 新增客户数 新增客户 新客户 新客数 新签客户数 新签客户 新客户开发 新开客户".split(
      " ",
    ),
    ..."new customers|new customer count|new clients|new accounts".split("|"),
  ],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const customer = textOf(grouped.dataSet, "customer")!;
    return {
      numerator: countedNames(
        countDistinctBy(grouped, customer, markFirstOrders(context)),
        grouped,
        customer,
      ),
      sample: countBy(grouped),
    };
  },
  edges: {
    zh: "只有退货不算购买；历史晚于期初开始时，期内客户都会显得是新客（数据起点）。",
    en: "Returns are no purchase; where history begins after the period does, every customer looks new (start of data).",
  },
};
