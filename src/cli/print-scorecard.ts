import { isoDate } from "../core/data/day";
import { say, type Locale } from "../core/data/locale";
import { roundHalfAway } from "../core/data/rounding";
import { hasFigures } from "../core/review/has-figures";
import type { MetricResult, Review } from "../core/review/review";
import { dash } from "../core/sheets/figures";
import { lightShapes } from "../core/sheets/light-formula";
import { alignTable } from "./align-table";
import { isWhole } from "../core/review/scope";

const heads = {
  "zh-CN": ["", "指标", "目标", "实际", "达成率", "差异", "同比", "环比"],
  "en-US": ["", "Metric", "Target", "Actual", "Achievement", "Variance", "YoY", "vs previous"],
} as const;

/** The review's scorecard as lines of text: every metric of the whole with its light. Amounts in base units. */
export function scorecardLines(review: Review, locale: Locale): string[] {
  const { period, asOf } = review.window;
  const title = locale === "zh-CN" ? "业绩复盘" : "Sales review";
  const asOfText = locale === "zh-CN" ? `截至 ${isoDate(asOf)}` : `as of ${isoDate(asOf)}`;
  const rows = review.metrics
    .filter((result) => isWhole(result.scope) && hasFigures(result))
    .map((result) => scoreRow(result, locale));
  return [
    `${title} · ${period.label} (${isoDate(period.start)} – ${isoDate(period.end)}, ${asOfText})`,
    "",
    ...alignTable([[...heads[locale]], ...rows], 2),
  ];
}

function scoreRow(result: MetricResult, locale: Locale): string[] {
  const { reasons } = result;
  const ratio = result.unit === "ratio";
  const shown = (
    value: number | null,
    reason: MetricResult["reasons"]["yoy"],
    print: (value: number) => string,
  ): string => (value === null ? dash(reason, locale) : print(value));
  const change = (
    relative: number | null,
    points: number | null | undefined,
    reason: MetricResult["reasons"]["yoy"],
  ): string => (ratio ? shown(points ?? null, reason, signedPoints) : shown(relative, reason, signedPercent));
  return [
    lightShapes[result.flag],
    say(result.label, locale),
    shown(result.target, reasons.target ?? "no-target", (value) => amountText(value, result, locale)),
    shown(result.actual, reasons.actual, (value) => amountText(value, result, locale)),
    shown(result.achievement, reasons.achievement, percent),
    ratio
      ? shown(result.variancePp, reasons.variance, signedPoints)
      : shown(
          result.variance,
          reasons.variance,
          (value) => (value > 0 ? "+" : "") + amountText(value, result, locale),
        ),
    change(result.yoy, result.yoyPp, reasons.yoy),
    change(result.change, result.changePp, reasons.change),
  ];
}

function amountText(value: number, { unit }: MetricResult, locale: Locale): string {
  if (unit === "ratio") return percent(value);
  return value.toLocaleString(locale, { maximumFractionDigits: unit === "count" ? 0 : 2 });
}

const percent = (value: number): string => `${tenths(value * 100).toFixed(1)}%`;
const tenths = (value: number): number => roundHalfAway(value, 1) || 0; // never −0.0
const signed = (value: number, unit: string): string => {
  const shown = tenths(value);
  return `${shown > 0 ? "+" : ""}${shown.toFixed(1)}${unit}`;
};
const signedPercent = (value: number): string => signed(value * 100, "%");
const signedPoints = (value: number): string => signed(value, " pp");
