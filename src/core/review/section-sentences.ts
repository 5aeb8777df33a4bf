import { groupBy } from "../data/group-by";
import { fieldLabel } from "../data/field-labels";
import type { Settings } from "../settings";
import { makeSentence, plainNumber, type SaySentence } from "./make-sentence";
import { memberLabel } from "./member-label";
import { memberSentences } from "./member-sentences";
import type { Breakdown } from "./review";
import type { ReviewSections, RootCause } from "./sections";
import type { Sentence } from "./sentence";

/** Sentences of contrast beyond single metrics: best and worst member, causes, lost reasons, tiers, cycles, next year. */
export function sectionSentences(
  sections: ReviewSections,
  breakdowns: readonly Breakdown[],
  settings: Settings,
): Sentence[] {
  const say: SaySentence = (id, part, clauses) => {
    const sentence = makeSentence(id, part, clauses, settings);
    return sentence ? [sentence] : [];
  };
  return [
    ...breakdowns.flatMap((breakdown) => memberSentences(breakdown, say)),
    ...causes(sections.rootCauses ?? [], say),
    ...lost(sections, say),
    ...tiers(sections, say),
    ...newcomers(sections, say),
    ...nextYear(sections, say),
  ];
}

/** More members than this say nothing that a reader could act on. */
const MOST_SEEDS = 5;

/** Of each metric's gap, the dimension whose fewest members make 80 % of the shortfall. */
function causes(rootCauses: readonly RootCause[], say: SaySentence): Sentence[] {
  const groups = groupBy(rootCauses, ({ metricId, dimension }) => `${metricId}/${dimension}`);
  const telling = [...groups.values()].filter((group) => {
    const seeds = group.filter(({ seed }) => seed).length;
    return seeds > 0 && seeds <= MOST_SEEDS && seeds < group.length;
  });
  return telling.flatMap((group) => {
    const seeds = group.filter(({ seed }) => seed);
    const [first] = seeds;
    if (!first) return [];
    const share = seeds.reduce((sum, { shortfallShare }) => sum + (shortfallShare ?? 0), 0);
    const names = seeds.map(({ member }) => memberLabel(first.dimension, member));
    const dimension = fieldLabel(first.dimension);
    const base = {
      target: { zh: "目标", en: "the target" },
      lastYear: { zh: "去年同期", en: "last year" },
      previous: { zh: "上期", en: "the period before" },
    }[first.against];
    return say(`cause:${first.metricId}:${first.dimension}`, "cause", [
      {
        zh: `${first.label.zh}较${base.zh}的缺口中，{count}个${dimension.zh}（${names.map(({ zh }) => zh).join("、")}）占{share}`,
        en: `Of the shortfall of ${first.label.en} against ${base.en}, ${names.map(({ en }) => en).join(", ")} ({count} by ${dimension.en.toLowerCase()}) make up {share}`,
        numbers: {
          count: plainNumber(first.metricId, "seedCount", seeds.length, "count"),
          share: plainNumber(first.metricId, "shortfallShare", share, "percent"),
        },
      },
    ]);
  });
}

function lost({ lost: reasons }: ReviewSections, say: SaySentence): Sentence[] {
  const [first] = reasons ?? [];
  if (!first || first.share === null) return [];
  const cut = (reasons ?? []).filter(({ inCut }) => inCut);
  const number = (figure: string, value: number, format: "count" | "percent") =>
    plainNumber("lost", figure, value, format);
  return say("lost-reasons", "cause", [
    {
      zh: `丢单首因是“${first.reason ?? "未填原因"}”，{count}单，占{share}`,
      en: `The first reason of lost deals is “${first.reason ?? "no reason given"}”: {count} deals, {share}`,
      numbers: {
        count: number("count", first.count, "count"),
        share: number("share", first.share, "percent"),
      },
    },
    cut.length > 1
      ? {
          zh: "前{reasons}项合计{cumulative}",
          en: "the first {reasons} make {cumulative}",
          numbers: {
            reasons: number("reasons", cut.length, "count"),
            cumulative: number("cumulative", cut.at(-1)!.cumulative!, "percent"),
          },
        }
      : null,
  ]);
}

/** Share of the top tier now and before: A类占比 18 % → 25 % (document B7). */
function tiers({ customers }: ReviewSections, say: SaySentence): Sentence[] {
  const rows = customers ?? [];
  const now = rows.filter(({ orders }) => orders > 0);
  const before = rows.filter(({ previousTier }) => previousTier !== null);
  const top = now.filter(({ tier }) => tier === "A").length;
  const topBefore = before.filter(({ previousTier }) => previousTier === "A").length;
  if (top + topBefore === 0 || now.length === 0) return [];
  const scope = { tier: "A" };
  const share = plainNumber("customer-count", "share", top / now.length, "percent", scope);
  return say("tiers", "breakdown", [
    {
      zh: "近12个月有订单的客户{count}家，其中A类占{share}",
      en: "{count} customers ordered in the last 12 months, {share} of them in tier A",
      numbers: { count: plainNumber("customer-count", "count", now.length, "count"), share },
    },
    before.length === 0
      ? null
      : {
          zh: "上期A类占{before}",
          en: "{before} the period before",
          numbers: {
            before: plainNumber(
              "customer-count",
              "previousShare",
              topBefore / before.length,
              "percent",
              scope,
            ),
          },
        },
  ]);
}

/** Below what a sentence would show as 0.0 % there is nothing to say. */
const leastExcess = 0.0005;

function newcomers({ cycles }: ReviewSections, say: SaySentence): Sentence[] {
  return (cycles ?? []).flatMap(({ metricId, label, newcomers: young, veterans, excess }) => {
    if (young.mean === null || veterans.mean === null || excess === null) return [];
    if (Math.abs(excess) < leastExcess) return [];
    const days = (figure: string, value: number) => plainNumber(metricId, figure, value, "days");
    return say(`newcomers:${metricId}`, "cause", [
      {
        zh: `新人${label.zh}{young}`,
        en: `Newcomers' ${label.en} is {young}`,
        numbers: { young: days("newcomers", young.mean) },
      },
      {
        zh: "老员工{old}，新人比老员工{excess}",
        en: "veterans' {old}, a difference of {excess}",
        numbers: {
          old: days("veterans", veterans.mean),
          excess: plainNumber(metricId, "excess", excess, "percent-signed"),
        },
      },
    ]);
  });
}

function nextYear({ plan }: ReviewSections, say: SaySentence): Sentence[] {
  if (!plan) return [];
  const amount = (figure: string, value: number) => plainNumber("plan", figure, value, "amount");
  const { derivation, growth } = plan;
  return say("plan", "plan", [
    {
      zh: `${plan.year}年基础目标{base}`,
      en: `The base target for ${plan.year} is {base}`,
      numbers: { base: amount("base", plan.base.total) },
    },
    growth === null
      ? null
      : {
          zh: "较近12个月{growth}",
          en: "{growth} on the last 12 months",
          numbers: { growth: plainNumber("plan", "growth", growth, "percent-signed") },
        },
    {
      zh: "挑战目标{challenge}",
      en: "the challenge target {challenge}",
      numbers: { challenge: amount("challenge", plan.challenge.total) },
    },
    {
      zh: "按老客户、新客户、新品推导可支撑{derived}",
      en: "existing customers, new customers and new products carry {derived}",
      numbers: { derived: amount("derived", derivation.plan) },
    },
    derivation.gap === null
      ? null
      : {
          zh: "与目标相差{gap}",
          en: "{gap} against it",
          numbers: { gap: plainNumber("plan", "gap", derivation.gap, "amount-signed") },
        },
  ]);
}
