import { collectedOfReceivables } from "./collection-rates";
import type { Metric } from "./metric";
import { billing, billingNeeds, closingReceivables, received } from "./receivables";

export const collectionRateOfReceivables: Metric = {
  id: "collection-rate-of-receivables",
  label: { zh: "应收回款率", en: "Collection rate of receivables" },
  definition: {
    zh: "期初应收加本期开票中，期末前已收回的比例；应收由全部已知历史推算。",
    en: "Of opening receivables plus the period's billing, the share collected by its end; receivables are derived from all known history.",
  },
  formula: {
    zh: "(期初应收 + 本期开票 − 期末应收) ÷ (期初应收 + 本期开票)",
    en: "(opening AR + billing − closing AR) ÷ (opening AR + billing)",
  },
  category: "collection",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "receipts", fields: ["date", "amount"] }],
  needsOneOf: billingNeeds,
  dated: { dataSet: "receipts", field: "date" },
  targetNames: ["应收回款率", "应收账款回收率", "collection rate of receivables"],
  tally(context) {
    const opening = closingReceivables(context.previous());
    const closing = closingReceivables(context);
    const billed = billing(context, "rowsIn");
    const quotients = Array.from(billed, (amount, group) =>
      collectedOfReceivables({
        openingReceivables: opening[group]!,
        billing: amount,
        closingReceivables: closing[group]!,
        closingNotDue: 0,
      }),
    );
    return {
      numerator: Float64Array.from(quotients, ({ numerator }) => numerator),
      denominator: Float64Array.from(quotients, ({ denominator }) => denominator),
      sample: received(context, "rowsIn").sample,
    };
  },
  edges: {
    zh: "历史从数据起点开始，之前的应收视为 0。",
    en: "History begins where the data begin; receivables from before that are taken as 0.",
  },
};
