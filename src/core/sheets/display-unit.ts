import type { Locale } from "../data/locale";
import type { MetricResult } from "../review/review";
import type { Settings } from "../settings";
import { isWhole } from "../review/scope";

/** Unit in which amounts are shown; figures stay in the base unit. */
export type AmountUnit = 1 | 10_000 | 100_000_000;

/** What the unit is decided on. */
interface Amounts {
  settings: Settings;
  metrics: readonly Pick<MetricResult, "unit" | "scope" | "actual" | "target">[];
}

/** From this size of the largest whole amount on, Chinese readers think in 万 or 亿. */
const wanFrom = 1_000_000;
const yiFrom = 10_000_000_000;

/** The unit chosen in the settings; `auto` follows the language and the largest amount of the whole. */
export function amountUnitOf(review: Amounts, locale: Locale): AmountUnit {
  switch (review.settings.displayUnit) {
    case "1":
      return 1;
    case "10000":
      return 10_000;
    case "100000000":
      return 100_000_000;
    case "auto":
      return locale === "zh-CN" ? unitFor(largestAmount(review)) : 1;
  }
}

function largestAmount(review: Amounts): number {
  const whole = review.metrics.filter(({ unit, scope }) => unit === "amount" && isWhole(scope));
  return Math.max(0, ...whole.map(({ actual, target }) => Math.abs(actual ?? target ?? 0)));
}

function unitFor(amount: number): AmountUnit {
  if (amount >= yiFrom) return 100_000_000;
  return amount >= wanFrom ? 10_000 : 1;
}

const unitWords: Record<AmountUnit, { "zh-CN": string; "en-US": string }> = {
  1: { "zh-CN": "元", "en-US": "base currency" },
  10_000: { "zh-CN": "万元", "en-US": "10,000" },
  100_000_000: { "zh-CN": "亿元", "en-US": "100 million" },
};

/** The unit as printed in subtitles and unit columns. */
export function amountUnitWord(unit: AmountUnit, locale: Locale): string {
  return unitWords[unit][locale];
}
