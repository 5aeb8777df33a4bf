import { say, type Phrase } from "../data/locale";
import type { Funnel, FunnelStep } from "../review/sections";
import type { ChartDraft } from "./chart-band";
import type { ChartWithData } from "./cockpit/chart-with-data";
import { columnMaker } from "./column-maker";
import type { SheetContext } from "./frame";
import { cellOfRow } from "./row-lookup";
import { keyColumnId, type TableBlock } from "./sheet-plan";

const headers = {
  stage: { zh: "阶段", en: "Stage" },
  base: { zh: "底座（不显示）", en: "Base (invisible)" },
  count: { zh: "数量", en: "Count" },
} as const satisfies Record<string, Phrase>;

/** Funnel as stacked bars centred by an invisible first series; its table refers to the funnel sheet's. `null` without any count. */
export function funnelChart({ cohort }: Funnel, block: string, context: SheetContext): ChartWithData | null {
  const counted = cohort.filter(({ count }) => count !== null);
  if (counted.length < 2 || counted.every(({ count }) => count === 0)) return null;
  return { table: table(counted, block, context), chart: chart(counted, block, context) };
}

function table(steps: readonly FunnelStep[], id: string, { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  const most = Math.max(...steps.map(({ count }) => count ?? 0));
  return {
    kind: "table",
    id,
    columns: [
      word("stage", 10),
      number("base", 10, { format: "score" }),
      number("count", 10, { format: "count" }),
    ],
    rows: steps.map(({ stage, count }) => ({
      key: stage,
      cells: {
        stage,
        base: { formula: "=(MAX([{count}])-[@{count}])/2", value: (most - (count ?? 0)) / 2 },
        count: {
          formula: `=${cellOfRow("{table:funnel}[{count}]", `{table:funnel}[{${keyColumnId}}]`, stage)}`,
          value: count,
        },
      },
    })),
    rules: [],
  };
}

function chart(steps: readonly FunnelStep[], block: string, { locale }: SheetContext): ChartDraft {
  return {
    id: "funnel",
    title: title(steps, locale),
    type: "BarStacked",
    source: {
      block,
      category: "stage",
      series: [
        { column: "base", name: say(headers.base, locale), role: "invisible" },
        {
          column: "count",
          name: say(headers.count, locale),
          role: "stage",
          dataLabels: true,
          labelFormat: "count",
        },
      ],
    },
    legend: false,
    spacing: { gapWidth: 25, overlap: 100 },
    axes: { category: { reversed: true }, value: { minimum: 0, gridlines: false, visible: false } },
  };
}

/** What came in, what was won, and the step that loses most. */
function title(steps: readonly FunnelStep[], locale: SheetContext["locale"]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  const through = `${first?.stage} ${first?.count} → ${last?.stage} ${last?.count}`;
  const narrowest = steps
    .slice(1)
    .filter(({ stepRate }) => stepRate !== null)
    .sort((a, b) => (a.stepRate ?? 0) - (b.stepRate ?? 0))[0];
  const rate = narrowest ? `${narrowest.stage} ${Math.round((narrowest.stepRate ?? 0) * 1000) / 10}%` : "";
  if (locale === "zh-CN") return `漏斗：${through}${rate ? `，最窄一步 ${rate}` : ""}\n条数`;
  return `Funnel: ${through}${rate ? `, narrowest step ${rate}` : ""}\ncount`;
}
