import type { DimensionId } from "../data/fields";
import { exactSum } from "../data/exact-sum";
import { tallySpan, type MetricRequest } from "../metrics/compute-metrics";
import { figureOf } from "../metrics/figure-value";
import type { Grouping } from "../metrics/grouping";
import type { Metric } from "../metrics/metric";
import { ContextMaker } from "../metrics/metric-context";
import type { TargetRow } from "../metrics/target-book";
import { groupingOf, type Engine } from "./engine";
import type { ResultBlock } from "./result-table";
import type { MetricResult } from "./review";

/** Actuals of the scopes and spans for which targets exist, each combination of dimensions and span tallied once. */
class TargetedActuals {
  private readonly groupings = new Map<string, { grouping: Grouping; maker: ContextMaker }>();
  private readonly tallies = new Map<string, (row: TargetRow) => number>();

  constructor(
    private readonly metric: Metric,
    private readonly engine: Engine,
  ) {}

  /** Actual behind one target row up to the as-of day. */
  actualOf(row: TargetRow): number {
    const key = `${row.dimensions.join("+")}:${row.start}-${row.end}`;
    let find = this.tallies.get(key);
    if (!find) this.tallies.set(key, (find = this.tally(row)));
    return find(row);
  }

  private groupingOf(dimensions: readonly DimensionId[]): { grouping: Grouping; maker: ContextMaker } {
    const key = dimensions.join("+");
    let found = this.groupings.get(key);
    if (!found) {
      const { dataSets, dates, settings } = this.engine;
      const grouping = groupingOf(this.engine, dimensions);
      this.groupings.set(
        key,
        (found = { grouping, maker: new ContextMaker(dataSets, dates, grouping, settings) }),
      );
    }
    return found;
  }

  private tally({ dimensions, start, end }: TargetRow): (row: TargetRow) => number {
    const { grouping, maker } = this.groupingOf(dimensions);
    const request: MetricRequest = { ...this.engine, groupings: [grouping] };
    const period = { ...this.engine.window.period, start, end };
    const known = Math.min(end, this.engine.window.asOf);
    const { tally, knowledge } = tallySpan(this.metric, maker, { period, end: known }, request);
    return (row) => figureOf(this.metric, tally, grouping.groupOf(row.members), knowledge).value ?? 0;
  }
}

function carried(rows: readonly TargetRow[], { figures }: ResultBlock, engine: Engine): boolean {
  const kind = figures.metric.dated.dataSet;
  return rows.every((row) =>
    row.dimensions.every((dimension) => engine.membersOf(dimension).codesOf(kind) !== undefined),
  );
}

function withTarget(block: ResultBlock, engine: Engine, actuals: TargetedActuals): ResultBlock {
  const byGroup = new Map<number, MetricResult>(block.byGroup);
  for (const [group, target] of block.targets) {
    const result = byGroup.get(group);
    const rows = target.rows.filter((row) => row.value !== 0 && row.start <= engine.window.asOf);
    if (!result || result.actual === null || rows.length === 0 || !carried(rows, block, engine)) continue;
    const distinct = new Map(rows.map((row) => [`${row.members.join(",")}:${row.start}-${row.end}`, row]));
    const actualWithTarget = exactSum([...distinct.values()].map((row) => actuals.actualOf(row)));
    if (actualWithTarget !== result.actual) byGroup.set(group, { ...result, actualWithTarget });
  }
  return { ...block, byGroup };
}

/** Adds ΣA of the scopes and spans that have a target, where that is less than all: shown beside the achievement (metrics.md M1). */
export function withTargetAdder(engine: Engine): (block: ResultBlock) => ResultBlock {
  const byMetric = new Map<Metric, TargetedActuals>();
  return (block) => {
    const { metric } = block.figures;
    if (!metric.additive || block.targets.size === 0) return block;
    let actuals = byMetric.get(metric);
    if (!actuals) byMetric.set(metric, (actuals = new TargetedActuals(metric, engine)));
    return withTarget(block, engine, actuals);
  };
}
