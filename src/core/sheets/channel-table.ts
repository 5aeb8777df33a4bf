import { say, type Phrase } from "../data/locale";
import { memberLabel } from "../review/member-label";
import type { ChannelShare } from "../review/sections";
import { columnMaker } from "./column-maker";
import { dash, figure, quoted } from "./figures";
import type { SheetContext } from "./frame";
import { lightFormula, lightShapes } from "./light-formula";
import type { TableBlock, TableRow } from "./sheet-plan";

const headers = {
  channel: { zh: "来源渠道", en: "Channel" },
  value: { zh: "数量", en: "Leads" },
  actual: { zh: "占比", en: "Share" },
  previous: { zh: "上期占比", en: "Share before" },
  target: { zh: "限额", en: "Limit" },
  limitKind: { zh: "限额类型", en: "Kind of limit" },
  variance: { zh: "差 (pp)", en: "Gap (pp)" },
  light: { zh: "灯", en: "Light" },
} as const satisfies Record<string, Phrase>;

const limitKinds: Record<"ceiling" | "floor", Phrase> = {
  ceiling: { zh: "不高于", en: "at most" },
  floor: { zh: "不低于", en: "at least" },
};

/** Shares by channel, of net sales or of leads, against ceilings and floors; shares, gaps and lights live. */
export function channelTable(channels: readonly ChannelShare[], context: SheetContext): TableBlock {
  const { locale } = context;
  const ofSales = channels[0]?.of === "sales";
  const value = ofSales ? { zh: "销售额", en: "Sales" } : headers.value;
  const { word, number } = columnMaker({ ...headers, value }, locale);
  return {
    kind: "table",
    id: "channels",
    heading: { value: say({ zh: "来源渠道", en: "Channels" }, locale), style: "heading" },
    columns: [
      word("channel", 22),
      number("value", 12, { format: ofSales ? "amount" : "count" }),
      number("actual", 15, { format: "percent" }),
      number("previous", 15, { format: "percent" }),
      number("target", 12, { format: "percent" }),
      word("limitKind", 12, { align: "center" }),
      number("variance", 12, { format: "pp-signed" }),
      word("light", 6, { align: "center" }),
    ],
    rows: channels.map((channel) => row(channel, context)),
    rules: [{ kind: "light", column: "light" }],
  };
}

function row(each: ChannelShare, { locale, review }: SheetContext): TableRow {
  const nothing = dash("no-data", locale);
  const unset = dash("no-target", locale);
  const polarity = each.limitKind === "ceiling" ? "lower" : "higher";
  return {
    key: each.channel ?? "~other",
    cells: {
      channel: say(memberLabel("channel", each.channel), locale),
      value: each.value,
      actual: {
        formula: `=IF(SUM([{value}])=0,${quoted(nothing)},[@{value}]/SUM([{value}]))`,
        value: each.share ?? nothing,
      },
      previous: figure(each.previousShare, "no-base", locale),
      target: each.limit,
      limitKind: each.limitKind && say(limitKinds[each.limitKind], locale),
      variance: {
        formula: `=IF(AND(ISNUMBER([@{target}]),ISNUMBER([@{actual}])),([@{actual}]-[@{target}])*100,${quoted(unset)})`,
        value: each.variancePp ?? unset,
      },
      light: {
        formula: lightFormula({ unit: "ratio", polarity, target: each.limit }, review.settings),
        value: lightShapes[each.flag],
      },
    },
  };
}
