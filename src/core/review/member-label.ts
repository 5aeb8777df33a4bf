import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";
import { lifecycleLabels } from "../metrics/lifecycle";

const unclassified: Phrase = { zh: "其他/未分类", en: "Other/unclassified" };

/** How a member of a dimension is shown: names as people wrote them, stages of a customer's life in words, `null` as 其他/未分类. */
export function memberLabel(dimension: DimensionId, member: string | null): Phrase {
  if (member === null) return unclassified;
  const lifecycles: Readonly<Record<string, Phrase>> = lifecycleLabels;
  return (dimension === "lifecycle" && lifecycles[member]) || { zh: member, en: member };
}
