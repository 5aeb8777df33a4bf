import type { DimensionId } from "../data/fields";
import { exactSum } from "../data/exact-sum";
import { tallySpan, type MetricRequest } from "../metrics/compute-metrics";
import { figureOf } from "../metrics/figure-value";
import type { Grouping } from "../metrics/grouping";
import type { Metric } from "../metrics/metric";
import { ContextMaker } from "../metrics/metric-context";
import type { GroupTarget } from "../metrics/resolve-targets";
import type { TargetRow } from "../metrics/target-book";
import { groupingOf, type Engine } from "./engine";
import type { ResultAddition } from "./result-blocks";
import type { MetricResult } from "./metric-result";

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

function carried(rows: readonly TargetRow[], metric: Metric, engine: Engine): boolean {
  const kind = metric.dated.dataSet;
  return rows.every((row) =>
    row.dimensions.every((dimension) => engine.membersOf(dimension).codesOf(kind) !== undefined),
  );
}

function withTarget(
  result: MetricResult,
  target: GroupTarget,
  metric: Metric,
  engine: Engine,
  actuals: TargetedActuals,
): MetricResult {
  const rows = target.rows.filter((row) => row.value !== 0 && row.start <= engine.window.asOf);
  if (result.actual === null || rows.length === 0 || !carried(rows, metric, engine)) return result;
  const distinct = new Map(rows.map((row) => [`${row.members.join(",")}:${row.start}-${row.end}`, row]));
  const actualWithTarget = exactSum([...distinct.values()].map((row) => actuals.actualOf(row)));
  return actualWithTarget === result.actual ? result : { ...result, actualWithTarget };
}

/** Adds ΣA of the scopes and spans that have a target, where that is less than all: shown beside the achievement (metrics.md M1). */
export function withTargetAdder(engine: Engine): ResultAddition {
  const byMetric = new Map<Metric, TargetedActuals>();
  return (result, group, { figures: { metric }, targets }) => {
    const target = targets.get(group);
    if (!metric.additive || !target) return result;
    let actuals = byMetric.get(metric);
    if (!actuals) byMetric.set(metric, (actuals = new TargetedActuals(metric, engine)));
    return withTarget(result, target, metric, engine, actuals);
  };
}
