import { exactDifference, exactSum } from "../../data/exact-sum";
import { say, type Phrase } from "../../data/locale";
import { memberLabel } from "../../review/member-label";
import type { ChartDraft } from "../chart-band";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import { shortChange, shortFigure, unitInTitle } from "../short-figure";
import type { TableBlock } from "../sheet-plan";
import { dimensionWords } from "../wording";
import { bestBreakdown, changeOf, type ExplainedGap } from "./best-breakdown";
import { bridge, type BridgeBar, type BridgeStep } from "./bridge";
import type { ChartWithData } from "./chart-with-data";
import { primaryMetric } from "./headline-metrics";

/** Steps that a chart of half a page still shows legibly; smaller ones become one step 其余. */
const mostSteps = 6;

const headers = {
  step: { zh: "步骤", en: "Step" },
  delta: { zh: "差异", en: "Change" },
  total: { zh: "合计", en: "Total" },
  base: { zh: "底座（不显示）", en: "Base (invisible)" },
  favourable: { zh: "有利", en: "Favourable" },
  unfavourable: { zh: "不利", en: "Unfavourable" },
  favourableBelow: { zh: "有利（零线下）", en: "Favourable below 0" },
  unfavourableBelow: { zh: "不利（零线下）", en: "Unfavourable below 0" },
} as const satisfies Record<string, Phrase>;

/** Waterfall from the target (or last year) to the actual figure over the members of the dimension that explains best. */
export function bridgeChart(context: SheetContext): ChartWithData | null {
  const best = bestBreakdown(context.review);
  const base = best?.breakdown.total[best.basis];
  if (!best || base === null || base === undefined) return null;
  const steps = stepsOf(best, base, context);
  const { total } = best.breakdown;
  const metric = primaryMetric(context.review);
  const unit = metric?.unit ?? "amount";
  const name = (phrase: Phrase, value: number): string =>
    `${say(phrase, context.locale)} ${shortFigure(value, unit, context)}`;
  const bars = bridge(
    { label: name(best.basis === "target" ? words.target : words.lastYear, base), value: base },
    steps.map(({ label, delta }) => ({ label: `${label} ${shortChange(delta, unit, context)}`, delta })),
    { label: name(words.actual, total.actual), value: total.actual },
    metric?.polarity !== "lower",
  );
  return { table: table(bars, context), chart: chart(best, steps, context) };
}

const words = {
  target: { zh: "目标", en: "Target" },
  lastYear: { zh: "去年同期", en: "Last year" },
  actual: { zh: "实际", en: "Actual" },
  rest: { zh: "其余", en: "Rest" },
} as const satisfies Record<string, Phrase>;

/** The largest changes one by one, the rest in one step, so that the bridge always reaches the actual figure. */
function stepsOf({ breakdown, basis }: ExplainedGap, base: number, { locale }: SheetContext): BridgeStep[] {
  const changes = breakdown.rows.flatMap((row) => {
    const delta = row.member === null ? null : changeOf(row, basis);
    const label = say(memberLabel(breakdown.dimension, row.member), locale);
    return delta === null || delta === 0 ? [] : [{ label, delta }];
  });
  const largest = [...changes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  const shown = changes.length <= mostSteps ? changes : largest.slice(0, mostSteps - 1);
  const ordered = [...shown].sort((a, b) => b.delta - a.delta);
  const whole = exactDifference(breakdown.total.actual, base);
  const rest = exactDifference(whole, exactSum(ordered.map(({ delta }) => delta)));
  return Math.abs(rest) < 0.005 ? ordered : [...ordered, { label: say(words.rest, locale), delta: rest }];
}

function table(bars: readonly BridgeBar[], { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  const amount = (id: Exclude<keyof typeof headers, "step" | "delta">) =>
    number(id, 10, { format: "amount" });
  return {
    kind: "table",
    id: "cockpit-bridge",
    columns: [
      word("step", 10),
      number("delta", 10, { format: "amount-signed" }),
      amount("total"),
      amount("base"),
      amount("favourable"),
      amount("unfavourable"),
      amount("favourableBelow"),
      amount("unfavourableBelow"),
    ],
    rows: bars.map(({ label, ...figures }, index) => ({
      key: `step-${index + 1}`,
      cells: { step: label, ...figures },
    })),
    rules: [],
  };
}

function chart(best: ExplainedGap, steps: readonly BridgeStep[], context: SheetContext): ChartDraft {
  const name = (id: keyof typeof headers): string => say(headers[id], context.locale);
  return {
    id: "bridge",
    title: title(best, steps, context),
    type: "ColumnStacked",
    source: {
      block: "cockpit-bridge",
      category: "step",
      series: [
        { column: "base", name: name("base"), role: "invisible" },
        { column: "total", name: name("total"), role: "total" },
        { column: "favourable", name: name("favourable"), role: "favourable" },
        { column: "unfavourable", name: name("unfavourable"), role: "unfavourable" },
        { column: "favourableBelow", name: name("favourableBelow"), role: "favourable" },
        { column: "unfavourableBelow", name: name("unfavourableBelow"), role: "unfavourable" },
      ],
    },
    legend: false,
    spacing: { gapWidth: 40, overlap: 100 },
    axes: { value: { gridlines: false, visible: false } },
  };
}

function title(
  { breakdown, basis }: ExplainedGap,
  steps: readonly BridgeStep[],
  context: SheetContext,
): string {
  const { locale } = context;
  const metric = primaryMetric(context.review);
  const unit = metric?.unit ?? "amount";
  const worst = [...steps].sort((a, b) => a.delta - b.delta)[0];
  const best = [...steps].sort((a, b) => b.delta - a.delta)[0];
  const said = (step: BridgeStep | undefined): string =>
    step ? `${step.label} ${shortChange(step.delta, unit, context)}` : "";
  const gap = exactDifference(breakdown.total.actual, breakdown.total[basis] ?? 0);
  const name = metric ? say(metric.label, locale) : "";
  const by = say(dimensionWords[breakdown.dimension], locale);
  const whole = shortChange(gap, unit, context);
  const units = unitInTitle(unit, context);
  if (locale === "zh-CN") {
    const against = basis === "target" ? "较目标" : "较去年同期";
    return `${name}${against} ${whole}：${by}中${said(best)}，${said(worst)}\n${units}；青色有利，深红不利`;
  }
  const against = basis === "target" ? "against target" : "against last year";
  return `${name} ${whole} ${against}, by ${by.toLowerCase()}: ${said(best)}, ${said(worst)}\n${units}; teal favourable, dark red unfavourable`;
}
