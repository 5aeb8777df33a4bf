import type { TextColumn } from "../data/data-set";
import { ByMask } from "./by-mask";
import { codeOrder } from "./code-order";
import type { GroupedRows } from "./metric";
import { marksAny } from "./row-masks";

const everyRow = {};
const counts = new ByMask<Float64Array>();

/**
 * Several metrics ask for the same counts: each is worked out once, and each caller gets arrays of its own. A
 * mask in which no row counts needs no look at the rows.
 */
function remember(
  grouped: GroupedRows,
  what: object,
  include: Uint8Array | undefined,
  count: (mask: Uint8Array | undefined) => Float64Array,
): Float64Array {
  if (include && !marksAny(include)) return new Float64Array(grouped.groupCount);
  return counts.get(grouped, what, include, count).slice();
}

/** Rows by group; only those with `include[row] = 1` when a mask is given. */
export function countBy(grouped: GroupedRows, include?: Uint8Array): Float64Array {
  return remember(grouped, everyRow, include, (mask) => {
    const { rows, groups, groupCount } = grouped;
    const count = new Uint32Array(groupCount);
    if (mask) {
      for (let i = 0; i < rows.length; i++) count[groups[i]!]! += mask[rows[i]!]!;
    } else for (let i = 0; i < rows.length; i++) count[groups[i]!]! += 1;
    return Float64Array.from(count);
  });
}

/** A table of every name by every group stays in the processor's cache up to this size; beyond it, names are sorted. */
const mostCells = 1 << 21;

/** Distinct names by group with a mark for every name and group. */
function countCells(
  { rows, groups, groupCount }: GroupedRows,
  { codes, dictionary }: TextColumn,
  include?: Uint8Array,
): Float64Array {
  const seen = new Uint8Array(dictionary.length * groupCount);
  const count = new Float64Array(groupCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = codes[row]!;
    if (code < 0 || (include && include[row] === 0)) continue;
    const group = groups[i]!;
    const cell = code * groupCount + group;
    if (seen[cell] === 1) continue;
    seen[cell] = 1;
    count[group]! += 1;
  }
  return count;
}

/** Distinct names of a text column by group, blanks left out; only rows with `include[row] = 1` when a mask is given. */
export function countDistinctBy(
  grouped: GroupedRows,
  column: TextColumn,
  include?: Uint8Array,
): Float64Array {
  return remember(grouped, column.codes, include, (mask) => {
    const { rows, groups, groupCount } = grouped;
    if (column.dictionary.length * groupCount <= mostCells) return countCells(grouped, column, mask);
    const { positions, codes } = codeOrder(rows, column, mask);
    const count = new Float64Array(groupCount);
    const lastSeen = new Int32Array(groupCount).fill(-1);
    for (let i = 0; i < positions.length; i++) {
      const group = groups[positions[i]!]!;
      if (lastSeen[group] === codes[i]) continue;
      lastSeen[group] = codes[i]!;
      count[group]! += 1;
    }
    return count;
  });
}
