import { tallyMean } from "./cycles";
import { deliveriesOf } from "./deliveries";
import type { Metric } from "./metric";

export const deliveryCycle: Metric = {
  id: "delivery-cycle",
  label: { zh: "平均交付周期", en: "Delivery cycle (mean)" },
  definition: {
    zh: "期内下单且已全部交付的订单，从下单到交付的平均天数（首日不计）。",
    en: "Mean days from order to delivery of the period's orders that were delivered in full (first day not counted).",
  },
  formula: { zh: "Σ(交付日 − 下单日) ÷ 已交付订单数", en: "Σ (delivered − ordered) ÷ orders delivered" },
  category: "efficiency",
  unit: "days",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "deliveredOn"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: [
    "平均交付周期",
    "交付周期",
    "交货周期",
    "发货周期",
    "delivery cycle",
    "delivery days",
    "lead time",
  ],
  tally: (context) => tallyMean(context, deliveriesOf(context.rowsIn("orders", "date"))),
  edges: {
    zh: "未交付的订单不计；同一订单号的多行算一单，以最后一行为准；负天数剔除并列出。",
    en: "Orders not delivered are left out; lines of one order number are one order, its last line decides; negative days are left out and listed.",
  },
};
