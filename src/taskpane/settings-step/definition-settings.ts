import { choice, field, number, phrase, share, type SettingGroup } from "./setting-field";

/** What the metrics mean. */
export const definitions: SettingGroup = {
  id: "definitions",
  title: phrase("口径", "Definitions"),
  fields: [
    field(
      "repurchase",
      phrase("复购率", "Repurchase rate"),
      phrase("谁算复购客户。", "Who counts as having bought again."),
      choice("repurchase", {
        "prior-base": phrase("上期客户本期再购", "last period's customers buying again"),
        "in-period": phrase("期内购买两次以上", "two purchases in the period"),
        "any-earlier": phrase("以前任何时候买过", "any earlier purchase"),
      }),
    ),
    field(
      "returns",
      phrase("退货计入", "Returns count in"),
      phrase("退货冲减原订单所在期，或退货发生期。", "The original order's period, or their own."),
      choice("returns", {
        "original-order": phrase("原订单期间", "the order's period"),
        "own-period": phrase("退货发生期间", "their own period"),
      }),
    ),
    field(
      "funnelView",
      phrase("漏斗阶段", "Funnel stages"),
      phrase(
        "跳过中间阶段的商机算不算到达。",
        "Whether deals that skipped a stage count as having reached it.",
      ),
      choice("funnelView", {
        "reached-or-beyond": phrase("到达或越过", "reached or beyond"),
        strict: phrase("只算经过的", "passed through only"),
      }),
    ),
    field(
      "lostAfterMonths",
      phrase("流失：几个月未购", "Lost after (months)"),
      phrase("这么久没有订单的客户算流失。", "Customers without an order for so long are lost."),
      number,
    ),
    field(
      "newProductMonths",
      phrase("新品：上市几个月内", "New product for (months)"),
      phrase("上市后这么久内算新品。", "So long after launch."),
      number,
    ),
    field(
      "newcomerMonths",
      phrase("新人：入职几个月内", "Newcomer for (months)"),
      phrase("入职后这么久内算新人。", "So long after joining."),
      number,
    ),
    field(
      "smallSample",
      phrase("样本不足：少于", "Small sample below"),
      phrase("少于这么多例的比率会标“样本不足”。", "Rates of fewer cases carry a label."),
      number,
    ),
    field(
      "paretoShare",
      phrase("帕累托", "Pareto share"),
      phrase("丢单原因累计到这个比例为主要原因。", "Lost reasons that make this share are the main ones."),
      share,
    ),
    field(
      "newcomerExcess",
      phrase("新人周期超出", "Newcomers slower by"),
      phrase("比老员工慢出这个比例时提示。", "A finding when slower than veterans by more."),
      share,
    ),
    field(
      "dsoDays",
      phrase("DSO 天数", "DSO days"),
      phrase("应收账款周转天数取最近多少天的销售。", "Sales of so many days stand behind DSO."),
      number,
    ),
  ],
};

/** How customers are graded. */
export const customers: SettingGroup = {
  id: "customers",
  title: phrase("客户等级与健康度", "Customer tiers and health"),
  fields: [
    field(
      "tierSystem",
      phrase("分级方法", "Tiers by"),
      phrase(
        "按年消费额、影响力×潜力，或累计占比。",
        "Yearly spend, influence × potential, or cumulative share.",
      ),
      choice("tierSystem", {
        spend: phrase("年消费额", "yearly spend"),
        matrix: phrase("影响力 × 潜力", "influence × potential"),
        cumulative: phrase("累计占比", "cumulative share"),
      }),
    ),
    field(
      "tierBounds.0.above",
      phrase("A 级：年消费高于", "Tier A: yearly spend above"),
      phrase("以元计。", "In the base currency."),
      number,
    ),
    field(
      "tierBounds.1.above",
      phrase("B 级：年消费高于", "Tier B: yearly spend above"),
      phrase("以元计；其余为 C 级。", "In the base currency; the rest is tier C."),
      number,
    ),
    field(
      "healthyScore",
      phrase("健康：不低于", "Healthy from"),
      phrase("健康分 0 至 100。", "Health score, 0 to 100."),
      number,
    ),
    field(
      "warningScore",
      phrase("预警：不低于", "Warning from"),
      phrase("再低为危险。", "Below is critical."),
      number,
    ),
  ],
};
