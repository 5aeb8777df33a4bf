import { say, type Phrase } from "../../data/locale";
import type { PlanSection } from "../../review/sections";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import { cellOfRow } from "../row-lookup";
import type { FormatName, PlanCell, TableBlock, TableColumn, TableRow } from "../sheet-plan";
import { goalKeys, planTables, premiseKeys, upliftKey } from "./plan-tables";

const headers = {
  item: { zh: "项目", en: "Item" },
  base: { zh: "基数", en: "Base" },
  typed: { zh: "假设(填写)", en: "Premise (yours)" },
  used: { zh: "采用", en: "In use" },
  amount: { zh: "金额", en: "Amount" },
} as const satisfies Record<string, Phrase>;

export const goalItems = {
  base: { zh: "基础目标", en: "Base target" },
  challenge: { zh: "挑战目标", en: "Challenge target" },
} as const satisfies Record<string, Phrase>;

interface Line {
  key: string;
  item: Phrase;
  base: number | null;
  used: number;
  usedFormat: FormatName;
  formula: string;
  amount: number;
}

/** Base and challenge target from the last twelve months, with the growth and the factor that people may type. */
export function goalTable(plan: PlanSection, context: SheetContext): TableBlock {
  const { roundTo } = context.review.settings.plan;
  const rounded = (amount: string): string => `=ROUND((${amount})/${roundTo},0)*${roundTo}`;
  const grown = plan.past > 0;
  const lines: Line[] = [
    {
      key: goalKeys.base,
      item: goalItems.base,
      base: grown ? plan.past : plan.ambition,
      used: grown ? plan.ambition / plan.past - 1 : 0,
      usedFormat: "percent-signed",
      formula: rounded("[@{base}]*(1+[@{used}])"),
      amount: plan.base.total,
    },
    {
      key: goalKeys.challenge,
      item: goalItems.challenge,
      base: plan.ambition,
      used: context.review.settings.plan.challengeFactor,
      usedFormat: "multiple",
      formula: rounded("[@{base}]*[@{used}]"),
      amount: plan.challenge.total,
    },
  ];
  const zh = context.locale === "zh-CN";
  return {
    kind: "table",
    id: planTables.goal,
    heading: {
      value: zh
        ? `${plan.year} 年目标(基数：近12个月销售额)`
        : `Targets of ${plan.year} (base: sales of the last 12 months)`,
      style: "heading",
    },
    columns: columns(context),
    rows: lines.map((line) => row(line, context)),
    rules: [],
  };
}

/** Where next year's amount can come from: existing customers by tier, new customers, new products; what is missing to the target. */
export function premiseTable(plan: PlanSection, context: SheetContext): TableBlock {
  const { derivation, newCustomers, firstOrderAmount } = plan;
  const existing = derivation.existing.map(({ tier, base, uplift, amount }): Line => ({
    key: upliftKey(tier),
    item: tierItem(tier),
    base,
    used: uplift,
    usedFormat: "percent-signed",
    formula: "=[@{base}]*(1+[@{used}])",
    amount,
  }));
  const zh = context.locale === "zh-CN";
  return {
    kind: "table",
    id: planTables.premises,
    heading: {
      value: zh
        ? "来年推导：老客户提升 + 新客户 + 新品"
        : "Where it comes from: existing customers + new customers + new products",
      style: "heading",
    },
    columns: columns(context),
    rows: [
      ...existing,
      {
        key: premiseKeys.newCustomers,
        item: { zh: "新客户(基数：首单均额)", en: "New customers (base: first-order amount)" },
        base: firstOrderAmount,
        used: newCustomers,
        usedFormat: "count" as const,
        formula: "=[@{base}]*[@{used}]",
        amount: derivation.newCustomerTotal,
      },
      {
        key: premiseKeys.newProducts,
        item: { zh: "新品", en: "New products" },
        base: null,
        used: derivation.newProductTotal,
        usedFormat: "amount" as const,
        formula: "=[@{used}]",
        amount: derivation.newProductTotal,
      },
    ].map((line) => row(line, context)),
    rules: [],
    footer: footer(plan, context),
  };
}

function tierItem(tier: string): Phrase {
  return tier === "—"
    ? { zh: "老客户", en: "Existing customers" }
    : { zh: `老客户 · ${tier} 级`, en: `Existing customers, tier ${tier}` };
}

function columns({ locale }: SheetContext): TableColumn[] {
  const { word, number, input } = columnMaker(headers, locale);
  const note =
    locale === "zh-CN"
      ? "留空则用默认值；填写后下一次刷新重新分解。金额按元填写。"
      : "Blank takes the default; what you type is split at the next refresh. Amounts in the base currency.";
  return [
    word("item", 24),
    number("base", 26, { format: "amount" }),
    number("used", 14),
    input("typed", 16, { format: "general", align: "right", wrap: false, note }),
    number("amount", 16, { format: "amount" }),
  ];
}

function row(
  { key, item, base, used, usedFormat, formula, amount }: Line,
  { locale }: SheetContext,
): TableRow {
  return {
    key,
    cells: {
      item: say(item, locale),
      base,
      used: { formula: `=IF(ISNUMBER([@{typed}]),[@{typed}],${used})`, value: used },
      amount: { formula, value: amount },
    },
    formats: { used: usedFormat, typed: usedFormat === "amount" ? "count" : usedFormat },
  };
}

/** Sum of the derivation, the target, what is missing, and the growth that the target asks for. */
function footer(
  { derivation, growth, doublingGrowth, base }: PlanSection,
  { locale }: SheetContext,
): PlanCell[][] {
  const zh = locale === "zh-CN";
  const sum = `SUM({table:${planTables.premises}}[{amount}])`;
  const goal = cellOfRow(
    `{table:${planTables.goal}}[{amount}]`,
    `{table:${planTables.goal}}[{item}]`,
    say(goalItems.base, locale),
  );
  const line = (label: string, cell: PlanCell): PlanCell[] => [{ value: label, style: "total" }, cell];
  const amount = (formula: string, value: number, format: FormatName): PlanCell => ({
    formula,
    value,
    format,
    style: "total",
  });
  return [
    line(zh ? "推导合计" : "Derived", amount(`=${sum}`, derivation.plan, "amount")),
    line(zh ? "基础目标" : "Base target", amount(`=${goal}`, base.total, "amount")),
    line(
      zh ? "推导 − 目标" : "Derived − target",
      amount(`=${sum}-${goal}`, derivation.plan - base.total, "amount-signed"),
    ),
    line(zh ? "目标所需增长" : "Growth needed", {
      value: growth ?? "—",
      format: "percent-signed",
      style: "total",
    }),
    line(zh ? "三年翻番所需年增长" : "Doubling in three years takes", {
      value: doublingGrowth,
      format: "percent-signed",
      style: "muted",
    }),
  ];
}
