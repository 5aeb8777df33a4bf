import type { DataSetKind } from "./fields";
import type { Phrase } from "./locale";

/** What people call each data set. */
export const dataSetLabels: Readonly<Record<DataSetKind, Phrase>> = {
  orders: { zh: "订单", en: "orders" },
  targets: { zh: "目标", en: "targets" },
  receipts: { zh: "回款", en: "receipts" },
  pipeline: { zh: "线索与商机", en: "pipeline" },
  customers: { zh: "客户", en: "customers" },
  products: { zh: "产品", en: "products" },
  people: { zh: "人员", en: "people" },
  kpis: { zh: "业绩指标", en: "KPIs" },
  actions: { zh: "行动计划", en: "actions" },
  milestones: { zh: "里程碑", en: "milestones" },
  market: { zh: "市场", en: "market" },
  rates: { zh: "汇率", en: "exchange rates" },
  lookup: { zh: "对照表", en: "lookup" },
};

const labels: Readonly<Record<string, Phrase>> = {
  date: { zh: "日期", en: "date" },
  amount: { zh: "金额", en: "amount" },
  orderId: { zh: "订单号", en: "order number" },
  customer: { zh: "客户", en: "customer" },
  product: { zh: "产品", en: "product" },
  productLine: { zh: "产品线", en: "product line" },
  region: { zh: "区域", en: "region" },
  team: { zh: "团队", en: "team" },
  rep: { zh: "销售", en: "sales rep" },
  channel: { zh: "渠道", en: "channel" },
  orderType: { zh: "新签/续约", en: "order type" },
  industry: { zh: "行业", en: "industry" },
  tier: { zh: "等级", en: "tier" },
  store: { zh: "门店", en: "store" },
  lifecycle: { zh: "客户生命周期", en: "customer lifecycle" },
  quantity: { zh: "数量", en: "quantity" },
  price: { zh: "单价", en: "price" },
  cost: { zh: "成本", en: "cost" },
  unitCost: { zh: "单位成本", en: "unit cost" },
  margin: { zh: "毛利", en: "margin" },
  discount: { zh: "折扣", en: "discount" },
  returned: { zh: "退货标记", en: "return mark" },
  currency: { zh: "币种", en: "currency" },
  deliveredOn: { zh: "交付日期", en: "delivery date" },
  dueOn: { zh: "应交日期", en: "due date" },
  firstContactOn: { zh: "首次接触日期", en: "first contact date" },
  referral: { zh: "转介绍", en: "referral" },
  target: { zh: "目标值", en: "target" },
  metric: { zh: "指标", en: "metric" },
  dueDate: { zh: "到期日", en: "due date" },
  invoiceDate: { zh: "开票日期", en: "invoice date" },
  invoiceAmount: { zh: "开票金额", en: "invoice amount" },
  createdOn: { zh: "创建日期", en: "creation date" },
  stage: { zh: "阶段", en: "stage" },
  stageOn: { zh: "阶段日期", en: "stage date" },
  wonOn: { zh: "赢单日期", en: "won date" },
  closedOn: { zh: "关闭日期", en: "closing date" },
  outcome: { zh: "结果", en: "outcome" },
  lostReason: { zh: "丢单原因", en: "lost reason" },
  signedOn: { zh: "签约日期", en: "signing date" },
  firstOrderOn: { zh: "首单日期", en: "first order date" },
  complaints: { zh: "投诉", en: "complaints" },
  nps: { zh: "NPS", en: "NPS" },
  launchedOn: { zh: "上市日期", en: "launch date" },
  hiredOn: { zh: "入职日期", en: "hire date" },
  headcount: { zh: "人数", en: "headcount" },
  share: { zh: "市场份额", en: "market share" },
};

/** What people call a field; its id when there is no better word. */
export function fieldLabel(field: string): Phrase {
  return labels[field] ?? { zh: field, en: field };
}
