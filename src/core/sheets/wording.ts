import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { MetricCategory, ReasonCode, Unit } from "../metrics/metric";

/** Why a figure is `—`, as printed beside the dash. */
export const reasonWords: Record<ReasonCode, Phrase> = {
  "no-target": { zh: "未设目标", en: "no target" },
  "zero-target": { zh: "目标为零", en: "target is zero" },
  "no-base": { zh: "无同期", en: "no base period" },
  "zero-base": { zh: "新增", en: "new" },
  "loss-to-profit": { zh: "扭亏", en: "loss to profit" },
  "profit-to-loss": { zh: "由盈转亏", en: "profit to loss" },
  "loss-narrowed": { zh: "减亏", en: "loss narrowed" },
  "loss-widened": { zh: "增亏", en: "loss widened" },
  "not-due": { zh: "未到期", en: "not due" },
  "no-data": { zh: "无数据", en: "no data" },
  "small-sample": { zh: "样本不足", en: "small sample" },
  "lower-is-better": { zh: "越低越好", en: "lower is better" },
  "new-product": { zh: "新品", en: "new product" },
  "mixed-units": { zh: "单位不同", en: "mixed units" },
};

export const categoryWords: Record<MetricCategory, Phrase> = {
  overall: { zh: "整体业绩", en: "Overall" },
  acquisition: { zh: "客户开发", en: "Acquisition" },
  retention: { zh: "客户维护", en: "Retention" },
  efficiency: { zh: "过程效率", en: "Efficiency" },
  profit: { zh: "盈利", en: "Profit" },
  collection: { zh: "回款", en: "Collection" },
  market: { zh: "市场", en: "Market" },
};

export const dimensionWords: Record<DimensionId, Phrase> = {
  productLine: { zh: "产品线", en: "Product line" },
  product: { zh: "产品", en: "Product" },
  region: { zh: "区域", en: "Region" },
  team: { zh: "团队", en: "Team" },
  rep: { zh: "销售", en: "Rep" },
  customer: { zh: "客户", en: "Customer" },
  channel: { zh: "渠道", en: "Channel" },
  orderType: { zh: "新签/续约", en: "Order type" },
  industry: { zh: "行业", en: "Industry" },
  tier: { zh: "客户等级", en: "Customer tier" },
  store: { zh: "门店", en: "Store" },
  lifecycle: { zh: "客户生命周期", en: "Customer lifecycle" },
};

/** Units as printed in the unit column; the amount's follows the display unit. */
export const unitWords: Record<Exclude<Unit, "amount">, Phrase> = {
  count: { zh: "个", en: "count" },
  ratio: { zh: "%", en: "%" },
  days: { zh: "天", en: "days" },
  score: { zh: "分", en: "points" },
};

export const other: Phrase = { zh: "其他/未分类", en: "Other / unclassified" };
export const whole: Phrase = { zh: "全部", en: "All" };
export const total: Phrase = { zh: "合计", en: "Total" };
