import type { DimensionId } from "../data/fields";
import { say, type Locale, type Phrase } from "../data/locale";
import { memberLabel } from "../review/member-label";
import type { Breakdown, BreakdownRow } from "../review/review";
import { dash, figure, quoted } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { breakdownEntries, liveLines, liveWords, whatMoves } from "./live-sums/live-notes";
import { isLive } from "./live-sums/live-or-static";
import { lightFormula, lightShapes } from "./light-formula";
import { noDataBlock } from "./no-data-block";
import { rateFormulas } from "./rate-formulas";
import { otherKey } from "./own-cell";
import type { CellsBlock, PlanCell, SheetPlan, TableBlock, TableColumn, TableRow } from "./sheet-plan";
import { dimensionWords, total } from "./wording";

const headers = {
  member: { zh: "成员", en: "Member" },
  target: { zh: "目标", en: "Target" },
  actual: { zh: "实际", en: "Actual" },
  achievement: { zh: "达成率", en: "Achievement" },
  variance: { zh: "差异", en: "Variance" },
  share: { zh: "占比", en: "Share" },
  yoy: { zh: "同比", en: "YoY" },
  marginRate: { zh: "毛利率", en: "Margin rate" },
  perHead: { zh: "人均产能", en: "Per head" },
  light: { zh: "灯", en: "Light" },
  note: { zh: "说明", en: "Comment" },
} as const satisfies Record<string, Phrase>;

/** OUT3 维度拆解: one table per dimension, each ending in 其他/未分类, a total and a reconciliation that must read 0. */
export function breakdownSheet(context: SheetContext): SheetPlan {
  const shown = shownBreakdowns(context.review.breakdowns);
  const blocks = shown.map((breakdown) => block(breakdown, context));
  const notes = liveNotes(shown, context);
  const filled = blocks.length > 0 ? blocks : [noDataBlock("breakdown", context.locale)];
  return frameSheet("breakdown", context, { frozenRows: 2, blocks: notes ? [...filled, notes] : filled });
}

/** Which columns of actuals are live, said once for all that share a reason. */
function liveNotes(shown: readonly Breakdown[], { live, locale }: SheetContext): CellsBlock | undefined {
  const dimensions = new Set<string>(shown.map(({ dimension }) => dimension));
  const entries = breakdownEntries(live).filter(({ id }) => dimensions.has(id));
  const lines = [...liveLines(entries, locale), ...whatMoves(entries, locale)];
  return lines.length === 0
    ? undefined
    : { kind: "cells", id: "live-notes", rows: lines.map((line) => [line]), style: "note" };
}

/** Customers and products have sheets of their own; they are broken down here only when nothing else is. */
function shownBreakdowns(breakdowns: readonly Breakdown[]): readonly Breakdown[] {
  const grouped = breakdowns.filter(({ dimension }) => dimension !== "customer" && dimension !== "product");
  return grouped.length > 0 ? grouped : breakdowns;
}

function block(breakdown: Breakdown, context: SheetContext): TableBlock {
  const { locale } = context;
  return {
    kind: "table",
    id: `breakdown-${breakdown.dimension}`,
    heading: { value: say(dimensionWords[breakdown.dimension], locale), style: "heading" },
    columns: columns(breakdown, context),
    rows: breakdown.rows.map((row) => tableRow(row, breakdown.dimension, context)),
    rules: [
      { kind: "light", column: "light" },
      { kind: "data-bar", column: "actual", color: "actual" },
    ],
    footer: footer(breakdown, context),
  };
}

function columns(breakdown: Breakdown, { live, locale }: SheetContext): TableColumn[] {
  const found = live?.breakdowns.get(breakdown.dimension);
  const column = (id: keyof typeof headers, width: number, rest: Partial<TableColumn> = {}): TableColumn => ({
    id,
    header: id === "member" ? say(dimensionWords[breakdown.dimension], locale) : say(headers[id], locale),
    kind: "computed",
    format: "amount",
    align: "right",
    width,
    ...rest,
  });
  return [
    column("member", 24, { format: "text", align: "left", header: say(headers.member, locale) }),
    column("target", 15),
    column("actual", 15, found ? { note: liveWords(found, locale) } : {}),
    column("achievement", 13, { format: "percent" }),
    column("variance", 15, { format: "amount-signed" }),
    column("share", 10, { format: "percent" }),
    column("yoy", 13, { format: "percent-signed" }),
    column("marginRate", 11, { format: "percent" }),
    column("perHead", 14),
    column("light", 6, { format: "text", align: "center" }),
    column("note", 36, { kind: "input", format: "text", align: "left", wrap: true }),
  ];
}

function tableRow(row: BreakdownRow, dimension: DimensionId, context: SheetContext): TableRow {
  const { locale } = context;
  const formulas = rateFormulas("amount", "higher", context.review.settings, locale);
  const { reasons } = row;
  return {
    key: row.member ?? otherKey,
    cells: {
      member: say(memberLabel(dimension, row.member), locale),
      target: row.target,
      actual: actualCell(row, dimension, context),
      achievement: {
        formula: formulas.achievement,
        value: row.achievement ?? dash(reasons.achievement, locale),
      },
      variance: { formula: formulas.variance, value: row.variance ?? dash(undefined, locale) },
      share: { formula: shareFormula(locale), value: row.share ?? dash("no-data", locale) },
      yoy: figure(row.yoy, reasons.yoy, locale),
      marginRate: figure(row.marginRate, "no-data", locale),
      perHead: figure(row.perHead, "no-data", locale),
      light: {
        formula: lightFormula({ ...row, unit: "amount", polarity: "higher" }, context.review.settings),
        value: lightShapes[row.flag],
      },
    },
  };
}

/** A formula over the user's tables where that must give the same, else the value. */
function actualCell(
  { actual, member }: BreakdownRow,
  dimension: DimensionId,
  { live }: SheetContext,
): PlanCell {
  const found = live?.breakdowns.get(dimension);
  if (!isLive(found)) return actual;
  return { formula: member === null ? found.live.rest : found.live.member, value: actual };
}

function shareFormula(locale: Locale): string {
  return `=IF(SUM([{actual}])=0,${quoted(dash("no-data", locale))},[@{actual}]/SUM([{actual}]))`;
}

/** Total and reconciliation under the table: total of the review − Σ of the lines. */
function footer(breakdown: Breakdown, { live, locale }: SheetContext): PlanCell[][] {
  const found = live?.breakdowns.get(breakdown.dimension);
  const whole = isLive(found) ? `(${found.live.total})` : String(breakdown.total.actual);
  const table = `{table:breakdown-${breakdown.dimension}}`;
  const nothing = dash("no-target", locale);
  const sum = (id: string, value: number | null): PlanCell => ({
    formula: `=IF(COUNT(${table}[{${id}}])=0,${quoted(nothing)},SUM(${table}[{${id}}]))`,
    value: value ?? nothing,
    format: "amount",
    style: "total",
  });
  const check: PlanCell = {
    formula: `=ROUND(${whole}-SUM(${table}[{actual}]),2)`,
    value: breakdown.reconciliation,
    format: "amount",
    style: "muted",
  };
  const label = say(
    { zh: "核对：总额 − 各行之和（须为 0）", en: "Check: total − sum of lines (must be 0)" },
    locale,
  );
  return [
    [
      { value: say(total, locale), style: "total" },
      sum("target", breakdown.total.target),
      sum("actual", breakdown.total.actual),
    ],
    [{ value: label, style: "muted" }, null, check],
  ];
}
