import { numbersOf } from "../data/data-set";
import { exactColumn } from "../data/exact-sum";
import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";

export const receipts: Metric = {
  id: "receipts",
  label: { zh: "回款额", en: "Receipts" },
  definition: {
    zh: "期内实际到账金额之和，不论属于哪一期的订单。",
    en: "Money received in the period, whichever period's orders it belongs to.",
  },
  formula: { zh: "Σ回款金额", en: "Σ receipts" },
  category: "collection",
  unit: "amount",
  polarity: "higher",
  additive: true,
  needs: [{ dataSet: "receipts", fields: ["date", "amount"] }],
  dated: { dataSet: "receipts", field: "date" },
  targetNames: [
    ..."回款 回款额 回款金额 收款 收款额 收款金额 到账金额".split(" "),
    ..."receipts|collections|cash collected|payments received".split("|"),
  ],
  tally(context) {
    const grouped = context.rowsIn("receipts", "date");
    const { sum, sample } = sumBy(grouped, exactColumn(numbersOf(grouped.dataSet, "amount")!));
    return { numerator: sum, sample };
  },
  edges: {
    zh: "负数（退款）按原值计入；空白金额不计。",
    en: "Negative amounts (refunds) count as they are; blanks are left out.",
  },
};
