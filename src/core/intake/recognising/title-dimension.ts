import { dimensionIds, type DimensionId } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { normaliseHeader } from "../normalise-header";
import { matchHeader } from "./match-header";

const certain = 0.9;
const by = [
  /\bby\s+([a-z][a-z ]*?)(?:\s+(?:summary|detail|details|report|and|for|per|in|-)\b.*)?$/i,
  /(?:按|分)(\p{Script=Han}{2,4}?)(?:别|统计|汇总|分析|分布|销售|业绩|明细|$)/u,
];

/** The dimension that a title says its rows are: Sales by Customer Summary, 按产品统计; `null` when it says none. */
export function titleDimension(names: readonly string[]): DimensionId | null {
  for (const name of names) {
    for (const pattern of by) {
      const word = pattern.exec(name.trim())?.[1];
      const header = word === undefined ? null : normaliseHeader(word);
      const found =
        header &&
        dimensionIds.find(
          (id) => matchHeader(header, headerDictionary.lookup[id] ?? { strong: "" }) >= certain,
        );
      if (found) return found;
    }
  }
  return null;
}
