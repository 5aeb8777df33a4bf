import type { DataSet } from "../data/data-set";
import { flagsOf } from "../data/flags";
import type { Metric } from "./metric";
import { markWords, tallyPart } from "./part-of-orders";

const referralWords = /转介绍|介绍|口碑|推荐|referr|word of mouth|recommend/;

/** A referral flag on the order, or a channel whose name says so. */
function markReferrals(orders: DataSet): Uint8Array {
  const marks = markWords(orders, "channel", referralWords);
  const flagged = flagsOf(orders, "referral");
  return flagged ? marks.map((mark, row) => (mark === 1 || flagged(row) ? 1 : 0)) : marks;
}

export const referralShare: Metric = {
  id: "referral-share",
  label: { zh: "转介绍占比", en: "Referral share" },
  definition: {
    zh: "期内净销售额中，来自转介绍（转介绍标记，或渠道为转介绍、口碑）的占比。",
    en: "Share of the period's net sales that came by referral (a referral mark, or a channel of that name).",
  },
  formula: { zh: "Σ转介绍净销售额 ÷ Σ净销售额", en: "Σ referred net sales ÷ Σ net sales" },
  category: "acquisition",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount"], oneOf: [["channel"], ["referral"]] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["转介绍占比", "转介绍率", "口碑占比", "referral share", "referral rate"],
  tally: (context) => tallyPart(context, markReferrals),
  edges: {
    zh: "渠道空白的订单计入分母；总额为 0 时无定义。",
    en: "Orders without a channel count in the whole; undefined when the whole is 0.",
  },
};
