import { say, type Phrase } from "../data/locale";
import type { LostReason } from "../review/sections";
import { columnMaker } from "./column-maker";
import { dash, figure, quoted } from "./figures";
import type { SheetContext } from "./frame";
import type { TableBlock, TableRow } from "./sheet-plan";

const headers = {
  reason: { zh: "丢单原因", en: "Lost reason" },
  count: { zh: "单数", en: "Deals" },
  amount: { zh: "金额", en: "Amount" },
  share: { zh: "占比", en: "Share" },
  cumulative: { zh: "累计占比", en: "Cumulative share" },
} as const satisfies Record<string, Phrase>;

/** Reasons of lost deals by number of deals, shares live; the fewest that reach the 80 % cut stand out. */
export function lostReasonTable(lost: readonly LostReason[], context: SheetContext): TableBlock {
  const { locale, review } = context;
  const { word, number } = columnMaker(headers, locale);
  const cut = review.settings.paretoShare;
  const few = lost.filter(({ inCut }) => inCut).length;
  const percent = `${Math.round(cut * 1000) / 10}%`;
  const note =
    locale === "zh-CN"
      ? `前 ${few} 项合计达到 ${percent}（加粗），按单数计。`
      : `The first ${few} reach ${percent} (bold), by number of deals.`;
  return {
    kind: "table",
    id: "lost-reasons",
    heading: { value: say({ zh: "丢单原因", en: "Why deals were lost" }, locale), style: "heading" },
    columns: [
      word("reason", 22),
      number("count", 12, { format: "count" }),
      number("amount", 15, { format: "amount" }),
      number("share", 15, { format: "percent" }),
      number("cumulative", 12, { format: "percent" }),
    ],
    rows: lost.map((each, index) => row(each, placeAmongEquals(lost, index), context)),
    rules: [
      {
        kind: "row-when",
        formula: `=AND(ISNUMBER([@{cumulative}]),ROUND([@{cumulative}]-[@{share}],10)<${cut})`,
        style: "total",
      },
    ],
    footer: [[{ value: note, style: "note" }]],
  };
}

/**
 * Deals of the reasons that weigh more, and of this one with those of the same weight above it: right in any order of the rows.
 * `SUM` from the first row down to this one would follow the order, and not every engine computes it.
 */
const upTo = (place: number): string => `(SUMIFS([{count}],[{count}],">"&[@{count}])+${place}*[@{count}])`;

/** 1 for the first of the reasons with the same number of deals, 2 for the next. */
function placeAmongEquals(lost: readonly LostReason[], index: number): number {
  return lost.slice(0, index + 1).filter(({ count }) => count === lost[index]?.count).length;
}

function row(
  { reason, count, amount, share, cumulative }: LostReason,
  place: number,
  { locale }: SheetContext,
): TableRow {
  const nothing = dash("no-data", locale);
  const overAll = (part: string): string => `=IF(SUM([{count}])=0,${quoted(nothing)},${part}/SUM([{count}]))`;
  return {
    key: reason ?? "~none",
    cells: {
      reason: reason ?? say({ zh: "未填原因", en: "No reason given" }, locale),
      count,
      amount: figure(amount, "no-data", locale),
      share: { formula: overAll("[@{count}]"), value: share ?? nothing },
      cumulative: { formula: overAll(upTo(place)), value: cumulative ?? nothing },
    },
  };
}
