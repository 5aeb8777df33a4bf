import { dimensionIds, type DimensionId } from "../../data/fields";
import { foldMember, type KnownMembers } from "./guess-dimension";
import type { TableDraft } from "./reading";

/** The members of each dimension that the drafts' columns show, folded; keys and wide tables do not count. */
export function knownMembers(drafts: readonly TableDraft[]): KnownMembers {
  const known = new Map<DimensionId, Set<string>>();
  for (const draft of drafts) {
    for (const reading of draft.readings) {
      if (reading.kind === "ignored") continue;
      for (const [index, { field, score }] of reading.fields) {
        const dimension = dimensionIds.find((id) => id === field);
        const column = draft.columns.find((profile) => profile.index === index);
        if (dimension === undefined || !column || column.look !== "text" || score < 0.55 || column.keyHeader)
          continue;
        const members = known.get(dimension) ?? new Set<string>();
        column.distinct.forEach((value) => members.add(foldMember(value)));
        known.set(dimension, members);
      }
    }
  }
  return known;
}
