import { dimensionIds } from "../../data/fields";
import { say, type Locale, type Phrase } from "../../data/locale";
import type { PlanSection } from "../../review/sections";
import { columnMaker } from "../column-maker";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import { cellOfRow } from "../row-lookup";
import type { TableBlock, TableRow } from "../sheet-plan";
import { dimensionWords } from "../wording";
import { goalItems } from "./goal-tables";
import { memberKey, planTables } from "./plan-tables";

const headers = {
  axis: { zh: "维度", en: "Axis" },
  member: { zh: "成员", en: "Member" },
  used: { zh: "采用权重", en: "Weight in use" },
  weight: { zh: "权重", en: "Weight" },
  held: { zh: "保留(元)", en: "Held (base currency)" },
  base: { zh: "基础目标", en: "Base target" },
  challenge: { zh: "挑战目标", en: "Challenge target" },
} as const satisfies Record<string, Phrase>;

const checkHeaders = {
  axis: headers.axis,
  base: { zh: "基础目标合计", en: "Base targets" },
  baseDifference: { zh: "与总额之差", en: "Against the total" },
  challenge: { zh: "挑战目标合计", en: "Challenge targets" },
  challengeDifference: { zh: "与挑战总额之差", en: "Against the challenge total" },
} as const satisfies Record<string, Phrase>;

/** An axis in words: 时间, 区域 … */
export function axisWord(axis: string, locale: Locale): string {
  const id = dimensionIds.find((dimension) => dimension === axis);
  return say(id ? dimensionWords[id] : { zh: "时间", en: "Time" }, locale);
}

/** Every member of every axis with its weight, held amount, and its part of both targets. */
export function splitTable(plan: PlanSection, { locale }: SheetContext): TableBlock {
  const { word, number, input } = columnMaker(headers, locale);
  const zh = locale === "zh-CN";
  const note = zh
    ? "留空按历史占比；只填一部分时，其余成员按历史占比分剩下的。"
    : "Blank takes the share of the past; where some are typed, the others share the rest by their past.";
  const heldNote = zh
    ? "固定这个成员的目标，其余成员分剩下的。按元填写。"
    : "Pins this member's target; the others share the rest.";
  return {
    kind: "table",
    id: planTables.split,
    heading: { value: zh ? "目标分解" : "Target by axis", style: "heading" },
    columns: [
      word("axis", 24),
      word("member", 26),
      number("used", 14, { format: "percent" }),
      input("weight", 16, { format: "percent", align: "right", wrap: false, note }),
      input("held", 16, { format: "count", align: "right", wrap: false, note: heldNote }),
      number("base", 16, { format: "amount" }),
      number("challenge", 16, { format: "amount" }),
    ],
    rows: plan.base.margins.flatMap(({ axis, members }, depth) =>
      members.map(({ name, weight, amount }, index): TableRow => ({
        key: memberKey(axis, name),
        cells: {
          axis: axisWord(axis, locale),
          member: name,
          used: weight,
          base: amount,
          challenge: plan.challenge.margins[depth]?.members[index]?.amount ?? null,
        },
      })),
    ),
    rules: [{ kind: "data-bar", column: "used", color: "actual" }],
  };
}

/** That the parts of each axis make the whole, live: the differences read 0. */
export function checkTable(plan: PlanSection, { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(checkHeaders, locale);
  const split = `{table:${planTables.split}}`;
  const goal = (item: keyof typeof goalItems): string =>
    cellOfRow(
      `{table:${planTables.goal}}[{amount}]`,
      `{table:${planTables.goal}}[{item}]`,
      say(goalItems[item], locale),
    );
  const cells = (item: keyof typeof goalItems, axis: string, total: number) => ({
    [item]: { formula: `=SUMIFS(${split}[{${item}}],${split}[{axis}],${quoted(axis)})`, value: total },
    [`${item}Difference`]: { formula: `=[@{${item}}]-${goal(item)}`, value: 0 },
  });
  return {
    kind: "table",
    id: "plan-checks",
    heading: { value: locale === "zh-CN" ? "核对(应为 0)" : "Checks (must read 0)", style: "heading" },
    columns: [
      word("axis", 24),
      number("base", 26, { format: "amount" }),
      number("baseDifference", 14, { format: "amount-signed" }),
      number("challenge", 16, { format: "amount" }),
      number("challengeDifference", 16, { format: "amount-signed" }),
    ],
    rows: plan.axes.map((axis) => {
      const word = axisWord(axis, locale);
      return {
        key: axis,
        cells: {
          axis: word,
          ...cells("base", word, plan.base.total),
          ...cells("challenge", word, plan.challenge.total),
        },
      };
    }),
    rules: [],
  };
}
