import type { DataSetKind } from "../data/fields";

const reviewable: readonly (DataSetKind | "ignored")[] = [
  "orders",
  "kpis",
  "pipeline",
  "receipts",
  "targets",
];

/** Whether a review can be made of a table of this kind; the others only explain or enrich it. */
export function isReviewable(kind: DataSetKind | "ignored"): boolean {
  return reviewable.includes(kind);
}
