import { bandBlock, chartDataHeading, placeCharts, type ChartBand, type ChartDraft } from "../chart-band";
import { frameSheet, type SheetContext } from "../frame";
import { funnelChart } from "../funnel-chart";
import type { Block, PageBreakPlan, SheetPlan } from "../sheet-plan";
import { achievementChart } from "./achievement-chart";
import { bridgeChart } from "./bridge-chart";
import type { ChartWithData } from "./chart-with-data";
import { findingLines } from "./finding-lines";
import { gapTable } from "./gap-table";
import { kpiCards } from "./kpi-cards";
import { monthTable } from "./month-table";
import { overdueTable } from "./overdue-table";
import { sheetLinks } from "./sheet-links";
import { trendChart } from "./trend-chart";

/** The grid that cards, charts and tables share: columns of one width. */
const gridColumns = 8;
const columnWidth = 24;
/** Lines of a band of charts: cards and two bands fill one printed page. */
const bandRows = 11;

/**
 * OUT1 驾驶舱: links, KPI cards, charts, rules that fired, gaps, overdue actions, months, and the data behind the charts. What the
 * review cannot fill is left out, and what stands below moves up.
 */
export function cockpitSheet(context: SheetContext): SheetPlan {
  const months = monthTable(context);
  const achieved = achievementChart(context);
  const bridged = bridgeChart(context);
  const { funnel } = context.review;
  const narrowed = funnel ? funnelChart(funnel, "cockpit-funnel", context) : null;
  const charts = [achieved?.chart, months ? trendChart(context) : null, bridged?.chart, narrowed?.chart];
  const bands = bandsOf(charts.flatMap((chart) => chart ?? []));
  const findings = findingLines(context, gridColumns * columnWidth - 10);
  const blocks: Block[] = [
    sheetLinks(context, gridColumns),
    kpiCards(context),
    ...bands.map(bandBlock),
    findings,
    ...[gapTable(context), overdueTable(context), months].flatMap((block) => block ?? []),
    ...dataTables([achieved, bridged, narrowed], context),
  ];
  return {
    ...frameSheet("cockpit", context, {
      frozenRows: 2,
      blocks,
      charts: placeCharts("cockpit", blocks, bands, parts),
      pageBreaks: breakAbove(bands, findings, months),
    }),
    columnWidths: Array.from({ length: gridColumns }, () => columnWidth),
  };
}

/** Cards and two bands fill a page, what they come to begins the next; with fewer charts only the periods do. */
function breakAbove(bands: readonly ChartBand[], findings: Block, months: Block | null): PageBreakPlan[] {
  const next = bands.length > 1 ? findings : months;
  return next ? [{ block: next.id }] : [];
}

/** Two charts side by side; an odd one takes the whole width. */
function bandsOf(charts: readonly ChartDraft[]): ChartBand[] {
  return Array.from({ length: Math.ceil(charts.length / 2) }, (_, index) => ({
    id: `charts-${index + 1}`,
    rows: bandRows,
    charts: charts.slice(index * 2, index * 2 + 2),
  }));
}

function parts(count: number): { column: number; columns: number }[] {
  const columns = gridColumns / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => ({ column: index * columns, columns }));
}

function dataTables(made: readonly (ChartWithData | null)[], { locale }: SheetContext): Block[] {
  const tables = made.flatMap((each) => (each ? [each.table] : []));
  return tables.map((table, index) =>
    index === 0 ? { ...table, heading: chartDataHeading(locale) } : table,
  );
}
