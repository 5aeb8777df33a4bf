import { exactSum } from "../data/exact-sum";
import type { DimensionId } from "../data/fields";
import type { Metric } from "../metrics/metric";
import type { ResultBlock } from "./result-blocks";
import type { ResultTable } from "./result-table";
import type { Breakdown, BreakdownRow, MetricResult } from "./review";

/** Dimensions with more members than this (customers, products) have sheets of their own. */
export const BREAKDOWN_LIMIT = 100;

interface Columns {
  total: number | null;
  marginRate: (group: number) => number | null;
  perHead: (group: number) => number | null;
}

function breakdownRow(
  member: string | null,
  result: MetricResult,
  group: number,
  columns: Columns,
): BreakdownRow {
  const actual = result.actual ?? 0;
  return {
    member,
    actual,
    target: result.target,
    achievement: result.achievement,
    variance: result.variance,
    share: columns.total === null || columns.total === 0 ? null : actual / columns.total,
    previous: result.previous,
    change: result.change,
    lastYear: result.lastYear,
    yoy: result.yoy,
    marginRate: columns.marginRate(group),
    perHead: columns.perHead(group),
    flag: result.flag,
    ...(result.pace && { pace: result.pace }),
    reasons: result.reasons,
  };
}

/** Largest shortfall first; members without a target behind them, largest actual first. */
function byVariance(a: BreakdownRow, b: BreakdownRow): number {
  if (a.variance !== null && b.variance !== null) return a.variance - b.variance || b.actual - a.actual;
  if (a.variance === null && b.variance === null) return b.actual - a.actual;
  return a.variance === null ? 1 : -1;
}

const empty = (result: MetricResult): MetricResult => ({
  ...result,
  actual: 0,
  target: null,
  achievement: null,
  variance: null,
  variancePct: null,
  previous: null,
  change: null,
  lastYear: null,
  yoy: null,
  flag: "none",
  reasons: {
    target: "no-target",
    achievement: "no-target",
    variance: "no-target",
    change: "no-base",
    yoy: "no-base",
  },
});

function columnOf(
  table: ResultTable,
  metricId: string,
  dimensions: readonly DimensionId[],
): (group: number) => number | null {
  const block = table.find(metricId, dimensions);
  return (group) => block?.actualOf(group) ?? null;
}

function breakdownOf(block: ResultBlock, total: MetricResult, table: ResultTable): Breakdown {
  const { metric, grouping } = block.figures;
  const columns = (dimensions: readonly DimensionId[]): Columns => ({
    total: total.actual,
    marginRate: columnOf(table, "margin-rate", dimensions),
    perHead: columnOf(table, "sales-per-head", dimensions),
  });
  const last = grouping.groupCount - 1;
  const own = columns(grouping.dimensions);
  const rows = [...block.entries()]
    .filter(([group]) => group !== last)
    .map(([group, result]) => breakdownRow(grouping.namesOf(group)[0] ?? null, result, group, own))
    .filter(
      (row) =>
        row.actual !== 0 || row.target !== null || (row.previous ?? 0) !== 0 || (row.lastYear ?? 0) !== 0,
    )
    .sort(byVariance);
  rows.push(breakdownRow(null, block.at(last) ?? empty(total), last, own));
  const totalRow = breakdownRow(null, total, 0, columns([]));
  return {
    metricId: metric.id,
    dimension: grouping.dimensions[0]!,
    rows,
    total: totalRow,
    reconciliation: exactSum([totalRow.actual, ...rows.map((row) => -row.actual)]),
  };
}

/** What stands beside the metric under review, tallied with pauses. */
function* otherColumns(table: ResultTable, dimension: DimensionId): Generator<undefined, void> {
  for (const metricId of ["margin-rate", "sales-per-head"]) {
    void table.find(metricId, [dimension])?.figures.actual;
    yield;
  }
}

/**
 * One breakdown a dimension for the metric under review, sorted by variance, closed by 其他/未分类 so that the parts equal the total.
 * Members that neither sold nor have a target in any of the periods compared are left out. A pause before each for whoever must not block.
 */
export function* breakdownsOf(primary: Metric, table: ResultTable): Generator<undefined, Breakdown[]> {
  const total = table.whole(primary.id);
  if (!total || total.actual === null) return [];
  const breakdowns: Breakdown[] = [];
  for (const block of table.all) {
    const { metric, grouping } = block.figures;
    if (metric !== primary || grouping.dimensions.length !== 1) continue;
    yield;
    if (yield* block.hasMoreThan(BREAKDOWN_LIMIT + 1)) continue;
    yield* otherColumns(table, grouping.dimensions[0]!);
    breakdowns.push(breakdownOf(block, total, table));
  }
  return breakdowns;
}
