import { closingNeeds, groupedDeals, shareOfDeals } from "./deal-tally";
import type { Deals } from "./deals";
import { isClosedIn } from "./funnel-counts";
import type { Metric } from "./metric";

export const winRate: Metric = {
  id: "win-rate",
  label: { zh: "赢单率", en: "Win rate" },
  definition: {
    zh: "期内关闭的商机中赢单的比例；未关闭的不计。",
    en: "Of the deals closed in the period, the share won; open ones are out.",
  },
  formula: { zh: "赢单 ÷ (赢单 + 丢单)", en: "won ÷ (won + lost)" },
  category: "acquisition",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  fewCases: true,
  needs: [closingNeeds],
  dated: { dataSet: "pipeline", field: "createdOn" },
  targetNames: ["赢单率", "成交率", "成单率", "中标率", "win rate", "close rate"],
  tally(context) {
    const told = datesBothEnds(groupedDeals(context).deals);
    return shareOfDeals(
      context,
      (deals, deal) => told && isClosedIn(deals, deal, context.window),
      (deals, deal) => deals.outcome[deal] === "won",
    );
  },
  edges: {
    zh: "期内没有关闭的商机、或丢单（赢单）一律没有日期时无定义；少于 30 条提示样本不足。",
    en: "Undefined when none closed in the period, or when no lost (or no won) deal says when; under 30 the sample is small.",
  },
};

/** Whether deals of both outcomes say when they were closed: if the lost ones never do, every period would be won whole. */
function datesBothEnds({ outcome, closed }: Deals): boolean {
  return (["won", "lost"] as const).every((end) => {
    const found = closed.filter((_, deal) => outcome[deal] === end);
    return found.length === 0 || found.some(Number.isFinite);
  });
}
