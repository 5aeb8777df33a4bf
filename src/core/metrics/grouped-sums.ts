import type { TextColumn } from "../data/data-set";
import { fromLimbs, fromUnits, LIMB, type ExactColumn } from "../data/exact-sum";
import type { GroupedRows } from "./metric";

export interface GroupedSum {
  /** Exact totals; 0 for a group without values. */
  sum: Float64Array;
  /** Rows that had a value. */
  sample: Float64Array;
}

/** Exact Σ of a column by group, blanks left out; only rows with `include[row] = 1` when a mask is given. */
export function sumBy(grouped: GroupedRows, column: ExactColumn, include?: Uint8Array): GroupedSum {
  return column.wide ? sumWide(grouped, column, include) : sumPlain(grouped, column, include);
}

function sumPlain(grouped: GroupedRows, column: ExactColumn, include?: Uint8Array): GroupedSum {
  const { rows, groups, groupCount } = grouped;
  const { units, decimals } = column;
  const sum = new Float64Array(groupCount);
  const sample = new Float64Array(groupCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const unit = units[row]!;
    if (unit !== unit || (include && include[row] === 0)) continue;
    const group = groups[i]!;
    sum[group]! += unit;
    sample[group]! += 1;
  }
  for (let group = 0; group < groupCount; group++) sum[group] = fromUnits(sum[group]!, decimals);
  return { sum, sample };
}

function sumWide(grouped: GroupedRows, column: ExactColumn, include?: Uint8Array): GroupedSum {
  const { rows, groups, groupCount } = grouped;
  const { units, decimals } = column;
  const sum = new Float64Array(groupCount);
  const low = new Float64Array(groupCount);
  const sample = new Float64Array(groupCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const unit = units[row]!;
    if (unit !== unit || (include && include[row] === 0)) continue;
    const group = groups[i]!;
    const high = Math.floor(unit / LIMB);
    sum[group]! += high;
    low[group]! += unit - high * LIMB;
    sample[group]! += 1;
  }
  for (let group = 0; group < groupCount; group++) sum[group] = fromLimbs(sum[group]!, low[group]!, decimals);
  return { sum, sample };
}

/** Rows by group; only those with `include[row] = 1` when a mask is given. */
export function countBy(grouped: GroupedRows, include?: Uint8Array): Float64Array {
  const { rows, groups, groupCount } = grouped;
  const count = new Float64Array(groupCount);
  for (let i = 0; i < rows.length; i++) {
    if (include && include[rows[i]!] === 0) continue;
    count[groups[i]!]! += 1;
  }
  return count;
}

/** Distinct names of a text column by group, blanks left out; only rows with `include[row] = 1` when a mask is given. */
export function countDistinctBy(
  grouped: GroupedRows,
  column: TextColumn,
  include?: Uint8Array,
): Float64Array {
  const { rows, groups, groupCount } = grouped;
  const { codes } = column;
  const order = orderByCode(rows, column);
  const count = new Float64Array(groupCount);
  const lastSeen = new Int32Array(groupCount).fill(-1);
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    const row = rows[position]!;
    if (include && include[row] === 0) continue;
    const group = groups[position]!;
    if (lastSeen[group] === codes[row]) continue;
    lastSeen[group] = codes[row]!;
    count[group]! += 1;
  }
  return count;
}

const orders = new WeakMap<Uint32Array, Map<Int32Array, Uint32Array>>();

/** Positions in `rows` with equal codes side by side (counting sort), blanks left out; kept for as long as `rows` lives. */
export function orderByCode(rows: Uint32Array, column: TextColumn): Uint32Array {
  let byColumn = orders.get(rows);
  if (!byColumn) orders.set(rows, (byColumn = new Map<Int32Array, Uint32Array>()));
  let order = byColumn.get(column.codes);
  if (!order) byColumn.set(column.codes, (order = sortByCode(rows, column)));
  return order;
}

function sortByCode(rows: Uint32Array, { codes, dictionary }: TextColumn): Uint32Array {
  const next = new Uint32Array(dictionary.length + 1);
  let blanks = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) blanks++;
    else next[code + 1]! += 1;
  }
  for (let code = 1; code < next.length; code++) next[code]! += next[code - 1]!;
  const order = new Uint32Array(rows.length - blanks);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) order[next[code]!++] = i;
  }
  return order;
}
