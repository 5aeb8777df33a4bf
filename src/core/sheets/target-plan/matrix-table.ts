import { exactSum } from "../../data/exact-sum";
import type { Phrase } from "../../data/locale";
import type { Decomposition } from "../../planning/decompose";
import type { PlanSection } from "../../review/sections";
import { columnMaker } from "../column-maker";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import type { PlanCell, TableBlock, TableColumn, TableRow } from "../sheet-plan";
import { planTables } from "./plan-tables";
import { axisWord } from "./split-tables";

const headers = {
  member: { zh: "成员", en: "Member" },
  total: { zh: "合计", en: "Total" },
  difference: { zh: "核对 = 0", en: "Check = 0" },
} as const satisfies Record<string, Phrase>;

/** Time × one other axis of the base target; sums of both directions against the table above read 0. */
export function matrixTable(plan: PlanSection, depth: number, context: SheetContext): TableBlock {
  const { locale } = context;
  const [time] = plan.base.margins;
  const axis = plan.base.margins[depth];
  const spans = time?.members ?? [];
  const members = axis?.members ?? [];
  const id = `plan-matrix-${axis?.axis ?? depth}`;
  const word = axisWord(axis?.axis ?? "", locale);
  const cells = cellSums(plan.base, depth);
  return {
    kind: "table",
    id,
    heading: {
      value: locale === "zh-CN" ? `基础目标：时间 × ${word}` : `Base target: time × ${word.toLowerCase()}`,
      style: "heading",
    },
    columns: columns(
      spans.map(({ name }) => name),
      context,
    ),
    rows: members.map(({ name, amount }): TableRow => ({
      key: name,
      cells: {
        member: name,
        ...Object.fromEntries(
          spans.map(({ name: span }, at) => [spanId(at), cells.get(cellKey(span, name)) ?? 0]),
        ),
        total: { formula: sumOf(spans.length), value: amount },
        difference: { formula: `=[@{total}]-${partOf(word, name)}`, value: 0 },
      },
    })),
    rules: [],
    footer: footer(id, spans, context),
  };
}

const spanId = (index: number): string => `span-${index}`;
const cellKey = (span: string, member: string): string => `${span}\n${member}`;

function columns(spans: readonly string[], { locale }: SheetContext): TableColumn[] {
  const { word, number } = columnMaker(headers, locale);
  return [
    word("member", 24),
    ...spans.map((header, index): TableColumn => ({
      id: spanId(index),
      header,
      kind: "computed",
      format: "amount",
      width: 14,
      align: "right",
    })),
    number("total", 16, { format: "amount" }),
    number("difference", 14, { format: "amount-signed" }),
  ];
}

function cellSums({ cells }: Decomposition, depth: number): Map<string, number> {
  const parts = new Map<string, number[]>();
  for (const { members, amount } of cells) {
    const key = cellKey(members[0] ?? "", members[depth] ?? "");
    const list = parts.get(key) ?? [];
    parts.set(key, list);
    list.push(amount);
  }
  return new Map([...parts].map(([key, amounts]) => [key, exactSum(amounts)]));
}

const sumOf = (spans: number): string =>
  `=${Array.from({ length: spans }, (_, index) => `[@{${spanId(index)}}]`).join("+")}`;

/** A member's part of the base target in the table above. */
function partOf(axis: string, member: string): string {
  const split = `{table:${planTables.split}}`;
  return `SUMIFS(${split}[{base}],${split}[{axis}],${quoted(axis)},${split}[{member}],${quoted(`=${member.replace(/[~*?]/g, "~$&")}`)})`;
}

function footer(
  id: string,
  spans: readonly { name: string; amount: number }[],
  { locale }: SheetContext,
): PlanCell[][] {
  const zh = locale === "zh-CN";
  const time = axisWord("time", locale);
  const sum = (index: number): string => `SUM({table:${id}}[{${spanId(index)}}])`;
  return [
    [
      { value: zh ? "合计" : "Total", style: "total" },
      ...spans.map(({ amount }, index): PlanCell => ({
        formula: `=${sum(index)}`,
        value: amount,
        format: "amount",
        style: "total",
      })),
    ],
    [
      { value: zh ? "核对(应为 0)" : "Check (must read 0)", style: "muted" },
      ...spans.map(({ name }, index): PlanCell => ({
        formula: `=${sum(index)}-${partOf(time, name)}`,
        value: 0,
        format: "amount-signed",
        style: "muted",
      })),
    ],
  ];
}
