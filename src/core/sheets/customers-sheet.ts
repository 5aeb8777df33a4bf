import { say, type Phrase } from "../data/locale";
import { lifecycleLabels } from "../metrics/lifecycle";
import type { HealthClass } from "../review/health";
import type { CustomerRow } from "../review/sections";
import { columnMaker } from "./column-maker";
import { dash, figure, quoted } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { noDataBlock } from "./no-data-block";
import { repurchaseTable } from "./repurchase-table";
import { sheetLayout } from "./sheet-layout";
import type { PlanCell, SheetPlan, TableBlock, TableColumn, TableRow } from "./sheet-plan";

const headers = {
  customer: { zh: "客户", en: "Customer" },
  tier: { zh: "等级", en: "Tier" },
  previousTier: { zh: "上期等级", en: "Tier before" },
  yearlySpend: { zh: "年消费", en: "Yearly spend" },
  orders: { zh: "订单数", en: "Orders" },
  averageOrderValue: { zh: "客单价", en: "Average order value" },
  lastOrderOn: { zh: "最近下单", en: "Last order" },
  lifecycle: { zh: "生命周期", en: "Lifecycle" },
  health: { zh: "健康分", en: "Health score" },
  healthClass: { zh: "健康", en: "Health" },
  influence: { zh: "影响力", en: "Influence" },
  potential: { zh: "潜力", en: "Potential" },
  frequency: { zh: "联系频率", en: "Contact frequency" },
  content: { zh: "沟通内容", en: "Contact content" },
  resources: { zh: "资源投入", en: "Resources" },
  note: { zh: "跟进备注", en: "Follow-up notes" },
} as const satisfies Record<string, Phrase>;

const healthWords = {
  healthy: { zh: "健康", en: "Healthy" },
  warning: { zh: "预警", en: "Warning" },
  "at-risk": { zh: "高风险", en: "At risk" },
} as const satisfies Record<HealthClass, Phrase>;

/** Customers beyond this, by yearly spend, are counted, not listed. */
const mostCustomers = 1000;

/** OUT5 客户: the three 复购率, then customers by yearly spend with tier, life, health and contact plan. */
export function customersSheet(context: SheetContext): SheetPlan {
  if ((context.review.customers ?? []).length === 0)
    return frameSheet("customers", context, {
      frozenRows: 2,
      blocks: [noDataBlock("customers", context.locale)],
    });
  const rates = repurchaseTable(context);
  const blocks = [...(rates.rows.length > 0 ? [rates] : []), customerTable(context)];
  const header = sheetLayout({ id: "customers", blocks }).at(-1)?.header ?? 0;
  return frameSheet("customers", context, { frozenRows: header + 1, blocks });
}

function customerTable(context: SheetContext): TableBlock {
  const customers = context.review.customers ?? [];
  const more = customers.length - mostCustomers;
  const note =
    context.locale === "zh-CN"
      ? `共 ${customers.length} 家客户，按年消费列出前 ${mostCustomers} 家，另有 ${more} 家未列出。`
      : `The first ${mostCustomers} of ${customers.length} customers by yearly spend; ${more} more are not listed.`;
  return {
    kind: "table",
    id: "customers",
    columns: columns(context),
    rows: customers.slice(0, mostCustomers).map((customer) => row(customer, context)),
    rules: [{ kind: "data-bar", column: "yearlySpend", color: "actual" }],
    ...(more > 0 ? { footer: [[{ value: note, style: "note" }]] } : {}),
  };
}

function columns({ locale }: SheetContext): TableColumn[] {
  const { word, number, input } = columnMaker(headers, locale);
  return [
    word("customer", 24),
    word("tier", 7, { align: "center" }),
    word("previousTier", 9, { align: "center" }),
    number("yearlySpend", 13, { format: "amount" }),
    number("orders", 8, { format: "count" }),
    number("averageOrderValue", 12, {
      format: "amount",
      note: say({ zh: "笔单价：年消费 ÷ 订单数", en: "Yearly spend ÷ orders, not per customer" }, locale),
    }),
    word("lastOrderOn", 11, { format: "date", align: "center" }),
    word("lifecycle", 9, { align: "center" }),
    number("health", 8, { format: "score" }),
    word("healthClass", 8, { align: "center" }),
    word("influence", 8, { align: "center" }),
    word("potential", 8, { align: "center" }),
    word("frequency", 12, { wrap: true }),
    word("content", 22, { wrap: true }),
    word("resources", 20, { wrap: true }),
    input("note", 24),
  ];
}

function row(customer: CustomerRow, context: SheetContext): TableRow {
  const { locale } = context;
  const { contactPlan, lifecycle } = customer;
  const nothing = dash("no-data", locale);
  return {
    key: customer.customer,
    cells: {
      customer: customer.customer,
      tier: customer.tier ?? nothing,
      previousTier: customer.previousTier ?? dash("no-base", locale),
      yearlySpend: customer.yearlySpend,
      orders: customer.orders,
      averageOrderValue: {
        formula: `=IF([@{orders}]>0,[@{yearlySpend}]/[@{orders}],${quoted(nothing)})`,
        value: customer.averageOrderValue ?? nothing,
      },
      lastOrderOn: figure(customer.lastOrderOn, "no-data", locale),
      lifecycle: lifecycle ? say(lifecycleLabels[lifecycle], locale) : dash(undefined, locale),
      health: figure(customer.health, "no-data", locale),
      healthClass: healthCell(customer, context),
      influence: customer.influence,
      potential: customer.potential,
      frequency: contactPlan && say(contactPlan.frequency, locale),
      content: contactPlan && say(contactPlan.content, locale),
      resources: contactPlan && say(contactPlan.resources, locale),
    },
  };
}

/** The class of the score, live, by the bounds of the settings. */
function healthCell({ healthClass }: CustomerRow, { locale, review }: SheetContext): PlanCell {
  const { healthyScore, warningScore } = review.settings;
  const word = (each: HealthClass): string => say(healthWords[each], locale);
  const nothing = dash("no-data", locale);
  const shape = `IF([@{health}]>=${healthyScore},${quoted(word("healthy"))},IF([@{health}]>=${warningScore},${quoted(word("warning"))},${quoted(word("at-risk"))}))`;
  return {
    formula: `=IF(ISNUMBER([@{health}]),${shape},${quoted(nothing)})`,
    value: healthClass ? word(healthClass) : nothing,
  };
}
