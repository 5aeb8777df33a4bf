import { dimensionIds, type DimensionId } from "../../core/data/fields";
import type { MetricResult, Review } from "../../core/review/review";
import type { ReviewFigures } from "../../core/review/review-figures";

/** Figures of a selection: all, or one member of one dimension. */
export interface ChosenScope {
  dimension: DimensionId;
  /** `null`: 其他/未分类 */
  member: string | null;
}

/** Dimensions that people look through first. */
const first: readonly DimensionId[] = ["region", "team", "rep", "productLine", "product"];

/** Dimensions by which the review has figures, each with its members in the review's order. */
export function scopesOf(figures: ReviewFigures): Map<DimensionId, (string | null)[]> {
  const found = figures.scopes();
  const order = [...first, ...dimensionIds.filter((dimension) => !first.includes(dimension))];
  return new Map(
    order.flatMap((dimension): [DimensionId, (string | null)[]][] => {
      const members = found.get(dimension);
      return members ? [[dimension, [...members]]] : [];
    }),
  );
}

/** The review's figures of a selection, those with a target first; `null` is the whole. */
export function figuresIn(
  { metrics, figures }: Pick<Review, "metrics" | "figures">,
  chosen: ChosenScope | null,
): MetricResult[] {
  const within = chosen
    ? metrics.flatMap(({ id }) => figures.at(id, { [chosen.dimension]: chosen.member }) ?? [])
    : metrics;
  return [
    ...within.filter(({ target }) => target !== null),
    ...within.filter(({ target }) => target === null),
  ];
}
