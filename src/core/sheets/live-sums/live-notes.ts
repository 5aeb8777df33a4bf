import { say, type Locale, type Phrase } from "../../data/locale";
import type { Review } from "../../review/review";
import { dimensionWords } from "../wording";
import { isLive, type LiveOr } from "./live-or-static";
import type { LiveSums } from "./live-sums";
import { staticReasons } from "./static-reasons";
import { isWhole } from "../../review/scope";

const aspects = { target: { zh: "目标", en: "Targets" } } as const satisfies Record<string, Phrase>;

/** A figure or a column of figures, and whether a formula says it. */
export interface LiveEntry {
  id: string;
  label: Phrase;
  aspect: "actual" | "target";
  found: LiveOr<{ columns: string }>;
}

/** The sums of the whole, in the order of the review. */
export function figureEntries({ metrics }: Review, live: LiveSums | undefined): LiveEntry[] {
  return metrics.flatMap(({ id, label, scope }) => {
    const found = isWhole(scope) ? live?.figures.get(id) : undefined;
    return found ? [{ id, label, aspect: "actual" as const, found }] : [];
  });
}

/** The columns of actuals, one a dimension. */
export function breakdownEntries(live: LiveSums | undefined): LiveEntry[] {
  return [...(live?.breakdowns ?? [])].map(([dimension, found]) => ({
    id: dimension,
    label: dimensionWords[dimension],
    aspect: "actual",
    found,
  }));
}

/** One line for all targets, where the review has any. */
export function targetEntries({ figures }: Review, live: LiveSums | undefined): LiveEntry[] {
  if (!live || !figures.hasTargets()) return [];
  return [{ id: "~targets", label: aspects.target, aspect: "target", found: { why: staticReasons.targets } }];
}

/** `t_销售明细[销售额]`, or the reason, in one sentence. */
export function liveWords(found: LiveEntry["found"], locale: Locale): string {
  return isLive(found)
    ? say({ zh: `实时公式：${found.live.columns}`, en: `Live formula: ${found.live.columns}` }, locale)
    : say({ zh: `静态值，原因：${found.why.zh}`, en: `Static value: ${found.why.en}` }, locale);
}

/** Lines for the foot of a sheet: what shares its columns or its reason is said once. */
export function liveLines(entries: readonly LiveEntry[], locale: Locale): string[] {
  const groups = new Map<string, string[]>();
  for (const { aspect, found, label } of entries) {
    const words = `${aspect}\n${liveWords(found, locale)}`;
    groups.set(words, [...(groups.get(words) ?? []), say(label, locale)]);
  }
  return [...groups].map(([key, labels]) => {
    const [aspect, words = ""] = key.split("\n");
    const list = labels.join(locale === "zh-CN" ? "、" : ", ");
    if (aspect === "target") return say({ zh: `${list} — ${words}。`, en: `${list} — ${words}.` }, locale);
    return say({ zh: `${list}的实际 — ${words}。`, en: `Actual of ${list} — ${words}.` }, locale);
  });
}

/** What moves when a cell of the user's table is changed, and what waits for a refresh. */
export function whatMoves(entries: readonly LiveEntry[], locale: Locale): string[] {
  if (!entries.some(({ found }) => isLive(found))) return [];
  return [
    say(
      {
        zh: "源表改动后，实时公式的实际、达成率、差异、占比和灯随之更新；其余（含同比、环比）是上次刷新时的数。",
        en: "When the source table changes, live actuals, achievement, variance, share and lights follow at once; the rest (YoY and vs previous too) is as of the last refresh.",
      },
      locale,
    ),
  ];
}
