import type { DimensionId } from "../data/fields";
import type { MetricResult, Review } from "../review/review";
import type { SheetId } from "./sheet-plan";

/** A cell of one of our tables by what it is, not by where it stands. */
export interface OwnCell {
  sheetId: SheetId;
  /** Block id of the plan: `performance`, `breakdown-region`. */
  block: string;
  key: string;
  /** Column id of the plan. */
  column: string;
}

/** Row key of the line that makes the parts of a breakdown equal its total. */
export const otherKey = "~other";

const breakdownBlock = /^breakdown-(\w+)$/;

/** The figure that a cell of the performance review or of a breakdown belongs to; `undefined` for any other cell. */
export function figureAt({ sheetId, block, key }: OwnCell, review: Review): MetricResult | undefined {
  if (sheetId === "performance" && block === "performance") return review.figures.whole(key);
  const dimension = breakdownBlock.exec(block)?.[1];
  const breakdown = review.breakdowns.find((candidate) => candidate.dimension === dimension);
  if (sheetId !== "breakdown" || !breakdown) return undefined;
  const member = key === otherKey ? null : key;
  return review.figures.at(breakdown.metricId, { [breakdown.dimension]: member });
}

/** Where a figure of the whole or of a broken-down member stands on the sheets; `undefined` when no sheet shows it. */
export function cellOf(
  { id, scope }: Pick<MetricResult, "id" | "scope">,
  review: Review,
): OwnCell | undefined {
  const [dimension, ...more] = Object.keys(scope) as DimensionId[];
  if (!dimension) return { sheetId: "performance", block: "performance", key: id, column: "actual" };
  const breakdown = review.breakdowns.find((candidate) => candidate.dimension === dimension);
  const member = scope[dimension] ?? null;
  if (more.length > 0 || breakdown?.metricId !== id) return undefined;
  if (!breakdown.rows.some((row) => row.member === member)) return undefined;
  return { sheetId: "breakdown", block: `breakdown-${dimension}`, key: member ?? otherKey, column: "actual" };
}
