import type { DimensionId } from "../../data/fields";
import type { Breakdown, BreakdownRow, Review } from "../../review/review";

/** In which order people explain a gap; lists of single customers and products explain little. */
const explaining: readonly DimensionId[] = [
  "region",
  "team",
  "productLine",
  "channel",
  "store",
  "rep",
  "industry",
];

/** What members are compared with. */
export type BridgeBasis = "target" | "lastYear";

export interface ExplainedGap {
  breakdown: Breakdown;
  basis: BridgeBasis;
}

/** The breakdown that shows best who makes the gap: against the target, else against last year, by the first telling dimension. */
export function bestBreakdown({ breakdowns }: Review): ExplainedGap | null {
  const ordered = [...breakdowns].sort((a, b) => rank(a) - rank(b));
  for (const basis of ["target", "lastYear"] as const) {
    const breakdown = ordered.find((each) => explains(each, basis));
    if (breakdown) return { breakdown, basis };
  }
  return null;
}

function rank({ dimension }: Breakdown): number {
  const place = explaining.indexOf(dimension);
  return place < 0 ? explaining.length : place;
}

function explains({ rows, total }: Breakdown, basis: BridgeBasis): boolean {
  return total[basis] !== null && rows.filter((row) => changeOf(row, basis) !== null).length >= 2;
}

/** How far a member is from its base; `null` without a base. */
export function changeOf(row: BreakdownRow, basis: BridgeBasis): number | null {
  const base = row[basis];
  return base === null ? null : row.actual - base;
}
