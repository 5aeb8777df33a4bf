import { textOf } from "../data/data-set";
import { markFirstOrders } from "./customer-days";
import { countDistinctBy, sumBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { netAmounts } from "./net-amounts";

export const firstOrderAmount: Metric = {
  id: "first-order-amount",
  label: { zh: "首单金额（每新客户）", en: "First-order amount per new customer" },
  definition: {
    zh: "期内新客户首单当日的金额除以新客户数。",
    en: "Amount of the new customers' first order day divided by the number of new customers.",
  },
  formula: { zh: "Σ首单金额 ÷ 新客户数", en: "Σ first-order amount ÷ new customers" },
  category: "acquisition",
  unit: "amount",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  uses: [{ dataSet: "customers", fields: ["customer", "firstOrderOn"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["首单金额", "平均首单金额", "新客户首单金额", "first order amount", "first order value"],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const customer = textOf(grouped.dataSet, "customer")!;
    const first = markFirstOrders(context);
    const denominator = countDistinctBy(grouped, customer, first);
    return {
      numerator: sumBy(grouped, netAmounts(grouped.dataSet), first).sum,
      denominator,
      sample: denominator,
    };
  },
  edges: {
    zh: "没有新客户时无定义；同一天的多笔订单算一次首单。",
    en: "Undefined without new customers; several orders on the first day are one first order.",
  },
};
