import type { DataSetKind } from "../data/fields";
import type { Grouping } from "../metrics/grouping";

/** Which groups occur in a table, at whatever date. */
export interface GroupsPresent {
  /** 1 for a group that occurs. */
  marks: Uint8Array;
  count: number;
}

const present = new WeakMap<Grouping, Map<DataSetKind, GroupsPresent>>();

/** The groups that occur in a table, worked out once a grouping; none where the table lacks the dimension. */
export function groupsPresent(grouping: Grouping, kind: DataSetKind): GroupsPresent {
  let byKind = present.get(grouping);
  if (!byKind) present.set(grouping, (byKind = new Map<DataSetKind, GroupsPresent>()));
  let found = byKind.get(kind);
  if (!found) byKind.set(kind, (found = look(grouping, kind)));
  return found;
}

function look(grouping: Grouping, kind: DataSetKind): GroupsPresent {
  const marks = new Uint8Array(grouping.groupCount);
  const groups = grouping.groupsOf(kind);
  if (groups) for (let row = 0; row < groups.length; row++) marks[groups[row]!] = 1;
  return { marks, count: marks.reduce((sum, mark) => sum + mark, 0) };
}
