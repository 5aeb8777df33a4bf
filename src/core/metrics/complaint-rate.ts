import { numbersOf } from "../data/data-set";
import { exactColumn } from "../data/exact-sum";
import { sumBy } from "./grouped-sums";
import type { Metric, MetricContext, Tally } from "./metric";
import { countOrders } from "./order-count";

/** A column that never exceeds 1 and has fractions holds rates; anything else holds numbers of complaints. */
function holdsRates(complaints: Float64Array): boolean {
  return complaints.some((value) => value % 1 !== 0) && !complaints.some((value) => value > 1);
}

/** Σ of the customers' figures, and how many customers have one. */
function sumComplaints(context: MetricContext): { sum: Float64Array; count: Float64Array; rates: boolean } {
  const customers = context.allRows("customers");
  const complaints = numbersOf(customers.dataSet, "complaints")!;
  const { sum, sample } = sumBy(customers, exactColumn(complaints));
  return { sum, count: sample, rates: holdsRates(complaints) };
}

export const complaintRate: Metric = {
  id: "complaint-rate",
  label: { zh: "投诉率", en: "Complaint rate" },
  definition: {
    zh: "客户表的投诉率按客户平均；若填的是投诉次数，则除以期内订单数（没有订单表时除以客户数）。",
    en: "Mean of the customers' complaint rates; where the table holds numbers of complaints, these divided by the period's orders (without orders, by customers).",
  },
  formula: {
    zh: "Σ投诉率 ÷ 客户数，或 Σ投诉次数 ÷ 订单数",
    en: "Σ rates ÷ customers, or Σ complaints ÷ orders",
  },
  category: "retention",
  unit: "ratio",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "customers", fields: ["customer", "complaints"] }],
  uses: [{ dataSet: "orders", fields: ["date", "orderId"] }],
  dated: { dataSet: "customers", field: "firstOrderOn" },
  snapshot: true,
  targetNames: ["投诉率", "客户投诉率", "客诉率", "complaint rate"],
  tally(context): Tally {
    const { sum, count, rates } = sumComplaints(context);
    const perOrder = !rates && context.carries("orders");
    return {
      numerator: sum,
      denominator: perOrder ? countOrders(context.rowsIn("orders", "date")) : count,
      sample: count,
    };
  },
  edges: {
    zh: "没有投诉数据的客户不计；空白不是 0。",
    en: "Customers without a figure are left out; a blank is not 0.",
  },
};
