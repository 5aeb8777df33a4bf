import { say } from "../../data/locale";
import type { TrendPoint } from "../../review/review";
import type { ChartDraft } from "../chart-band";
import { formatOf } from "../figures";
import type { SheetContext } from "../frame";
import { unitInTitle } from "../short-figure";
import type { ChartSeriesPlan } from "../sheet-plan";
import { primaryMetric } from "./headline-metrics";
import { trendScenarios } from "./month-table";

/** Month by month: last year as lighter columns, actual as solid ones, the target as a line over them; drawn from the month table. */
export function trendChart(context: SheetContext): ChartDraft {
  const { locale, review } = context;
  const known = trendScenarios(review.trend);
  const zh = locale === "zh-CN";
  const series: ChartSeriesPlan[] = [
    ...(known.lastYear
      ? [{ column: "lastYear", name: zh ? "去年同期" : "Last year", role: "last-year" } as const]
      : []),
    ...(known.actual ? [{ column: "actual", name: zh ? "实际" : "Actual", role: "actual" } as const] : []),
    ...(known.target ? [targetSeries(known.actual, zh)] : []),
  ];
  return {
    id: "trend",
    title: title(context),
    type: "ColumnClustered",
    source: { block: "cockpit-months", category: "month", series },
    ...(series.length === 1 ? { legend: false } : {}),
    spacing: { gapWidth: 60, overlap: known.lastYear ? 30 : 0 },
    axes: { value: { gridlines: true, format: formatOf(primaryMetric(review)?.unit ?? "amount") } },
  };
}

/** Targets alone are columns: a line needs something to run over. */
function targetSeries(overActual: boolean, zh: boolean): ChartSeriesPlan {
  const name = zh ? "目标" : "Target";
  return { column: "target", name, role: "plan", ...(overActual ? { type: "LineMarkers" as const } : {}) };
}

function title(context: SheetContext): string {
  const { review, locale } = context;
  const metric = primaryMetric(review);
  const name = metric ? say(metric.label, locale) : "";
  const unit = unitInTitle(metric?.unit ?? "amount", context);
  const message = reached(review.trend, locale) ?? grown(review.trend, locale);
  return locale === "zh-CN"
    ? `${name}走势${message === null ? "" : `：${message}`}\n${unit}`
    : `${name} trend${message === null ? "" : `: ${message}`}\n${unit}`;
}

function reached(trend: readonly TrendPoint[], locale: SheetContext["locale"]): string | null {
  const judged = trend.filter(({ actual, target }) => actual !== null && target !== null);
  if (judged.length === 0) return null;
  const good = judged.filter(({ actual, target }) => (actual ?? 0) >= (target ?? 0)).length;
  return locale === "zh-CN"
    ? `${judged.length} 期中 ${good} 期达标`
    : `${good} of ${judged.length} periods on target`;
}

function grown(trend: readonly TrendPoint[], locale: SheetContext["locale"]): string | null {
  const compared = trend.filter(({ actual, lastYear }) => actual !== null && lastYear !== null);
  if (compared.length === 0) return null;
  const more = compared.filter(({ actual, lastYear }) => (actual ?? 0) > (lastYear ?? 0)).length;
  return locale === "zh-CN"
    ? `${compared.length} 期中 ${more} 期高于去年同期`
    : `${more} of ${compared.length} periods above last year`;
}
