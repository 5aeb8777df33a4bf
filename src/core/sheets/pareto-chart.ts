import type { LostReason } from "../review/sections";
import type { ChartDraft } from "./chart-band";
import type { SheetContext } from "./frame";

/** Pareto of lost reasons: deals as columns, their cumulative share as a line on the second axis, from the table itself. */
export function paretoChart(lost: readonly LostReason[], context: SheetContext): ChartDraft | null {
  if (lost.length < 2) return null;
  const zh = context.locale === "zh-CN";
  return {
    id: "pareto",
    title: title(lost, context),
    type: "ColumnClustered",
    source: {
      block: "lost-reasons",
      category: "reason",
      series: [
        {
          column: "count",
          name: zh ? "单数" : "Deals",
          role: "stage",
          dataLabels: true,
          labelFormat: "count",
        },
        {
          column: "cumulative",
          name: zh ? "累计占比" : "Cumulative share",
          role: "share",
          type: "LineMarkers",
          secondaryAxis: true,
        },
      ],
    },
    spacing: { gapWidth: 40, overlap: 0 },
    axes: {
      value: { minimum: 0, gridlines: false, visible: false },
      secondary: { minimum: 0, maximum: 1, format: "percent", gridlines: false },
    },
  };
}

function title(lost: readonly LostReason[], { locale, review }: SheetContext): string {
  const few = lost.filter(({ inCut }) => inCut).length;
  const cut = `${Math.round(review.settings.paretoShare * 100)}%`;
  return locale === "zh-CN"
    ? `丢单：${lost.length} 个原因中 ${few} 个占到 ${cut}\n单数；线为累计占比`
    : `Lost deals: ${few} of ${lost.length} reasons make ${cut}\ndeals; the line is the cumulative share`;
}
