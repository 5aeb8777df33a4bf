import { say, type Locale, type Phrase } from "../../core/data/locale";
import { dimensionWords } from "../../core/sheets/wording";

const words: Readonly<Record<string, Phrase>> = {
  ...dimensionWords,
  date: { zh: "日期", en: "date" },
  amount: { zh: "金额", en: "amount" },
  orderId: { zh: "订单号", en: "order number" },
  quantity: { zh: "数量", en: "quantity" },
  price: { zh: "单价", en: "unit price" },
  cost: { zh: "成本", en: "cost" },
  unitCost: { zh: "单位成本", en: "unit cost" },
  margin: { zh: "毛利", en: "margin" },
  discount: { zh: "折扣", en: "discount" },
  returned: { zh: "退货", en: "returned" },
  currency: { zh: "币种", en: "currency" },
  deliveredOn: { zh: "交付日期", en: "delivered on" },
  dueOn: { zh: "应交日期", en: "due on" },
  target: { zh: "目标", en: "target" },
  actual: { zh: "实际", en: "actual" },
  periodStart: { zh: "期间", en: "period" },
  periodEnd: { zh: "期间止", en: "period end" },
  metric: { zh: "指标", en: "metric" },
  challenge: { zh: "挑战目标", en: "challenge target" },
  category: { zh: "类别", en: "category" },
  unit: { zh: "单位", en: "unit" },
  note: { zh: "说明", en: "note" },
  createdOn: { zh: "创建日期", en: "created on" },
  closedOn: { zh: "关闭日期", en: "closed on" },
  wonOn: { zh: "赢单日期", en: "won on" },
  stage: { zh: "阶段", en: "stage" },
  outcome: { zh: "结果", en: "outcome" },
  lostReason: { zh: "丢单原因", en: "lost reason" },
  id: { zh: "编号", en: "id" },
  hiredOn: { zh: "入职日期", en: "hired on" },
  headcount: { zh: "人数", en: "headcount" },
  launchedOn: { zh: "上市日期", en: "launched on" },
  firstOrderOn: { zh: "首单日期", en: "first order on" },
  dueDate: { zh: "到期日", en: "due date" },
  invoiceAmount: { zh: "开票金额", en: "invoiced amount" },
  invoiceDate: { zh: "开票日期", en: "invoice date" },
};

/** A field's name for people; a field without a word shows its id. */
export function fieldWord(field: string, locale: Locale): string {
  const phrase = words[field];
  return phrase ? say(phrase, locale) : field;
}
