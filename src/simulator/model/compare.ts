import type { CellContent } from "./workbook";

const rank = (value: CellContent): number => {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
};

/** Excel's sort order: numbers, text, FALSE, TRUE, errors, blanks. */
export function compareContents(a: CellContent, b: CellContent, matchCase = false): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
  }
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}
