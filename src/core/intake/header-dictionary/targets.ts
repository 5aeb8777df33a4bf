import type { FieldId } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import type { HeaderWords } from "./words";

/** Metric id of the catalogue → what people call it inside a target header (`利润目标`, `Margin Quota`). */
export const targetMetricWords: HeaderWords = {
  "sales-amount": {
    strong:
      "销售|销售额|业绩|签约|签约额|营收|收入|成交|销售金额|合同|合同额|签单|sales|revenue|sales amount|bookings|amount|turnover|成交额|营业额|销售收入|任务|订单额",
  },
  margin: { strong: "利润|毛利|毛利额|净利|净利润|利润额|profit|margin|gross profit|gross margin" },
  "margin-rate": { strong: "毛利率|利润率|margin rate|margin pct|profit margin" },
  receipts: { strong: "回款|收款|回款额|到账|到款|collection|collections|receipts|cash|cash collection" },
  "collection-rate": { strong: "回款率|收款率|collection rate" },
  "new-customer-count": {
    strong:
      "新客户|新增客户|新客户数|新客户数量|新客|新签客户|新签客户数|新增客户数|拓新|新开客户|new customer|new customers|new logos|new accounts",
  },
  "customer-count": { strong: "客户数|客户|客户数量|成交客户|customers|customer count|active customers" },
  "order-count": {
    strong: "订单数|订单|单数|签单数|成单数|合同数|笔数|orders|order count|deals|deal count|number of orders",
  },
  quantity: { strong: "销量|数量|台数|件数|销售量|units|quantity|volume|unit sales" },
  "lead-count": { strong: "线索|线索数|线索量|leads|lead count" },
  "opportunity-count": { strong: "商机|商机数|商机量|opportunities|opportunity count|pipeline" },
  "repurchase-rate": { strong: "复购率|老客复购率|老客户复购率|repurchase rate|repeat rate" },
  "average-order-value": { strong: "客单价|平均订单额|average order value|aov" },
  "sales-per-customer": { strong: "户均销售额|户均|sales per customer" },
  "return-rate": { strong: "退货率|return rate" },
  "win-rate": { strong: "赢单率|成交率|win rate" },
};

/** 目标/任务/指标/预算. Headers that name a metric (`利润目标`) are taken apart by `targetMetric`. */
export const targetWords: HeaderWords<
  FieldId<"targets"> | "period" | "period@year" | "period@half" | "period@quarter" | "period@month"
> = {
  ...dimensionWords,
  target: {
    strong:
      "目标|目标值|销售目标|目标额|任务|任务额|销售任务|目标金额|业绩目标|指标|指标值|计划|计划值|计划额|销售计划|预算|预算额|预算值|销售指标|基础任务|基本任务|保底目标|基础目标|任务目标|目标销售额|计划销售额|任务值|年度目标|月度目标|季度目标|目标业绩|目标收入|kpi目标|考核目标|考核指标|任务量|目标数|" +
      "target|quota|goal|budget|sales target|sales quota|sales goal|sales budget|plan|planned sales|target amount|target value|sales amount quota|quota amount|revenue target|revenue goal|revenue budget|budget amount|target sales|planned revenue|forecast target|sales plan|plan amount|base target|booking target|objective|monthly target|annual target|quarterly target|ziel|zielwert|umsatzziel|planumsatz|umsatzplan|sollumsatz|zielumsatz|soll",
  },
  challenge: {
    strong:
      "挑战目标|冲刺目标|挑战任务|冲刺任务|挑战值|奋斗目标|挑战|冲刺|challenge|challenge target|stretch|stretch target|stretch goal|stretch quota",
  },
  period: {
    strong:
      "月份|季度|年月|期间|周期|年度|时间|年份|年|月|统计期间|考核期|考核周期|所属期间|所属月份|目标月份|目标期间|会计期间|起止日期|起止时间|日期范围|时间段|date range|week range|" +
      "month|quarter|period|year|target month|target period|fiscal period|calendar month|time period|month year|year month|fiscal quarter|fiscal year|half|半年|half year|monat|quartal|jahr",
    weak: "日期|date|周|周次|周别|week|week number|week no|calendar week|target date|quota date|start of month|month start|month end",
  },
  "period@year": {
    strong: "jahr|geschäftsjahr|年|年份|年度|year|calendar year|fiscal year|fy|目标年度|目标年份|财年",
  },
  "period@half": { strong: "半年|半年度|half|half year" },
  "period@quarter": { strong: "quartal|季|季度|quarter|calendar quarter|fiscal quarter|qtr|目标季度" },
  "period@month": { strong: "monat|月|月份|month|calendar month|month number|month name|目标月份" },
  periodStart: {
    strong:
      "开始日期|起始日期|期间开始|开始时间|start date|period start|from|from date|valid from|begin date|week starting|week commencing|week beginning|week of|week start date|周开始日期",
  },
  periodEnd: {
    strong:
      "结束日期|截止日期|期间结束|终止日期|end date|period end|to date|valid to|until|week ending|week end|week ending date|week end date|周结束日期|周末日期",
  },
  metric: {
    strong:
      "指标|指标名称|具体指标|考核指标|指标项|指标类型|目标类型|目标指标|kpi|metric|measure|kpi name|metric name|indicator|target type|goal type|measure name",
    weak: "项目|类型|科目",
  },
};
