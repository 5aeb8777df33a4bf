import type { Box } from "../../core/intake/outline";

/** Where the items of a drop-down stand: a literal, or cells of the sheet. */
export type ListSource = (block: string, column: string) => string | Box | null;

/** Excel refuses a literal list that is longer, or whose items hold a comma. */
const longestList = 255;

/** The list as Excel takes it, or `null` when it must stand in cells. */
export function literalList(list: readonly string[]): string | null {
  const source = list.join(",");
  const fits = source.length <= longestList && list.length > 0 && list.every((item) => !item.includes(","));
  return fits ? source : null;
}
