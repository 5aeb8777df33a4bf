import { say, type Locale } from "../../data/locale";
import type { MetricResult } from "../../review/review";
import { figureLook } from "../figure-look";
import { dash, quoted } from "../figures";
import type { SheetContext } from "../frame";
import { lightShapes } from "../light-formula";
import type { CellsBlock, FormatName, PlanCell, StyleName } from "../sheet-plan";
import { cellOfMetric } from "./cell-of-metric";
import { headlineMetrics } from "./headline-metrics";

/** Cards side by side; each takes two columns. */
export const cardsInRow = 4;

const lightStyles: Record<MetricResult["flag"], StyleName> = {
  green: "card-good",
  yellow: "card-warn",
  red: "card-bad",
  none: "card-figure",
};

/**
 * KPI cards, four in a row: name, value and light, achievement, target, 同比, 环比; every figure is the performance sheet's cell. A card
 * about another period than the page's names it beside its name; any other name may be as long as the card is wide.
 */
export function kpiCards(context: SheetContext): CellsBlock {
  const metrics = headlineMetrics(context.review);
  const rows: PlanCell[][] = [];
  for (let start = 0; start < metrics.length; start += cardsInRow) {
    const cards = metrics.slice(start, start + cardsInRow).map((metric) => card(metric, context));
    if (start > 0) rows.push([]);
    for (let line = 0; line < 6; line += 1) rows.push(cards.flatMap((each) => each[line] ?? []));
  }
  return { kind: "cells", id: "kpi-cards", rows };
}

function card(result: MetricResult, context: SheetContext): PlanCell[][] {
  const { locale } = context;
  const { id, unit, reasons } = result;
  const ratio = unit === "ratio";
  const look = figureLook(result, context);
  const shown = (column: string, value: number | null, reason: keyof MetricResult["reasons"]): PlanCell => ({
    formula: `=${cellOfMetric(column, id)}`,
    value: value ?? dash(reasons[reason], locale),
    format: changeFormat(column, ratio),
    style: "card-figure",
  });
  return [
    [
      { value: cardTitle(result, look.unit, locale), style: "card-title" },
      { value: result.about ?? "", style: "card-figure" },
    ],
    [
      {
        formula: `=${cellOfMetric("actual", id)}`,
        value: result.actual ?? dash(reasons.actual, locale),
        format: look.format,
        style: "card-value",
      },
      {
        formula: `=${cellOfMetric("light", id)}`,
        value: lightShapes[result.flag],
        style: lightStyles[result.flag],
      },
    ],
    [
      label({ zh: "达成率", en: "Achievement" }, locale),
      shown("achievement", result.achievement, "achievement"),
    ],
    [label({ zh: "目标", en: "Target" }, locale), target(result, look.format, locale)],
    [label({ zh: "同比", en: "YoY" }, locale), shown("yoy", ratio ? result.yoyPp : result.yoy, "yoy")],
    [
      label({ zh: "环比", en: "vs previous" }, locale),
      shown("change", ratio ? result.changePp : result.change, "change"),
    ],
  ];
}

function changeFormat(column: string, ratio: boolean): FormatName {
  if (column === "achievement") return "percent";
  return ratio ? "pp-signed" : "percent-signed";
}

function label(phrase: { zh: string; en: string }, locale: SheetContext["locale"]): PlanCell {
  return { value: say(phrase, locale), style: "card-label" };
}

/** A blank target would be shown as 0 by a plain reference; that there is none, the achievement says. */
function target({ id, target: value }: MetricResult, format: FormatName, locale: Locale): PlanCell {
  const cell = cellOfMetric("target", id);
  const unset = dash(undefined, locale);
  return {
    formula: `=IF(ISNUMBER(${cell}),${cell},${quoted(unset)})`,
    value: value ?? unset,
    format,
    style: "card-figure",
  };
}

/** `销售额（万元）`; a KPI that names its unit is left as people wrote it. */
function cardTitle({ label: name, unit }: MetricResult, shownIn: string, locale: Locale): string {
  const text = say(name, locale);
  if (unit !== "amount" || /[（(]/.test(text)) return text;
  return locale === "zh-CN" ? `${text}（${shownIn}）` : `${text} (${shownIn})`;
}
