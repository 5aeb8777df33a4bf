import { say, type Phrase } from "../../data/locale";
import type { MetricResult } from "../../review/review";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import type { TableBlock } from "../sheet-plan";
import { cellOfMetric } from "./cell-of-metric";
import type { ChartWithData } from "./chart-with-data";
import { headlineMetrics } from "./headline-metrics";

const headers = {
  metric: { zh: "指标", en: "Metric" },
  achievement: { zh: "达成率", en: "Achievement" },
  goal: { zh: "目标 = 100%", en: "Target = 100%" },
} as const satisfies Record<string, Phrase>;

/** Achievement of the headline metrics as solid bars in the outline of their target. */
export function achievementChart(context: SheetContext): ChartWithData | null {
  const { locale } = context;
  const aimed = headlineMetrics(context.review).filter(({ achievement }) => achievement !== null);
  if (aimed.length === 0) return null;
  const name = (id: keyof typeof headers): string => say(headers[id], locale);
  return {
    table: table(aimed, context),
    chart: {
      id: "achievement",
      title: title(aimed, locale),
      type: "BarClustered",
      source: {
        block: "cockpit-achievement",
        category: "metric",
        series: [
          {
            column: "achievement",
            name: name("achievement"),
            role: "actual",
            dataLabels: true,
            labelFormat: "percent",
          },
          { column: "goal", name: name("goal"), role: "plan" },
        ],
      },
      spacing: { gapWidth: 45, overlap: 100 },
      axes: { category: { reversed: true }, value: { minimum: 0, gridlines: false, visible: false } },
    },
  };
}

function table(aimed: readonly MetricResult[], { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "cockpit-achievement",
    columns: [
      word("metric", 10),
      number("achievement", 10, { format: "percent" }),
      number("goal", 10, { format: "percent" }),
    ],
    rows: aimed.map((result) => ({
      key: result.id,
      cells: {
        metric: [say(result.label, locale), result.about ?? ""].join(" ").trim(),
        achievement: {
          formula: `=${cellOfMetric("achievement", result.id)}`,
          value: result.achievement,
        },
        goal: 1,
      },
    })),
    rules: [],
  };
}

function title(aimed: readonly MetricResult[], locale: SheetContext["locale"]): string {
  const reached = aimed.filter(({ achievement }) => (achievement ?? 0) >= 1).length;
  return locale === "zh-CN"
    ? `达成率：${aimed.length} 项有目标的指标中 ${reached} 项达标\n%，方框 = 目标 100%`
    : `Achievement: ${reached} of ${aimed.length} metrics reached their target\n%; outline = target`;
}
