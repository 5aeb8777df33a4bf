import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { netAmounts } from "./net-amounts";

export const salesAmount: Metric = {
  id: "sales-amount",
  label: { zh: "销售额", en: "Sales" },
  definition: {
    zh: "期内订单金额之和，退货已冲减。",
    en: "Amount of the orders dated in the period, returns deducted.",
  },
  formula: { zh: "Σ订单金额 − Σ退货", en: "Σ order amount − Σ returns" },
  category: "overall",
  unit: "amount",
  polarity: "higher",
  additive: true,
  needs: [{ dataSet: "orders", fields: ["date", "amount"] }],
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    ..."销售额 销售 销售金额 销售收入 营业额 营业收入 营收 收入 总收入 业绩 销售业绩 签约额 签约金额 成交额 成交金额 合同额 合同金额 订单额".split(
      " ",
    ),
    ..."订单金额 任务 目标 指标 总销售额 sales revenue amount quota bookings turnover budget".split(" "),
    ..."sales|sales amount|sales revenue|net sales|total sales|sales quota|sales target".split("|"),
  ],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const { sum, sample } = sumBy(grouped, netAmounts(grouped.dataSet));
    return { numerator: sum, sample };
  },
  edges: {
    zh: "负数金额按原值计入；带退货标记的行按 0 计；空白金额不计。",
    en: "Negative amounts count as they are, rows marked as returned count 0, blanks are left out.",
  },
};
