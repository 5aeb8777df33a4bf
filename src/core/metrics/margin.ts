import { countBy, sumBy } from "./grouped-sums";
import type { Metric, MetricContext, Need } from "./metric";
import { orderMargins } from "./order-margins";

/** What margins are worked out from: a margin column, a cost column, or unit cost × quantity. */
export const marginNeeds: readonly Need[] = [
  {
    dataSet: "orders",
    fields: ["date", "amount"],
    oneOf: [["margin"], ["cost"], ["unitCost", "quantity"]],
  },
];

/** Exact Σ margin by group; `NaN` for a group that has orders but no known margin. */
export function sumMargins(context: MetricContext): { sum: Float64Array; sample: Float64Array } {
  const grouped = context.rowsIn("orders", "date");
  const margins = orderMargins(grouped.dataSet);
  if (!margins) throw new Error("orders carry neither margin nor cost");
  const { sum, sample } = sumBy(grouped, margins);
  const orders = countBy(grouped);
  for (let group = 0; group < sum.length; group++) {
    if (sample[group] === 0 && orders[group]! > 0) sum[group] = NaN;
  }
  return { sum, sample };
}

export const margin: Metric = {
  id: "margin",
  label: { zh: "毛利", en: "Margin" },
  definition: {
    zh: "期内订单的收入减成本。",
    en: "Revenue less cost of the orders dated in the period.",
  },
  formula: { zh: "Σ(收入 − 成本)", en: "Σ (revenue − cost)" },
  category: "profit",
  unit: "amount",
  polarity: "higher",
  additive: true,
  needs: marginNeeds,
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    ..."毛利 毛利额 毛利润 利润 利润额 销售利润 毛利贡献".split(" "),
    ..."margin|gross margin|profit|gross profit".split("|"),
  ],
  tally(context) {
    const { sum, sample } = sumMargins(context);
    return { numerator: sum, sample };
  },
  edges: {
    zh: "没有成本的行不计入毛利，也不计入毛利率的分母。",
    en: "Rows without a cost count neither in the margin nor in the margin rate's denominator.",
  },
};
