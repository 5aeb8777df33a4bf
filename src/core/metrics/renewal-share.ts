import type { Metric } from "./metric";
import { markWords, tallyPart } from "./part-of-orders";

const renewalWords = /续|复购|老客|老单|renew|repeat|existing|extension/;

export const renewalShare: Metric = {
  id: "renewal-share",
  label: { zh: "续约占比", en: "Renewal share" },
  definition: {
    zh: "期内净销售额中，订单类型为续约（续签、续费、复购）的占比。",
    en: "Share of the period's net sales that comes from orders of a renewal type.",
  },
  formula: { zh: "Σ续约净销售额 ÷ Σ净销售额", en: "Σ renewal net sales ÷ Σ net sales" },
  category: "retention",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "orderType"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["续约占比", "续签占比", "续费占比", "续约率", "renewal share", "renewal rate"],
  tally: (context) => tallyPart(context, (orders) => markWords(orders, "orderType", renewalWords)),
  edges: {
    zh: "订单类型空白的订单计入分母；总额为 0 时无定义。",
    en: "Orders without a type count in the whole; undefined when the whole is 0.",
  },
};
