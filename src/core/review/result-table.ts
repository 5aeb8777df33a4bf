import type { DimensionId } from "../data/fields";
import type { MetricFigures } from "../metrics/compute-metrics";
import type { GroupTarget } from "../metrics/resolve-targets";
import type { MetricResult } from "./review";

/** One metric by one grouping, judged: results by group (a group that the review has nothing to say of is missing). */
export interface ResultBlock {
  figures: MetricFigures;
  targets: ReadonlyMap<number, GroupTarget>;
  byGroup: ReadonlyMap<number, MetricResult>;
}

const keyOf = (dimensions: readonly DimensionId[]): string => dimensions.join("+");

/** All blocks of a review, found by metric and dimensions. */
export class ResultTable {
  private readonly blocks = new Map<string, ResultBlock>();

  constructor(readonly all: readonly ResultBlock[]) {
    for (const block of all) {
      this.blocks.set(`${block.figures.metric.id}/${keyOf(block.figures.grouping.dimensions)}`, block);
    }
  }

  /** The block of a metric by some dimensions, or `undefined` when it could not be computed. */
  find(metricId: string, dimensions: readonly DimensionId[]): ResultBlock | undefined {
    return this.blocks.get(`${metricId}/${keyOf(dimensions)}`);
  }

  /** Every result, metric by metric, the whole before its parts. */
  results(): MetricResult[] {
    return this.all.flatMap((block) => [...block.byGroup.values()]);
  }

  /** A metric's result for the whole. */
  whole(metricId: string): MetricResult | undefined {
    return this.find(metricId, [])?.byGroup.get(0);
  }
}
