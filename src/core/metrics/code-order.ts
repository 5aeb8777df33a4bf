import type { TextColumn } from "../data/data-set";
import { ByMask } from "./by-mask";

/** Positions in a slice of rows with equal codes side by side, and the code at each. */
export interface CodeOrder {
  positions: Uint32Array;
  codes: Int32Array;
}

const orders = new ByMask<CodeOrder>();

/**
 * The rows of a slice by code (counting sort; within a code as they were), blanks left out, and only rows with `include[row] = 1`
 * when a mask is given. It serves every dimension, so it is kept for as long as the slice lives.
 */
export function codeOrder(rows: Uint32Array, column: TextColumn, include?: Uint8Array): CodeOrder {
  return orders.get(rows, column.codes, include, (mask) => sortByCode(rows, column, mask));
}

function sortByCode(rows: Uint32Array, { codes, dictionary }: TextColumn, include?: Uint8Array): CodeOrder {
  const next = new Uint32Array(dictionary.length + 1);
  const codeOf = new Int32Array(rows.length);
  let kept = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = include && include[row] === 0 ? -1 : codes[row]!;
    codeOf[i] = code;
    if (code < 0) continue;
    kept++;
    next[code + 1]! += 1;
  }
  for (let code = 1; code < next.length; code++) next[code]! += next[code - 1]!;
  const positions = new Uint32Array(kept);
  const sorted = new Int32Array(kept);
  for (let i = 0; i < rows.length; i++) {
    const code = codeOf[i]!;
    if (code < 0) continue;
    const place = next[code]!++;
    positions[place] = i;
    sorted[place] = code;
  }
  return { positions, codes: sorted };
}
