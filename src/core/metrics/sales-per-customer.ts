import { countCustomers } from "./customer-count";
import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { netAmounts } from "./net-amounts";

export const salesPerCustomer: Metric = {
  id: "sales-per-customer",
  label: { zh: "客单价（每客户）", en: "Sales per customer" },
  definition: {
    zh: "期内净销售额除以成交客户数。",
    en: "Net sales of the period divided by the customers that bought.",
  },
  formula: { zh: "Σ净销售额 ÷ 成交客户数", en: "Σ net sales ÷ customers" },
  category: "retention",
  unit: "amount",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: ["客单价", "人均消费", "客均销售额", "sales per customer", "revenue per customer"],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const { sum, sample } = sumBy(grouped, netAmounts(grouped.dataSet));
    return { numerator: sum, denominator: countCustomers(context), sample };
  },
  edges: {
    zh: "没有成交客户时无定义；退货冲减销售额，客户数不变。",
    en: "Undefined without customers; returns reduce sales, not the number of customers.",
  },
};
