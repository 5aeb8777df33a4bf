import { figureOf } from "../metrics/figure-value";
import type { MetricFigures } from "../metrics/figures-on-demand";
import { resolveTargets, type GroupTarget } from "../metrics/resolve-targets";
import type { Engine } from "./engine";
import { groupsPresent } from "./groups-present";
import { metricResult } from "./metric-results";
import type { MetricResult } from "./metric-result";

/** Adds to a result what only its targets can say. */
export type ResultAddition = (
  result: MetricResult,
  group: number,
  block: Pick<ResultBlock, "figures" | "targets">,
) => MetricResult;

/** One metric by one grouping: targets, groups and results are worked out when asked for, once. */
export class ResultBlock {
  private readonly made = new Map<number, MetricResult>();
  private resolved: ReadonlyMap<number, GroupTarget> | undefined;
  private reported: readonly number[] | undefined;

  constructor(
    readonly figures: MetricFigures,
    private readonly engine: Engine,
    private readonly add: ResultAddition,
  ) {}

  /** How many results have been made so far. */
  get count(): number {
    return this.made.size;
  }

  /** Targets of every group for the period under review. */
  get targets(): ReadonlyMap<number, GroupTarget> {
    return (this.resolved ??= this.resolve());
  }

  /**
   * Groups that the review reports: the whole; every member of a dimension that the metric's table holds, with or without figures;
   * combinations and 其他/未分类 only when there is something in one of the windows; and whatever has a target.
   */
  get groups(): readonly number[] {
    return (this.reported ??= this.report());
  }

  /** Works out what results are made of, with a pause after each window and the targets for whoever must not block. */
  *tallied(): Generator<undefined, void> {
    for (const window of ["actual", "previous", "lastYear"] as const) {
      void this.figures[window];
      yield;
    }
    void this.targets;
    yield;
    void this.groups;
    yield;
  }

  /**
   * Whether more groups than that are reported; many members need no tally to be known as many. Where a tally is needed, pauses as
   * `tallied` does.
   */
  *hasMoreThan(limit: number): Generator<undefined, boolean> {
    const { grouping, metric } = this.figures;
    if (!this.reported && grouping.dimensions.length === 1) {
      const present = groupsPresent(grouping, metric.dated.dataSet);
      if (present.count - present.marks[grouping.groupCount - 1]! > limit) return true;
    }
    yield* this.tallied();
    return this.groups.length > limit;
  }

  /** Whether any group reported has a target. */
  hasTargets(): boolean {
    return [...this.targets].some(([group, { value }]) => value !== null && this.groups.includes(group));
  }

  /** The result of a group, or `undefined` when the review has nothing to say of it. */
  at(group: number): MetricResult | undefined {
    let result = this.made.get(group);
    if (!result && this.groups.includes(group)) this.made.set(group, (result = this.make(group)));
    return result;
  }

  /** What a group's figure is in the period under review, without anything to compare it with. */
  actualOf(group: number): number | null {
    const { metric, actual } = this.figures;
    return figureOf(metric, actual.tally, group, actual.knowledge).value;
  }

  /** The results of all groups reported. */
  *entries(): Generator<[group: number, result: MetricResult]> {
    for (const group of this.groups) {
      let result = this.made.get(group);
      if (!result) this.made.set(group, (result = this.make(group)));
      yield [group, result];
    }
  }

  private make(group: number): MetricResult {
    const { figures, targets, engine } = this;
    return this.add(metricResult(figures, group, targets.get(group), engine), group, this);
  }

  private resolve(): Map<number, GroupTarget> {
    const { figures, engine } = this;
    const { window, settings } = engine;
    return resolveTargets(engine.targets.rows.get(figures.metric.id) ?? [], figures.grouping, {
      period: window.period,
      asOf: window.asOf,
      split: settings.targetSplit,
      rate: figures.rate,
    });
  }

  private report(): readonly number[] {
    const { metric, grouping, actual, previous, lastYear } = this.figures;
    const depth = grouping.dimensions.length;
    if (depth === 0) return [0];
    const last = grouping.groupCount - 1;
    const wanted =
      depth === 1
        ? groupsPresent(grouping, metric.dated.dataSet).marks.slice()
        : new Uint8Array(grouping.groupCount);
    wanted[last] = 0;
    for (const { tally } of [actual, previous, lastYear]) {
      for (let group = 0; group < wanted.length; group++) if (tally.sample[group]! > 0) wanted[group] = 1;
    }
    for (const [group, target] of this.targets) if (target.rows.length > 0) wanted[group] = 1;
    return [...wanted.keys()].filter((group) => wanted[group] === 1);
  }
}
