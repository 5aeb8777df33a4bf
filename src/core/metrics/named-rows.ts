import type { TextColumn } from "../data/data-set";
import { countBy } from "./grouped-counts";
import type { GroupedRows } from "./metric";

const masks = new WeakMap<Int32Array, Uint8Array | null>();

/** 1 for a row that has a name; `null` where all have one. */
export function namedRows({ codes }: TextColumn): Uint8Array | null {
  let mask = masks.get(codes);
  if (mask === undefined) masks.set(codes, (mask = codes.includes(-1) ? maskOf(codes) : null));
  return mask;
}

function maskOf(codes: Int32Array): Uint8Array {
  const mask = new Uint8Array(codes.length);
  for (let row = 0; row < mask.length; row++) mask[row] = codes[row]! < 0 ? 0 : 1;
  return mask;
}

/**
 * A count of names by group, `NaN` for a group that has rows of which none says a name: eleven orders of unknown customers are not
 * orders of 0 customers. Changes and returns the array.
 */
export function countedNames(count: Float64Array, grouped: GroupedRows, names: TextColumn): Float64Array {
  const mask = namedRows(names);
  if (!mask) return count;
  const [rows, named] = [countBy(grouped), countBy(grouped, mask)];
  for (let group = 0; group < count.length; group++)
    if (rows[group]! > 0 && named[group] === 0) count[group] = NaN;
  return count;
}
