import type { Metric } from "../src/core/metrics/metric";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** The table of all metrics as Markdown, from the very records that compute them. */
export function metricTable(metrics: readonly Metric[]): string {
  const rows = metrics.map((metric) =>
    row([
      `\`${metric.id}\``,
      `${metric.label.zh} · ${metric.label.en}`,
      `${metric.formula.zh}<br>${metric.formula.en}`,
      `${metric.definition.zh}<br>${metric.definition.en}`,
      `${metric.edges.zh}<br>${metric.edges.en}`,
      metric.polarity === "lower" ? "↓" : "↑",
    ]),
  );
  return [
    "# The metrics · 指标",
    "",
    "Written by `npx tsx scripts/write-metric-table.ts` from `src/core/metrics/catalogue.ts`, the same records that compute the figures and",
    "fill the definitions sheet (OUT16). ↑ higher is better, ↓ lower is better.",
    "",
    row(["id", "name", "formula", "what counts", "edges", ""]),
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
