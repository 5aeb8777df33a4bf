import { fromLimbs, fromUnits, LIMB, type ExactColumn } from "../data/exact-sum";
import { ByMask } from "./by-mask";
import { countBy } from "./grouped-counts";
import type { GroupedRows } from "./metric";
import { isStretch } from "./stretch";

export interface GroupedSum {
  /** Exact totals; 0 for a group without values. */
  sum: Float64Array;
  /** Rows that had a value. */
  sample: Float64Array;
}

const sums = new ByMask<GroupedSum>();

/**
 * Exact Σ of a column by group, blanks left out; only rows with `include[row] = 1` when a mask is given. Several metrics ask for the
 * same sums, so each is worked out once; the arrays returned are the caller's own.
 */
export function sumBy(grouped: GroupedRows, column: ExactColumn, include?: Uint8Array): GroupedSum {
  const found = sums.get(grouped, column, include, (mask) => work(grouped, column, mask));
  return { sum: found.sum.slice(), sample: found.sample.slice() };
}

function work(grouped: GroupedRows, column: ExactColumn, mask: Uint8Array | undefined): GroupedSum {
  if (column.wide) return sumWide(grouped, column, mask);
  if (mask || hasBlanks(column)) return sumPlain(grouped, column, mask);
  return { sum: sumWhole(grouped, column), sample: countBy(grouped) };
}

const blank = new WeakMap<Float64Array, boolean>();

function hasBlanks({ units }: ExactColumn): boolean {
  let known = blank.get(units);
  if (known === undefined) blank.set(units, (known = units.includes(NaN)));
  return known;
}

/** Sums of a column that has a value in every row: no row need be asked anything. */
function sumWhole({ rows, groups, groupCount }: GroupedRows, { units, decimals }: ExactColumn): Float64Array {
  const sum = new Float64Array(groupCount);
  if (isStretch(rows)) {
    const first = rows[0] ?? 0;
    for (let i = 0; i < rows.length; i++) sum[groups[i]!]! += units[first + i]!;
  } else for (let i = 0; i < rows.length; i++) sum[groups[i]!]! += units[rows[i]!]!;
  for (let group = 0; group < groupCount; group++) sum[group] = fromUnits(sum[group]!, decimals);
  return sum;
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

export { countBy, countDistinctBy } from "./grouped-counts";
