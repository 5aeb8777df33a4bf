import type { Metric } from "./metric";
import { billing, billingNeeds, received } from "./receivables";

export const collectionRate: Metric = {
  id: "collection-rate",
  label: { zh: "回款率", en: "Collection rate" },
  definition: {
    zh: "期内回款除以期内开票（没有开票列时为订单金额）；含前期款项，可超过 100 %。",
    en: "Receipts of the period divided by its billing (invoices, else orders); includes money for earlier periods and may exceed 100 %.",
  },
  formula: { zh: "Σ期内回款 ÷ Σ期内开票（含前期）", en: "Σ receipts ÷ Σ billing of the period" },
  category: "collection",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "receipts", fields: ["date", "amount"] }],
  needsOneOf: billingNeeds,
  dated: { dataSet: "receipts", field: "date" },
  targetNames: ["回款率", "收款率", "回款完成率", "collection rate", "cash collection rate"],
  tally(context) {
    const { sum, sample } = received(context, "rowsIn");
    return { numerator: sum, denominator: billing(context, "rowsIn"), sample };
  },
  edges: {
    zh: "期内没有开票时无定义；不封顶。",
    en: "Undefined without billing in the period; never capped.",
  },
};
