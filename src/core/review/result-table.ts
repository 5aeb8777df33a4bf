import { atOnce } from "../data/at-once";
import type { DataSets } from "../data/data-set";
import type { DimensionId } from "../data/fields";
import { membersWithFigures } from "./members-with-figures";
import { FigureList, type MemberResults, type ReviewFigures } from "./review-figures";
import type { ResultBlock } from "./result-blocks";
import type { MetricResult, Scope } from "./metric-result";

const keyOf = (dimensions: readonly string[]): string => [...dimensions].sort().join("+");

/** All blocks of a review, found by metric and dimensions, and the results that no block makes (rows of a KPI table). */
export class ResultTable implements ReviewFigures {
  private readonly blocks = new Map<string, ResultBlock>();
  private readonly others: FigureList;
  private known: ReadonlyMap<DimensionId, ReadonlySet<string | null>> | undefined;

  constructor(
    readonly all: readonly ResultBlock[],
    others: readonly MetricResult[],
    private readonly dataSets: DataSets,
  ) {
    this.others = new FigureList(others);
    for (const block of all) {
      this.blocks.set(`${block.figures.metric.id}/${keyOf(block.figures.grouping.dimensions)}`, block);
    }
  }

  get made(): number {
    return this.all.reduce((sum, block) => sum + block.count, this.others.made);
  }

  /** The block of a metric by some dimensions, or `undefined` when it could not be computed. */
  find(metricId: string, dimensions: readonly string[]): ResultBlock | undefined {
    return this.blocks.get(`${metricId}/${keyOf(dimensions)}`);
  }

  *by(wanted: (dimensions: readonly DimensionId[]) => boolean): Generator<MetricResult> {
    for (const result of this.byInSteps(wanted)) if (result) yield result;
  }

  *byInSteps(wanted: (dimensions: readonly DimensionId[]) => boolean): Generator<MetricResult | undefined> {
    for (const block of this.all) {
      if (!wanted(block.figures.grouping.dimensions)) continue;
      yield* block.tallied();
      for (const [, result] of block.entries()) yield result;
    }
    yield* this.others.by(wanted);
  }

  /** Works out what a metric's figures by one dimension are made of, with pauses for whoever must not block. */
  *tallied(metricId: string, dimension: DimensionId): Generator<undefined, void> {
    const block = this.find(metricId, [dimension]);
    if (block) yield* block.tallied();
  }

  whole(metricId: string): MetricResult | undefined {
    return this.find(metricId, [])?.at(0) ?? this.others.whole(metricId);
  }

  at(metricId: string, scope: Scope): MetricResult | undefined {
    const block = this.find(metricId, Object.keys(scope));
    if (!block) return this.others.at(metricId, scope);
    const { grouping } = block.figures;
    const wanted = grouping.dimensions.map((dimension) => scope[dimension] ?? null);
    const group = block.groups.find((each) =>
      grouping.namesOf(each).every((name, index) => name === wanted[index]),
    );
    return group === undefined ? undefined : block.at(group);
  }

  hasTargets(): boolean {
    return this.others.hasTargets() || this.all.some((block) => block.hasTargets());
  }

  scopes(): ReadonlyMap<DimensionId, ReadonlySet<string | null>> {
    return atOnce(this.scopesInSteps());
  }

  *scopesInSteps(): Generator<undefined, ReadonlyMap<DimensionId, ReadonlySet<string | null>>> {
    return (this.known ??= yield* membersWithFigures(this.all, this.dataSets));
  }

  members(metricId: string, dimension: DimensionId): MemberResults {
    const block = this.find(metricId, [dimension]);
    const results = new Map<string | null, MetricResult>();
    if (!block) return results;
    for (const [group, result] of block.entries())
      results.set(block.figures.grouping.namesOf(group)[0] ?? null, result);
    return results;
  }
}
