import { say, type Phrase } from "../../data/locale";
import { memberLabel } from "../../review/member-label";
import type { RootCause } from "../../review/sections";
import { columnMaker } from "../column-maker";
import { dash, figure, signedFormatOf } from "../figures";
import type { SheetContext } from "../frame";
import type { TableBlock } from "../sheet-plan";
import { dimensionWords } from "../wording";
import { bestBreakdown } from "./best-breakdown";
import { primaryMetric, wholeMetrics } from "./headline-metrics";

const headers = {
  metric: { zh: "指标", en: "Metric" },
  against: { zh: "对比", en: "Against" },
  dimension: { zh: "维度", en: "Dimension" },
  member: { zh: "成员", en: "Member" },
  gap: { zh: "缺口", en: "Gap" },
  share: { zh: "占缺口", en: "Share of gap" },
} as const satisfies Record<string, Phrase>;

const bases: Record<RootCause["against"], Phrase> = {
  target: { zh: "目标", en: "Target" },
  lastYear: { zh: "去年同期", en: "Last year" },
  previous: { zh: "上期", en: "Period before" },
};

/** Lines that a page holds, and of one metric. */
const mostLines = 6;
const mostOfMetric = 3;

/** Who makes the largest gaps: of each metric the first members of one dimension. `null` when there is no gap. */
export function gapTable(context: SheetContext): TableBlock | null {
  const causes = topGaps(context);
  if (causes.length === 0) return null;
  const { locale } = context;
  const { word, number } = columnMaker(headers, locale);
  const units = new Map(wholeMetrics(context.review).map(({ id, unit }) => [id, unit]));
  return {
    kind: "table",
    id: "cockpit-gaps",
    heading: { value: say({ zh: "缺口由谁造成", en: "Who makes the gaps" }, locale), style: "heading" },
    columns: [
      word("metric", 10),
      word("against", 10),
      word("dimension", 10),
      word("member", 10),
      number("gap", 10, { format: "amount-signed" }),
      number("share", 10, { format: "percent" }),
    ],
    rows: causes.map((cause) => ({
      key: `${cause.metricId}/${cause.dimension}/${cause.member ?? "~other"}`,
      cells: {
        metric: say(cause.label, locale),
        against: say(bases[cause.against], locale),
        dimension: say(dimensionWords[cause.dimension], locale),
        member: say(memberLabel(cause.dimension, cause.member), locale),
        gap: cause.gap,
        share:
          cause.shortfallShare === null
            ? dash(undefined, locale)
            : figure(cause.shortfallShare, undefined, locale),
      },
      formats: { gap: signedFormatOf(units.get(cause.metricId) ?? "amount") },
    })),
    rules: [{ kind: "data-bar", column: "share", color: "bad" }],
  };
}

/**
 * Metrics with gaps against targets first, the primary one before the others; one dimension each, the bridge's where it has one. Two
 * metrics with the same gaps (leads that are all opportunities) are told once.
 */
function topGaps({ review }: SheetContext): RootCause[] {
  const seeds = (review.rootCauses ?? []).filter(({ seed, gap }) => seed && gap < 0);
  const primary = primaryMetric(review)?.id;
  const weight = ({ against, metricId }: RootCause): number =>
    (against === "target" ? 0 : 2) + (metricId === primary ? 0 : 1);
  const metrics = [
    ...new Set([...seeds].sort((a, b) => weight(a) - weight(b)).map(({ metricId }) => metricId)),
  ];
  const best = bestBreakdown(review)?.breakdown.dimension;
  const told = new Map<string, RootCause[]>();
  for (const id of metrics) {
    const own = seeds.filter(({ metricId }) => metricId === id);
    const dimension = own.some((cause) => cause.dimension === best) ? best : own[0]?.dimension;
    const lines = own.filter((cause) => cause.dimension === dimension).slice(0, mostOfMetric);
    const gaps = JSON.stringify(lines.map(({ member, against, gap }) => [dimension, member, against, gap]));
    if (!told.has(gaps)) told.set(gaps, lines);
  }
  return [...told.values()].flat().slice(0, mostLines);
}
