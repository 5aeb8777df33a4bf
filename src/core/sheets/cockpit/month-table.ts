import { exactDifference } from "../../data/exact-sum";
import { say, type Locale, type Phrase } from "../../data/locale";
import { achievement } from "../../metrics/achievement";
import type { MetricResult, TrendPoint } from "../../review/review";
import { columnMaker } from "../column-maker";
import { dash, formatOf, quoted, signedFormatOf } from "../figures";
import type { SheetContext } from "../frame";
import { rateFormulas } from "../rate-formulas";
import type { PlanCell, TableBlock, TableRow } from "../sheet-plan";
import { primaryMetric } from "./headline-metrics";

const headers = {
  month: { zh: "期间", en: "Period" },
  actual: { zh: "实际", en: "Actual" },
  target: { zh: "目标", en: "Target" },
  achievement: { zh: "达成率", en: "Achievement" },
  variance: { zh: "差异", en: "Variance" },
  lastYear: { zh: "去年同期", en: "Last year" },
  yoy: { zh: "同比", en: "YoY" },
} as const satisfies Record<string, Phrase>;

/** Which of the three scenarios the trend knows at all. */
export interface TrendScenarios {
  actual: boolean;
  target: boolean;
  lastYear: boolean;
}

/** Which figures stand in at least one point. */
export function trendScenarios(trend: readonly TrendPoint[]): TrendScenarios {
  const some = (figure: keyof TrendScenarios): boolean => trend.some((point) => point[figure] !== null);
  return { actual: some("actual"), target: some("target"), lastYear: some("lastYear") };
}

/** Month by month with live rates and bars in the cells; columns without any figure are left out. `null` without a trend. */
export function monthTable(context: SheetContext): TableBlock | null {
  const { review, locale } = context;
  const metric = primaryMetric(review);
  const known = trendScenarios(review.trend);
  if (!metric || review.trend.length < 2 || !(known.actual || known.target)) return null;
  const { word, number } = columnMaker(headers, locale);
  const format = formatOf(metric.unit);
  const both = known.actual && known.target;
  return {
    kind: "table",
    id: "cockpit-months",
    heading: { value: heading(metric, context), style: "heading" },
    columns: [
      word("month", 10),
      ...(known.actual ? [number("actual", 10, { format })] : []),
      ...(known.target ? [number("target", 10, { format })] : []),
      ...(both
        ? [
            number("achievement", 10, { format: "percent" }),
            number("variance", 10, { format: signedFormatOf(metric.unit) }),
          ]
        : []),
      ...(known.lastYear ? [number("lastYear", 10, { format })] : []),
      ...(known.lastYear && known.actual ? [number("yoy", 10, { format: "percent-signed" })] : []),
    ],
    rows: review.trend.map((point) => row(point, metric, context)),
    rules: [
      ...(known.actual ? [{ kind: "data-bar", column: "actual", color: "actual" } as const] : []),
      ...(both
        ? [
            {
              kind: "signed",
              column: "variance",
              favourable: metric.polarity === "lower" ? "negative" : "positive",
            } as const,
          ]
        : []),
    ],
  };
}

function heading({ label, unit }: MetricResult, { locale, amountUnit }: SheetContext): string {
  const name = say(label, locale);
  const units = unit === "amount" ? (locale === "zh-CN" ? `（${amountUnit}）` : ` (${amountUnit})`) : "";
  return locale === "zh-CN" ? `${name}按期间${units}` : `${name} by period${units}`;
}

function row(
  point: TrendPoint,
  { unit, polarity }: MetricResult,
  { review, locale }: SheetContext,
): TableRow {
  const { actual, target, lastYear } = point;
  const formulas = rateFormulas(unit, polarity, review.settings, locale);
  const rate = achievement(actual, target, polarity, review.settings.lowerAchievement);
  return {
    key: point.label,
    cells: {
      month: point.label,
      actual,
      target,
      achievement: onceDone(formulas.achievement, rate.value ?? dash(rate.reason, locale), actual),
      variance: onceDone(
        formulas.variance,
        actual === null || target === null ? dash(undefined, locale) : exactDifference(actual, target),
        actual,
      ),
      lastYear,
      yoy: yoyCell(actual, lastYear, locale),
    },
  };
}

/** Blank for a month that has not come; the formula is the same in all rows, as Excel fills a column by its first formula. */
function onceDone(formula: string, value: number | string, actual: number | null): PlanCell {
  return {
    formula: `=IF(ISNUMBER([@{actual}]),${formula.slice(1)},"")`,
    value: actual === null ? "" : value,
  };
}

/** Growth on a base above 0; elsewhere a dash, as a growth on nothing or on a loss says nothing. */
function yoyCell(actual: number | null, lastYear: number | null, locale: Locale): PlanCell {
  const nothing = dash("no-base", locale);
  const base = lastYear !== null && lastYear > 0 ? lastYear : null;
  const growth = actual === null || base === null ? nothing : exactDifference(actual, base) / base;
  const formula = `=IF(ISNUMBER([@{lastYear}]),IF([@{lastYear}]>0,[@{actual}]/[@{lastYear}]-1,${quoted(nothing)}),${quoted(nothing)})`;
  return onceDone(formula, growth, actual);
}
