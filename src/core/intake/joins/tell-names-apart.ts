import { frameText, withFields, type Frame } from "../reading/frame";
import { isLookup } from "../reading/columns-to-read";
import type { Join } from "./find-joins";

const nameFields: Readonly<Record<string, string>> = { customers: "customer", lookup: "store" };

/** A join over a key from a table that states no names itself: its names will be ours. */
function givesNames(join: Join, to: Frame, field: string): boolean {
  const { from, fromColumn, toColumn } = join;
  if (join.to.table.id !== to.table.id || toColumn.field === field || isLookup(from.table)) return false;
  const own = from.byField.get(field);
  return own === undefined || own === from.byIndex.get(fromColumn.index);
}

/**
 * Distinct customers or shops may share a name: each gets its key behind the name, so that they stay two. Products and
 * people keep theirs: several keys of one name are versions of one product, or contracts of one person.
 */
export function tellNamesApart(frame: Frame, joins: readonly Join[]): Frame {
  const field = nameFields[frame.table.kind];
  if (field === undefined) return frame;
  const names = frameText(frame, field);
  const key = joins.find((join) => givesNames(join, frame, field));
  const keys = key && frame.byIndex.get(key.toColumn.index);
  if (!names || keys?.type !== "text" || keys === names) return frame;
  const uses = new Int32Array(names.dictionary.length);
  for (const code of names.codes) if (code >= 0) uses[code] = (uses[code] ?? 0) + 1;
  if (!uses.some((count) => count > 1)) return frame;
  const dictionary = [...names.dictionary];
  const codes = names.codes.map((code, row) => {
    if (code < 0 || (uses[code] ?? 0) < 2) return code;
    const ofRow = keys.dictionary[keys.codes[row] ?? -1] ?? String(row + 1);
    return dictionary.push(`${names.dictionary[code] ?? ""} (${ofRow})`) - 1;
  });
  return withFields(frame, new Map([[field, { type: "text", codes, dictionary } as const]]));
}
