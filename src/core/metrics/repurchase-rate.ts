import { tallyRepurchase } from "./repurchase";
import type { Metric } from "./metric";

export const repurchaseRate: Metric = {
  id: "repurchase-rate",
  label: { zh: "复购率", en: "Repurchase rate" },
  definition: {
    zh: "默认：上一期购买过的客户中，本期再次购买的比例；口径可在设置中改为期内复购或历史复购。",
    en: "By default, of the customers of the previous period, the share that bought again in this one; settings can make it one of the other two definitions.",
  },
  formula: {
    zh: "上期客户中本期再购客户数 ÷ 上期客户数",
    en: "previous period's customers that bought again ÷ previous period's customers",
  },
  category: "retention",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount", "customer"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: [
    ..."复购率 老客复购率 老客户复购率 客户复购率 复购".split(" "),
    ..."repurchase rate|repeat rate|repeat purchase rate|retention rate".split("|"),
  ],
  tally: (context) => tallyRepurchase(context, context.settings.repurchase),
  edges: {
    zh: "上期没有客户时无定义；同一天的多笔订单只算一次购买，只有退货的客户不算购买。",
    en: "Undefined without customers in the base; orders of one day count once, a customer with returns only did not buy.",
  },
};
