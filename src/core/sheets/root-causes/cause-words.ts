import type { Locale, Phrase } from "../../data/locale";
import { say } from "../../data/locale";
import { memberLabel } from "../../review/member-label";
import type { Review } from "../../review/review";
import type { RootCause } from "../../review/sections";
import { dimensionWords } from "../wording";
import { mergeSameGaps, type MergedCause } from "./merge-same-gaps";

const bases: Record<RootCause["against"], Phrase> = {
  target: { zh: "目标", en: "target" },
  lastYear: { zh: "去年同期", en: "last year" },
  previous: { zh: "上期", en: "the period before" },
};

/** Key of a cause's row: what people dig out belongs to it. */
export function causeKey({ metricId, dimension, member }: RootCause): string {
  return `${metricId}/${dimension}/${member ?? "~other"}`;
}

/** Of the dimensions in which a gap is the same, so many are named. */
const mostNamed = 2;

/** `区域“华北”（同团队“华北部”）的销售额低于目标`. */
export function causeProblem(
  { metricId, label, dimension, member, against, also }: MergedCause,
  review: Review,
  locale: Locale,
): string {
  const who = memberLabel(dimension, member);
  const named = also.slice(0, mostNamed).map((same) => ({
    dimension: dimensionWords[same.dimension],
    member: memberLabel(same.dimension, same.member),
  }));
  const more = also.length > mostNamed;
  const zhAlso =
    named.map((same) => `${same.dimension.zh}“${same.member.zh}”`).join("、") + (more ? "等" : "");
  const enAlso = [
    ...named.map((same) => `${same.dimension.en.toLowerCase()} “${same.member.en}”`),
    ...(more ? ["…"] : []),
  ].join(", ");
  const lower = review.metrics.find(({ id }) => id === metricId)?.polarity === "lower";
  return say(
    {
      zh: `${dimensionWords[dimension].zh}“${who.zh}”${zhAlso && `（同${zhAlso}）`}的${label.zh}${lower ? "高于" : "低于"}${bases[against].zh}`,
      en: `${label.en} of ${dimensionWords[dimension].en.toLowerCase()} “${who.en}”${enAlso && ` (the same as ${enAlso})`} is ${lower ? "above" : "below"} ${bases[against].en}`,
    },
    locale,
  );
}

/** Lists of customers and products are sheets of their own; causes are what a manager can act on. */
const lists: ReadonlySet<string> = new Set(["customer", "product"]);
/** Lines that a person can dig through. */
const mostSeeds = 20;
/** Customers or products among them. */
const mostOfList = 5;

/**
 * The causes worth digging: the fewest members that make 80 % of a gap (M10), gaps against targets before gaps against the past,
 * customers and products last and only the largest; one gap once.
 */
export function worthDigging(review: Review): readonly MergedCause[] {
  const known = knownWorth.get(review) ?? findWorth(review);
  knownWorth.set(review, known);
  return known;
}

/** One review is asked many times over: by the report for every figure of a cause. */
const knownWorth = new WeakMap<Review, readonly MergedCause[]>();

function findWorth(review: Review): MergedCause[] {
  const rank = ({ against, dimension }: RootCause): number =>
    (lists.has(dimension) ? 4 : 0) + (against === "target" ? 0 : against === "lastYear" ? 1 : 2);
  const seeds = (review.rootCauses ?? []).filter(({ seed }) => seed);
  const ranked = seeds
    .map((cause, index) => ({ cause, index }))
    .sort((a, b) => rank(a.cause) - rank(b.cause) || a.index - b.index)
    .map(({ cause }) => cause);
  const perList = new Map<string, number>();
  return mergeSameGaps(ranked, review)
    .filter(({ metricId, dimension }) => {
      if (!lists.has(dimension)) return true;
      const list = `${metricId}/${dimension}`;
      const count = (perList.get(list) ?? 0) + 1;
      perList.set(list, count);
      return count <= mostOfList;
    })
    .slice(0, mostSeeds);
}
