import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Period } from "../data/period";
import type { Metric } from "./metric";

const ownName = /^(我司|我方|我们|本公司|本企业|公司|自己|自有|us|we|our company|own|self|ours)$/;
const shareName = /份额|占有率|share/;

/** Whether a row of the market table is about ourselves: no competitor named, or a word for us. */
export function isOwnRow(market: DataSet, row: number): boolean {
  const competitor = textOf(market, "competitor");
  const name = competitor?.dictionary[competitor.codes[row]!];
  return name === undefined || ownName.test(name.normalize("NFKC").trim().toLowerCase());
}

/** Rows that state a market share valid in a window; rows without dates are valid always. */
export function sharesIn(market: DataSet, window: Pick<Period, "start" | "end">): number[] {
  const share = numbersOf(market, "share");
  const [from, to] = [numbersOf(market, "periodStart"), numbersOf(market, "periodEnd")];
  const metric = textOf(market, "metric");
  const rows: number[] = [];
  for (let row = 0; share && row < market.rowCount; row++) {
    const name = metric?.dictionary[metric.codes[row]!];
    if (Number.isNaN(share[row]!) || (name !== undefined && !shareName.test(name.toLowerCase()))) continue;
    const start = from?.[row] ?? NaN;
    const end = to?.[row] ?? start;
    const dated = !Number.isNaN(start);
    if (!dated || (start <= window.end && (Number.isNaN(end) ? start : end) >= window.start)) rows.push(row);
  }
  return rows;
}

/** When a row's statement begins; undated rows come first. */
export function statedOn(market: DataSet, row: number): number {
  const day = numbersOf(market, "periodStart")?.[row] ?? NaN;
  return Number.isNaN(day) ? -Infinity : day;
}

/** A share, and the day from which it is stated. */
export interface Stated {
  since: number;
  share: number;
}

/** Whether a statement takes another's place: the later one does; of two from one day the lower, whichever row comes first. */
export function supersedes(one: Stated, other: Stated | undefined): boolean {
  if (!other) return true;
  return one.since === other.since ? one.share < other.share : one.since > other.since;
}

export const marketShare: Metric = {
  id: "market-share",
  label: { zh: "市场份额", en: "Market share" },
  definition: {
    zh: "市场表中本公司在期内的份额；期内有多条时取最近一条。",
    en: "Our own share as the market table states it for the period; of several statements the latest counts.",
  },
  formula: { zh: "市场表所载份额", en: "share as stated" },
  category: "market",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "market", fields: ["share"] }],
  uses: [{ dataSet: "market", fields: ["competitor", "metric", "periodStart", "periodEnd"] }],
  dated: { dataSet: "market", field: "periodStart" },
  targetNames: ["市场份额", "市场占有率", "市占率", "market share"],
  tally(context) {
    const { dataSet: market, groups } = context.allRows("market");
    const numerator = new Float64Array(context.groupCount).fill(NaN);
    const latest = new Map<number, Stated>();
    const sample = new Float64Array(context.groupCount);
    const share = numbersOf(market, "share");
    for (const row of sharesIn(market, context.window)) {
      const group = groups[row]!;
      if (!share || !isOwnRow(market, row)) continue;
      sample[group]! += 1;
      const stated = { since: statedOn(market, row), share: share[row]! };
      if (!supersedes(stated, latest.get(group))) continue;
      latest.set(group, stated);
      numerator[group] = stated.share;
    }
    return { numerator, sample };
  },
  edges: {
    zh: "期内没有本公司的份额时无数据；没有日期的行视为一直有效；同一天起有多个份额时取较低的。",
    en: "No data without a statement about us in the period; rows without dates are always valid; of several from one day the lowest counts.",
  },
};
