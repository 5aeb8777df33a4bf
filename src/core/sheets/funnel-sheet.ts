import { say, type Phrase } from "../data/locale";
import type { Funnel, FunnelStep } from "../review/sections";
import { bandBlock, chartDataHeading, placeCharts, type ChartBand } from "./chart-band";
import { channelTable } from "./channel-table";
import { columnMaker } from "./column-maker";
import { dash, figure, quoted } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { funnelChart } from "./funnel-chart";
import { lostReasonTable } from "./lost-reason-table";
import { noDataBlock } from "./no-data-block";
import { paretoChart } from "./pareto-chart";
import { cellOfRow } from "./row-lookup";
import type { Block, PlanCell, SheetPlan, TableBlock, TableRow } from "./sheet-plan";

const headers = {
  stage: { zh: "阶段", en: "Stage" },
  count: { zh: "数量", en: "Count" },
  stepRate: { zh: "上一步转化率", en: "Step conversion" },
  totalRate: { zh: "累计转化率", en: "Cumulative conversion" },
  benchmark: { zh: "基准", en: "Benchmark" },
  gap: { zh: "差 (pp)", en: "Gap (pp)" },
  periodRatio: { zh: "当期比", en: "Period ratio" },
} as const satisfies Record<string, Phrase>;

/** OUT4 漏斗: the cohort of the period with live rates and 当期比 beside them, lost reasons, channels, and the events behind 当期比. */
export function funnelSheet(context: SheetContext): SheetPlan {
  const { funnel, lost, channels } = context.review;
  const drawn = funnel ? funnelChart(funnel, "funnel-chart", context) : null;
  const charts = [drawn?.chart, lost ? paretoChart(lost, context) : null].flatMap((chart) => chart ?? []);
  const band: ChartBand = { id: "funnel-charts", rows: 15, charts };
  const blocks: Block[] = [
    ...(funnel ? [funnelTable(funnel, context)] : []),
    ...(charts.length > 0 ? [bandBlock(band)] : []),
    ...(lost && lost.length > 0 ? [lostReasonTable(lost, context)] : []),
    ...(channels && channels.length > 0 ? [channelTable(channels, context)] : []),
    ...(funnel ? [eventTable(funnel.period, context)] : []),
    ...(drawn ? [{ ...drawn.table, heading: chartDataHeading(context.locale) }] : []),
  ];
  if (blocks.length === 0) blocks.push(noDataBlock("funnel", context.locale));
  return {
    ...frameSheet("funnel", context, {
      frozenRows: 2,
      blocks,
      charts: placeCharts("funnel", blocks, [band], partsFor),
    }),
    columnWidths,
  };
}

/** Widths of the funnel table's columns, which the charts share also where there is no funnel. */
const columnWidths = [22, 12, 15, 15, 12, 12, 12];

/** The first three columns are as wide as the other four. */
function partsFor(count: number): { column: number; columns: number }[] {
  return count === 1
    ? [{ column: 0, columns: 7 }]
    : [
        { column: 0, columns: 3 },
        { column: 3, columns: 4 },
      ];
}

function funnelTable({ cohort, period }: Funnel, context: SheetContext): TableBlock {
  const { locale, review } = context;
  const { word, number } = columnMaker(headers, locale);
  const few = cohort.filter(({ reason }) => reason === "small-sample").map(({ stage }) => stage);
  const least = review.settings.smallSample;
  const note =
    locale === "zh-CN"
      ? `样本不足（上一步少于 ${least} 条），转化率仅供参考：${few.join("、")}`
      : `Small sample (fewer than ${least} at the step before), read with care: ${few.join(", ")}`;
  return {
    kind: "table",
    id: "funnel",
    heading: {
      value: say({ zh: "期内创建的线索走到哪一步", en: "How far the leads of the period got" }, locale),
      style: "heading",
    },
    columns: [
      word("stage", 22),
      number("count", 12, { format: "count" }),
      number("stepRate", 15, { format: "percent" }),
      number("totalRate", 15, { format: "percent" }),
      number("benchmark", 12, { format: "percent" }),
      number("gap", 12, { format: "pp-signed" }),
      number("periodRatio", 12, { format: "percent" }),
    ],
    rows: cohort.map((step, index) => stepRow(step, { cohort, period, index }, context)),
    rules: [{ kind: "signed", column: "gap", favourable: "positive" }],
    ...(few.length > 0 ? { footer: [[{ value: note, style: "note" }]] } : {}),
  };
}

interface Place extends Funnel {
  index: number;
}

function stepRow(step: FunnelStep, { cohort, period, index }: Place, { locale }: SheetContext): TableRow {
  const first = cohort[0]?.stage ?? "";
  const before = cohort[index - 1]?.stage;
  const nothing = dash("no-data", locale);
  const rate = (formula: string, value: number | null): PlanCell =>
    before === undefined ? dash(undefined, locale) : { formula, value: value ?? nothing };
  const own = (stage: string): string => cellOfRow("[{count}]", "[{stage}]", stage);
  const events = (stage: string): string =>
    cellOfRow("{table:funnel-events}[{count}]", "{table:funnel-events}[{stage}]", stage);
  const unset = dash(step.benchmark === null ? "no-target" : "no-data", locale);
  return {
    key: step.stage,
    cells: {
      stage: step.stage,
      count: figure(step.count, step.reason, locale),
      stepRate: rate(quotient("[@{count}]", own(before ?? ""), nothing), step.stepRate),
      totalRate: rate(quotient("[@{count}]", own(first), nothing), step.totalRate),
      benchmark: step.benchmark,
      gap: {
        formula: `=IF(AND(ISNUMBER([@{stepRate}]),ISNUMBER([@{benchmark}])),([@{stepRate}]-[@{benchmark}])*100,${quoted(unset)})`,
        value: step.gapPp ?? unset,
      },
      periodRatio: rate(
        quotient(events(step.stage), events(before ?? ""), nothing),
        period[index]?.stepRate ?? null,
      ),
    },
  };
}

/** `part / whole`, or the dash where either is no number or the whole is 0. */
function quotient(part: string, whole: string, nothing: string): string {
  return `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,${quoted(nothing)},${part}/${whole}),${quoted(nothing)})`;
}

/** Events of the period counted independently of each other: what 当期比 divides. */
function eventTable(period: readonly FunnelStep[], { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "funnel-events",
    heading: {
      value: say(
        {
          zh: "期内各阶段发生数（当期比的分子与分母，可能超过 100%）",
          en: "Events of the period by stage (behind the period ratio, which may exceed 100%)",
        },
        locale,
      ),
      style: "heading",
    },
    columns: [word("stage", 22), number("count", 12, { format: "count" })],
    rows: period.map(({ stage, count, reason }) => ({
      key: stage,
      cells: { stage, count: figure(count, reason ?? "no-data", locale) },
    })),
    rules: [],
  };
}
