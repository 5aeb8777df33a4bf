import { numbersOf, textOf } from "../data/data-set";
import { countDistinctBy, sumBy } from "./grouped-sums";
import type { Metric, MetricContext } from "./metric";
import { netAmounts } from "./net-amounts";

/** Heads by group from the people table: its headcount column (a blank is one person), without those hired after the window. */
function headsFromPeople(context: MetricContext): Float64Array {
  const { dataSet, rows, groups, groupCount } = context.allRows("people");
  const headcount = numbersOf(dataSet, "headcount");
  const hiredOn = numbersOf(dataSet, "hiredOn");
  const heads = new Float64Array(groupCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (hiredOn && hiredOn[row]! > context.window.end) continue;
    const count = headcount?.[row] ?? 1;
    heads[groups[i]!]! += Number.isNaN(count) ? 1 : count;
  }
  return heads;
}

export const salesPerHead: Metric = {
  id: "sales-per-head",
  label: { zh: "人均产能", en: "Sales per head" },
  definition: {
    zh: "期内净销售额除以销售人数；人员表没有该维度时按有成交的销售计人数。",
    en: "Net sales divided by sales heads; where the people table lacks the dimension, reps with orders are counted.",
  },
  formula: { zh: "Σ净销售额 ÷ 销售人数", en: "Σ net sales ÷ heads" },
  category: "efficiency",
  unit: "amount",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "rep"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["人均产能", "人均销售额", "人均业绩", "sales per head", "sales per rep", "productivity"],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const { sum, sample } = sumBy(grouped, netAmounts(grouped.dataSet));
    const rep = textOf(grouped.dataSet, "rep");
    if (!rep) throw new Error("orders carry no rep");
    const heads = context.carries("people") ? headsFromPeople(context) : countDistinctBy(grouped, rep);
    return { numerator: sum, denominator: heads, sample };
  },
  edges: {
    zh: "没有人数时无定义；期末之后入职的人不计。",
    en: "Undefined without heads; people hired after the window's end are left out.",
  },
};
