import { exactColumn } from "../data/exact-sum";
import { collectionEffectiveness as effectiveness } from "./collection-rates";
import { sumBy } from "./grouped-sums";
import type { Metric, MetricContext } from "./metric";
import { billing, closingReceivables, openInvoices, received } from "./receivables";

/** Open amounts not yet due at the window's end, by group. */
function notYetDue(context: MetricContext): Float64Array {
  const receipts = context.allRows("receipts");
  const pending = new Float64Array(receipts.dataSet.rowCount).fill(NaN);
  for (const { row, open, dueOn } of openInvoices(receipts.dataSet, context.window.end)) {
    if (dueOn > context.window.end) pending[row] = open;
  }
  return sumBy(receipts, exactColumn(pending)).sum;
}

export const collectionEffectiveness: Metric = {
  id: "collection-effectiveness",
  label: { zh: "催收有效率(CEI)", en: "Collection effectiveness (CEI)" },
  definition: {
    zh: "已到期应收中收回的比例：期末未到期的应收不计入分母。",
    en: "Of what was due, the share collected: receivables not yet due at the end are left out of the denominator.",
  },
  formula: {
    zh: "(期初应收 + 开票 − 期末应收) ÷ (期初应收 + 开票 − 期末未到期应收)",
    en: "(opening AR + billing − closing AR) ÷ (opening AR + billing − closing AR not yet due)",
  },
  category: "collection",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "receipts", fields: ["date", "amount", "invoiceDate", "invoiceAmount", "dueDate"] }],
  dated: { dataSet: "receipts", field: "date" },
  targetNames: ["CEI", "催收有效率", "催收效率", "collection effectiveness"],
  tally(context) {
    const opening = closingReceivables(context.previous());
    const closing = closingReceivables(context);
    const pending = notYetDue(context);
    const billed = billing(context, "rowsIn");
    const quotients = Array.from(billed, (amount, group) =>
      effectiveness({
        openingReceivables: opening[group]!,
        billing: amount,
        closingReceivables: closing[group]!,
        closingNotDue: pending[group]!,
      }),
    );
    return {
      numerator: Float64Array.from(quotients, ({ numerator }) => numerator),
      denominator: Float64Array.from(quotients, ({ denominator }) => denominator),
      sample: received(context, "rowsIn").sample,
    };
  },
  edges: {
    zh: "没有到期日的发票视为开票当天到期。",
    en: "An invoice without a due date is taken as due on its own day.",
  },
};
