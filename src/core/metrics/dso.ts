import { daysSalesOutstanding } from "./collection-rates";
import type { Metric } from "./metric";
import { billing, billingNeeds, closingReceivables, received } from "./receivables";

export const dso: Metric = {
  id: "dso",
  label: { zh: "应收周转天数(DSO)", en: "Days sales outstanding" },
  definition: {
    zh: "期末应收除以最近 N 天（设置，默认 90）的开票，再乘以 N。",
    en: "Closing receivables divided by the billing of the last N days (setting, default 90), times N.",
  },
  formula: { zh: "期末应收 ÷ 最近 N 天开票 × N", en: "closing AR ÷ billing of the last N days × N" },
  category: "collection",
  unit: "days",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "receipts", fields: ["date", "amount"] }],
  needsOneOf: billingNeeds,
  dated: { dataSet: "receipts", field: "date" },
  targetNames: ["DSO", "账期", "平均账期", "应收周转天数", "回款周期", "回款天数", "days sales outstanding"],
  tally(context) {
    const days = context.settings.dsoDays;
    const closing = closingReceivables(context);
    const billed = billing(context, "rowsUntil", context.window.end - days + 1);
    const quotients = Array.from(closing, (owed, group) => daysSalesOutstanding(owed, billed[group]!, days));
    return {
      numerator: Float64Array.from(quotients, ({ numerator }) => numerator),
      denominator: Float64Array.from(quotients, ({ denominator }) => denominator),
      sample: received(context, "rowsUntil").sample,
    };
  },
  edges: {
    zh: "最近 N 天没有开票时无定义。",
    en: "Undefined without billing in those days.",
  },
};
