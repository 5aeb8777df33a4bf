import type { DimensionId } from "../data/fields";
import type { MetricResult } from "./review";

/** Results of a review found by metric and scope. */
export class ResultIndex {
  private readonly wholes = new Map<string, MetricResult>();
  private readonly byDimension = new Map<string, Map<string | null, MetricResult>>();

  constructor(readonly all: readonly MetricResult[]) {
    for (const result of all) {
      const dimensions = Object.keys(result.scope) as DimensionId[];
      const [dimension] = dimensions;
      if (dimension === undefined) this.wholes.set(result.id, result);
      if (dimension === undefined || dimensions.length > 1) continue;
      const key = `${result.id}/${dimension}`;
      const members = this.byDimension.get(key) ?? new Map<string | null, MetricResult>();
      members.set(result.scope[dimension] ?? null, result);
      this.byDimension.set(key, members);
    }
  }

  /** A metric for the whole. */
  whole(metricId: string): MetricResult | undefined {
    return this.wholes.get(metricId);
  }

  /** A metric by every member of one dimension; `null` is 其他/未分类. Empty when it was not computed so. */
  members(metricId: string, dimension: DimensionId): ReadonlyMap<string | null, MetricResult> {
    return this.byDimension.get(`${metricId}/${dimension}`) ?? new Map<string | null, MetricResult>();
  }
}
