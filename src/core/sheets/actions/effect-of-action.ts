import { say, type Locale, type Phrase } from "../../data/locale";
import type { MetricResult } from "../../review/review";
import { quoted } from "../figures";
import type { PlanCell } from "../sheet-plan";
import { noticeable, recordMark, type StartingPoint } from "./linked-metric";

export const effects = {
  better: { zh: "改善", en: "Better" },
  same: { zh: "无变化", en: "No change" },
  worse: { zh: "恶化", en: "Worse" },
} as const satisfies Record<string, Phrase>;

/**
 * Whether the linked metric moved since the action was linked with it, as a live formula: up is better where higher is better.
 * Blank while either figure is missing, and from the moment that somebody links another metric until the next refresh.
 */
export function effectCell(start: StartingPoint, result: MetricResult, locale: Locale): PlanCell {
  const { unit, polarity } = result;
  const tolerance = noticeable(unit, start.value);
  const word = (effect: keyof typeof effects): string => say(effects[effect], locale);
  const up = polarity === "higher" ? "better" : "worse";
  const down = polarity === "higher" ? "worse" : "better";
  const moved = "ROUND([@{now}]-[@{atStart}],10)";
  const same = `LEFT([@{record}],LEN([@{metric}])+${recordMark.length})=[@{metric}]&${quoted(recordMark)}`;
  const verdict = `IF(ABS(${moved})<${tolerance},${quoted(word("same"))},IF(${moved}>0,${quoted(word(up))},IF(${moved}<0,${quoted(word(down))},${quoted(word("same"))})))`;
  return {
    formula: `=IF(AND(ISNUMBER([@{atStart}]),ISNUMBER([@{now}]),${same}),${verdict},"")`,
    value: effectWord(start, result, locale),
  };
}

/** The verdict in words, as the sheet's formula gives it; `""` while the metric has no figure. */
export function effectWord(
  start: StartingPoint,
  { unit, polarity, actual }: MetricResult,
  locale: Locale,
): string {
  if (actual === null) return "";
  return say(effects[effectOf(actual - start.value, noticeable(unit, start.value), polarity)], locale);
}

function effectOf(
  moved: number,
  tolerance: number,
  polarity: MetricResult["polarity"],
): keyof typeof effects {
  if (moved === 0 || Math.abs(moved) < tolerance) return "same";
  return moved > 0 === (polarity === "higher") ? "better" : "worse";
}
