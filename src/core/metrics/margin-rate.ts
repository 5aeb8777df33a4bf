import { sumBy } from "./grouped-sums";
import { marginNeeds, sumMargins } from "./margin";
import type { Metric } from "./metric";
import { netAmounts } from "./net-amounts";
import { knownRows, orderMargins } from "./order-margins";

export const marginRate: Metric = {
  id: "margin-rate",
  label: { zh: "毛利率", en: "Margin rate" },
  definition: {
    zh: "毛利占收入的比例；合计是Σ毛利÷Σ收入，不是毛利率的平均。",
    en: "Margin as a share of revenue; a total is Σ margin ÷ Σ revenue, never a mean of rates.",
  },
  formula: { zh: "Σ毛利 ÷ Σ收入", en: "Σ margin ÷ Σ revenue" },
  category: "profit",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: marginNeeds,
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    "毛利率",
    "利润率",
    "销售利润率",
    "margin rate",
    "margin %",
    "gross margin %",
    "gross margin rate",
  ],
  tally(context) {
    const { sum, sample } = sumMargins(context);
    const grouped = context.rowsIn("orders", "date");
    const margins = orderMargins(grouped.dataSet);
    const known = margins ? knownRows(margins) : undefined;
    return { numerator: sum, denominator: sumBy(grouped, netAmounts(grouped.dataSet), known).sum, sample };
  },
  edges: {
    zh: "收入合计为 0 时无定义；没有成本的行不计入。",
    en: "Undefined when revenue adds up to 0; rows without a cost are left out.",
  },
};
