import { isoDate } from "../data/day";
import { say, type Locale, type Phrase } from "../data/locale";
import type { MetricCategory } from "../metrics/metric";
import { hasFigures } from "../review/has-figures";
import type { MetricResult } from "../review/review";
import { figureLook } from "./figure-look";
import { dash, figure } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { figureEntries, liveLines, targetEntries, whatMoves } from "./live-sums/live-notes";
import { isLive } from "./live-sums/live-or-static";
import { lightFormula, lightShapes } from "./light-formula";
import { rateFormulas } from "./rate-formulas";
import { rowsAboveBody } from "./sheet-layout";
import type { CellsBlock, PlanCell, SheetPlan, TableColumn, TableRow } from "./sheet-plan";
import { categoryWords } from "./wording";
import { isWhole } from "../review/scope";

const headers = {
  category: { zh: "指标类别", en: "Category" },
  metric: { zh: "具体指标", en: "Metric" },
  unit: { zh: "单位", en: "Unit" },
  target: { zh: "目标值", en: "Target" },
  actual: { zh: "实际值", en: "Actual" },
  achievement: { zh: "达成率", en: "Achievement" },
  variance: { zh: "差异", en: "Variance" },
  variancePct: { zh: "差异% / pp", en: "Variance % / pp" },
  yoy: { zh: "同比", en: "YoY" },
  change: { zh: "环比", en: "vs previous" },
  light: { zh: "灯", en: "Light" },
  note: { zh: "差异分析", en: "Variance analysis" },
} as const satisfies Record<string, Phrase>;

/** OUT2 业绩复盘: every metric of the whole, those with targets first, document D's table 1 with live rates. */
export function performanceSheet(context: SheetContext): SheetPlan {
  const whole = context.review.metrics.filter((result) => isWhole(result.scope) && hasFigures(result));
  const results = [
    ...whole.filter(({ target }) => target !== null),
    ...whole.filter(({ target }) => target === null),
  ];
  return frameSheet("performance", context, {
    frozenRows: rowsAboveBody,
    blocks: [
      {
        kind: "table",
        id: "performance",
        columns: columns(context.locale),
        rows: results.map((result) => row(result, context)),
        rules: [
          { kind: "light", column: "light" },
          { kind: "data-bar", column: "achievement", color: "actual" },
        ],
      },
      legend(context),
    ],
  });
}

function columns(locale: Locale): TableColumn[] {
  const column = (id: keyof typeof headers, width: number, rest: Partial<TableColumn> = {}): TableColumn => ({
    id,
    header: say(headers[id], locale),
    kind: "computed",
    format: "general",
    width,
    ...rest,
  });
  return [
    column("category", 13, { format: "text" }),
    column("metric", 20, { format: "text" }),
    column("unit", 7, { format: "text", align: "center" }),
    column("target", 14, { align: "right" }),
    column("actual", 14, { align: "right" }),
    column("achievement", 13, { format: "percent", align: "right" }),
    column("variance", 14, { align: "right" }),
    column("variancePct", 14, { align: "right" }),
    column("yoy", 13, { align: "right" }),
    column("change", 13, { align: "right" }),
    column("light", 6, { format: "text", align: "center" }),
    column("note", 40, { kind: "input", format: "text", wrap: true }),
  ];
}

function row(result: MetricResult, context: SheetContext): TableRow {
  const { locale } = context;
  const { settings } = context.review;
  const ratio = result.unit === "ratio";
  const formulas = rateFormulas(result.unit, result.polarity, settings, locale);
  const { reasons } = result;
  const look = figureLook(result, context);
  return {
    key: result.id,
    cells: {
      category: categoryLabel(result.category, locale),
      metric: say(result.label, locale),
      unit: look.unit,
      target: result.target ?? null,
      actual: actualCell(result, context),
      achievement: {
        formula: formulas.achievement,
        value: result.achievement ?? dash(reasons.achievement, locale),
      },
      variance: { formula: formulas.variance, value: varianceShown(result, locale) },
      variancePct: {
        formula: formulas.variancePct,
        value:
          (ratio ? result.variancePp : result.variancePct) ??
          dash(result.target === 0 ? "zero-target" : undefined, locale),
      },
      yoy: changeCell(result.yoy, result.yoyPp, reasons.yoy, ratio, locale),
      change: changeCell(result.change, result.changePp, reasons.change, ratio, locale),
      light: { formula: lightFormula(result, settings), value: lightShapes[result.flag] },
    },
    formats: {
      target: look.format,
      actual: look.format,
      variance: look.signed,
      variancePct: ratio ? "pp-signed" : "percent-signed",
      yoy: ratio ? "pp-signed" : "percent-signed",
      change: ratio ? "pp-signed" : "percent-signed",
    },
  };
}

/** A formula over the user's tables where that must give the same, else the value. */
function actualCell({ id, actual, reasons }: MetricResult, { live, locale }: SheetContext): PlanCell {
  const found = live?.figures.get(id);
  return isLive(found)
    ? { formula: found.live.formula, value: actual }
    : figure(actual, reasons.actual, locale);
}

function varianceShown(result: MetricResult, locale: Locale): string | number {
  return (result.unit === "ratio" ? result.variancePp : result.variance) ?? dash(undefined, locale);
}

function changeCell(
  relative: number | null,
  points: number | null,
  reason: MetricResult["reasons"]["yoy"],
  ratio: boolean,
  locale: Locale,
): PlanCell {
  return figure(ratio ? points : relative, reason, locale);
}

function categoryLabel(category: string, locale: Locale): string {
  const words = (categoryWords as Partial<Record<string, Phrase>>)[category as MetricCategory];
  return words ? say(words, locale) : category;
}

/** Rows of a KPI sheet are about that sheet's period: whoever signs must know where it is another than the review's. */
function kpiNotes({ dataSets, locale, review }: SheetContext): string[] {
  const { period } = review.window;
  const rows = review.metrics.filter((result) => result.id.startsWith("kpi:") && hasFigures(result));
  if (rows.length === 0) return [];
  const names = rows.map(({ label }) => say(label, locale)).join(say({ zh: "、", en: ", " }, locale));
  return (dataSets?.kpis?.sources ?? []).flatMap(({ sheet, stated }) => {
    if (stated?.start === period.start && stated.end === period.end) return [];
    const span = stated && `${isoDate(stated.start)} – ${isoDate(stated.end)}`;
    return say(
      {
        zh: `取自“${sheet}”的指标（${names}）${span ? `是 ${span} 的数，不是本期的` : "没有写明期间，按该表原样列出"}；与同名指标不可直接比较。`,
        en: `The metrics taken from “${sheet}” (${names}) ${span ? `are about ${span}, not this period` : "state no period and stand as that sheet has them"}; do not compare them with metrics of the same name.`,
      },
      locale,
    );
  });
}

function legend(context: SheetContext): CellsBlock {
  const { live, locale, review } = context;
  const percent = (lag: number): string => `${Math.round(lag * 1000) / 10}%`;
  const [yellow, red] = [percent(review.settings.yellowLag), percent(review.settings.redLag)];
  const zh = locale === "zh-CN";
  const text = zh
    ? `灯：${lightShapes.green} 正常  ${lightShapes.yellow} 落后 ≥ ${yellow}  ${lightShapes.red} 落后 ≥ ${red}  ${lightShapes.none} 不适用。浅黄色列由人填写，刷新时不会改动。`
    : `Lights: ${lightShapes.green} on track  ${lightShapes.yellow} lag ≥ ${yellow}  ${lightShapes.red} lag ≥ ${red}  ${lightShapes.none} not applicable. Light yellow columns are yours; a refresh never changes them.`;
  const paced = zh
    ? "期间尚未结束：灯按截至日应完成的部分判断，达成率仍对照全期目标。"
    : "The period is open: lights compare with the part of the target that is due; achievement with the whole of it.";
  const open = review.window.asOf < review.window.period.end;
  const sums = figureEntries(review, live);
  const lines = [
    text,
    ...(open ? [paced] : []),
    ...kpiNotes(context),
    ...liveLines([...sums, ...targetEntries(review, live)], locale),
    ...whatMoves(sums, locale),
  ];
  return { kind: "cells", id: "legend", rows: lines.map((line) => [line]), style: "note" };
}
