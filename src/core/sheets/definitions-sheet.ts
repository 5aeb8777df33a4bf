import { isoDate } from "../data/day";
import { dataSetLabels, fieldLabel } from "../data/field-labels";
import { say, type Locale } from "../data/locale";
import type { DerivedField, JoinAccount } from "../data/source-report";
import type { Metric } from "../metrics/metric";
import { metricCatalogue } from "../metrics/catalogue";
import type { Settings } from "../settings";
import { changeBlocks } from "./definitions/change-table";
import { settingsTable } from "./definitions/settings-table";
import { frameSheet, type SheetContext } from "./frame";
import type { Block, SheetPlan, TableBlock, TableColumn, TableRow } from "./sheet-plan";

/** Version of the definitions; rises when a formula changes its meaning. */
export const definitionsVersion = "1";

/** OUT16 口径: how every figure was computed, from which table, over which days, under which settings, and what the last refresh changed. */
export function definitionsSheet(context: SheetContext): SheetPlan {
  const blocks: Block[] = [
    metricTable(context),
    ...changeBlocks(context),
    derivedTable(context),
    settingsTable(context),
  ];
  return frameSheet("definitions", context, {
    frozenRows: 2,
    blocks: blocks.filter(({ rows }) => rows.length > 0),
  });
}

const word = (id: string, header: string, width: number): TableColumn => ({
  id,
  header,
  kind: "computed",
  format: "text",
  width,
  wrap: true,
});

function metricTable(context: SheetContext): TableBlock {
  const zh = context.locale === "zh-CN";
  const shown = new Set(context.review.metrics.map((result) => result.id));
  const gaps = new Map(context.review.gaps.map((gap) => [gap.metricId, say(gap.reason, context.locale)]));
  const listed = metricCatalogue.filter((metric) => shown.has(metric.id) || gaps.has(metric.id));
  return {
    kind: "table",
    id: "definitions",
    columns: [
      word("metric", zh ? "指标" : "Metric", 20),
      word("formula", zh ? "公式" : "Formula", 44),
      word("threshold", zh ? "阈值" : "Threshold", 26),
      word("source", zh ? "来源表" : "Source table", 34),
      word("period", zh ? "期间" : "Period", 36),
      word("version", zh ? "版本" : "Version", 8),
    ],
    rows: listed.map((metric) => metricRow(metric, context, gaps.get(metric.id))),
    rules: [],
  };
}

function metricRow(metric: Metric, { locale, review }: SheetContext, gap: string | undefined): TableRow {
  const { period, asOf } = review.window;
  const needs = [...metric.needs, ...(metric.needsOneOf ?? []).flat()];
  const kinds = new Set(needs.map((need) => need.dataSet));
  const sources = review.sources.tables.filter((table) => kinds.has(table.kind)).map((table) => table.source);
  const formula = `${say(metric.formula, locale)}  —  ${say(metric.definition, locale)}`;
  return {
    key: metric.id,
    cells: {
      metric: say(metric.label, locale),
      formula,
      threshold: gap ?? thresholdText(metric, review.settings, locale),
      source: sources.join(locale === "zh-CN" ? "、" : ", "),
      period: `${period.label} (${isoDate(period.start)} – ${isoDate(asOf)})`,
      version: definitionsVersion,
    },
  };
}

function thresholdText(metric: Metric, settings: Settings, locale: Locale): string {
  const points = metric.unit === "ratio" && settings.ratioFlag === "pp";
  const percent = (lag: number): string => `${Number((lag * 100).toFixed(2))}%`;
  const [yellow, red] = points
    ? [`${settings.yellowPp} pp`, `${settings.redPp} pp`]
    : [percent(settings.yellowLag), percent(settings.redLag)];
  const lower = metric.polarity === "lower";
  return locale === "zh-CN"
    ? `${lower ? "越低越好；" : ""}落后 ≥ ${red} 红，≥ ${yellow} 黄`
    : `${lower ? "lower is better; " : ""}lag ≥ ${red} red, ≥ ${yellow} yellow`;
}

function derivedTable({ review, locale }: SheetContext): TableBlock {
  const zh = locale === "zh-CN";
  const derived: TableRow[] = review.sources.derived.map((field) => ({
    key: `derived:${field.kind}.${field.field}`,
    cells: { what: derivedName(field, locale), how: say(field.formula, locale) },
  }));
  const joins: TableRow[] = review.sources.joins.map((join) => ({
    key: `join:${join.from.sheet}.${join.from.header}`,
    cells: {
      what: `${join.from.sheet}[${join.from.header}] → ${join.to.sheet}[${join.to.header}]`,
      how: joinText(join, locale),
    },
  }));
  return {
    kind: "table",
    id: "derivations",
    heading: { value: zh ? "推算与关联" : "Derived fields and joins", style: "heading" },
    columns: [word("what", zh ? "字段" : "Field", 20), word("how", zh ? "算法" : "How", 44)],
    rows: [...derived, ...joins],
    rules: [],
  };
}

/** `订单 · 毛利` */
function derivedName({ kind, field }: DerivedField, locale: Locale): string {
  return `${say(dataSetLabels[kind], locale)} · ${say(fieldLabel(field), locale)}`;
}

/** How many keys were found, and what the join brings; one that brings nothing only checks the names. */
function joinText({ keysFound, keysTotal, fields }: JoinAccount, locale: Locale): string {
  const labels = fields.map((field) => say(fieldLabel(field), locale));
  if (locale === "zh-CN") {
    const brings = labels.length === 0 ? "只核对名称" : `带入${labels.join("、")}`;
    return `匹配到 ${keysFound} / ${keysTotal} 个键；${brings}`;
  }
  const brings = labels.length === 0 ? "names are checked only" : `brings ${labels.join(", ")}`;
  return `${keysFound} of ${keysTotal} keys found; ${brings}`;
}
