import { deliveriesOf } from "./deliveries";
import type { Metric } from "./metric";

export const lateDeliveryShare: Metric = {
  id: "late-delivery-share",
  label: { zh: "延迟交付占比", en: "Late delivery share" },
  definition: {
    zh: "已交付订单中，交付日晚于约定日的比例；没有约定日时按标准天数（设置“周期标准”）判断。",
    en: "Of the orders delivered, the share delivered after the day promised, or where none is stated after the standard days (setting “Standards of cycles”).",
  },
  formula: { zh: "延迟订单数 ÷ 已交付订单数", en: "late orders ÷ orders delivered" },
  category: "efficiency",
  unit: "ratio",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "deliveredOn"] }],
  uses: [{ dataSet: "orders", fields: ["dueOn"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: [
    "延迟交付占比",
    "延迟交付率",
    "逾期交付率",
    "延期率",
    "late delivery share",
    "late delivery rate",
  ],
  tally(context) {
    const standard = context.settings.standardDays["delivery-cycle"] ?? NaN;
    const numerator = new Float64Array(context.groupCount);
    const denominator = new Float64Array(context.groupCount);
    for (const { group, days, endedOn, dueOn } of deliveriesOf(context.rowsIn("orders", "date"))) {
      const overrun = Number.isNaN(dueOn) ? days - standard : endedOn - dueOn;
      if (days < 0 || Number.isNaN(overrun)) continue;
      denominator[group]! += 1;
      if (overrun > 0) numerator[group]! += 1;
    }
    return { numerator, denominator, sample: denominator };
  },
  edges: {
    zh: "当天交付不算延迟；既无约定日又无标准的订单不计；未交付的不计。",
    en: "On the day is not late; orders with neither a promise nor a standard, and undelivered ones, are left out.",
  },
};
