import type { TextColumn } from "../data/data-set";

/** Positions in a slice of rows with equal codes side by side, and the code at each. */
export interface CodeOrder {
  positions: Uint32Array;
  codes: Int32Array;
}

const everyRow = new Uint8Array(0);
const orders = new WeakMap<Uint32Array, Map<Int32Array, WeakMap<Uint8Array, CodeOrder>>>();

/**
 * The rows of a slice by code (counting sort; within a code as they were), blanks left out, and only rows with `include[row] = 1`
 * when a mask is given. It serves every dimension, so it is kept for as long as the slice lives.
 */
export function codeOrder(rows: Uint32Array, column: TextColumn, include?: Uint8Array): CodeOrder {
  let byColumn = orders.get(rows);
  if (!byColumn) orders.set(rows, (byColumn = new Map<Int32Array, WeakMap<Uint8Array, CodeOrder>>()));
  let byMask = byColumn.get(column.codes);
  if (!byMask) byColumn.set(column.codes, (byMask = new WeakMap<Uint8Array, CodeOrder>()));
  let order = byMask.get(include ?? everyRow);
  if (!order) byMask.set(include ?? everyRow, (order = sortByCode(rows, column, include)));
  return order;
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
