import { dimensionIds, type DimensionId } from "../../core/data/fields";
import type { MetricResult } from "../../core/review/review";
import { isMember, isWhole } from "../../core/review/scope";

/** Figures of a selection: all, or one member of one dimension. */
export interface ChosenScope {
  dimension: DimensionId;
  /** `null`: 其他/未分类 */
  member: string | null;
}

/** Dimensions that people look through first. */
const first: readonly DimensionId[] = ["region", "team", "rep", "productLine", "product"];

/** Dimensions by which the review has figures, each with its members in the review's order. */
export function scopesOf(metrics: readonly MetricResult[]): Map<DimensionId, (string | null)[]> {
  const found = new Map<DimensionId, Set<string | null>>();
  for (const { scope } of metrics) {
    const [[dimension, member] = [], ...more] = Object.entries(scope) as [DimensionId, string | null][];
    if (!dimension || more.length > 0 || member === undefined) continue;
    found.set(dimension, (found.get(dimension) ?? new Set()).add(member));
  }
  const order = [...first, ...dimensionIds.filter((dimension) => !first.includes(dimension))];
  return new Map(
    order.flatMap((dimension): [DimensionId, (string | null)[]][] => {
      const members = found.get(dimension);
      return members ? [[dimension, [...members]]] : [];
    }),
  );
}

/** The review's figures of a selection, those with a target first; `null` is the whole. */
export function figuresIn(metrics: readonly MetricResult[], chosen: ChosenScope | null): MetricResult[] {
  const within = metrics.filter(({ scope }) =>
    chosen ? isMember(scope, chosen.dimension, chosen.member) : isWhole(scope),
  );
  return [
    ...within.filter(({ target }) => target !== null),
    ...within.filter(({ target }) => target === null),
  ];
}
