export type Quadrant = "star" | "cash-cow" | "question" | "dog" | "new";

export interface MatrixCutOffs {
  marginRate: number;
  growth: number;
}

/**
 * Place of a product in the margin × growth matrix; a figure at its cut-off counts as high. `growth` is `"new"` without sales last
 * year. An unknown margin rate or growth has no place (`null`).
 */
export function quadrantOf(
  marginRate: number | null,
  growth: number | "new" | null,
  cutOffs: MatrixCutOffs,
): Quadrant | null {
  if (growth === "new") return "new";
  if (marginRate === null || growth === null) return null;
  if (marginRate >= cutOffs.marginRate) return growth >= cutOffs.growth ? "star" : "cash-cow";
  return growth >= cutOffs.growth ? "question" : "dog";
}
