import type { DimensionId } from "../../core/data/fields";
import type { MetricResult, Review } from "../../core/review/review";

/** A member behind its target. */
export interface MemberGap {
  dimension: DimensionId;
  member: string;
  /** Shortfall, positive. */
  gap: number;
  /** The figure under review of that member. */
  result: MetricResult | undefined;
}

/**
 * The members furthest behind their target, largest shortfall first; a line without a member is nobody's. A region and the team that
 * is all of it are behind by the same amount: the first dimension speaks for both.
 */
export function gapsOf({ breakdowns, figures }: Review, most: number): MemberGap[] {
  return breakdowns
    .flatMap(({ dimension, metricId, rows }) =>
      rows.flatMap(({ member, variance }): MemberGap[] => {
        const gap = -(variance ?? 0);
        if (member === null || gap <= 0) return [];
        const result = figures.at(metricId, { [dimension]: member });
        return [{ dimension, member, gap, result }];
      }),
    )
    .sort((a, b) => b.gap - a.gap)
    .filter(
      ({ gap, dimension }, at, all) => !all.slice(0, at).some((other) => isSameGap(other, gap, dimension)),
    )
    .slice(0, most);
}

function isSameGap(other: MemberGap, gap: number, dimension: DimensionId): boolean {
  return other.dimension !== dimension && Math.abs(other.gap - gap) < 0.005;
}
