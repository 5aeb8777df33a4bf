/**
 * A number column as whole multiples of its smallest decimal, so that sums are exact and do not depend on row order.
 * Blanks stay `NaN`. `wide` columns could overflow 2^53 when summed and are added in two limbs.
 */
export interface ExactColumn {
  units: Float64Array;
  /** One unit is 10^−decimals. */
  decimals: number;
  wide: boolean;
}

const MAX_DECIMALS = 12;
/** Excel keeps 15 significant digits; what differs beyond them is binary noise (price × quantity × 0.9). */
const NOISE = 2e-15;
export const LIMB = 2 ** 26;

function largest(values: ArrayLike<number>): number {
  let max = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] ?? NaN);
    if (size > max && size < Infinity) max = size;
  }
  return max;
}

/** Most decimals that still leave the largest value a whole number under 10^15. */
function decimalsAllowed(max: number): number {
  const digits = max < 1 ? 0 : Math.floor(Math.log10(max)) + 1;
  return Math.max(0, Math.min(MAX_DECIMALS, 15 - digits));
}

function isWhole(scaled: number): boolean {
  return Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * NOISE;
}

/** Decimals that write every value exactly, or `limit` when some value has more (then it is rounded to the grid). */
function decimalsOf(values: ArrayLike<number>, limit: number): number {
  let decimals = 0;
  let scale = 1;
  for (let i = 0; i < values.length && decimals < limit; i++) {
    const value = values[i] ?? NaN;
    if (Math.round(value) === value) continue;
    while (decimals < limit && Number.isFinite(value) && !isWhole(value * scale)) {
      decimals++;
      scale = 10 ** decimals;
    }
  }
  return decimals;
}

function toUnits(values: ArrayLike<number>, decimals: number): ExactColumn {
  const units = new Float64Array(values.length);
  const scale = 10 ** decimals;
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = Math.round((values[i] ?? NaN) * scale);
    units[i] = unit;
    if (unit === unit) total += Math.abs(unit);
  }
  return { units, decimals, wide: !(total < Number.MAX_SAFE_INTEGER) };
}

const known = new WeakMap<Float64Array, ExactColumn>();

/** The exact form of a column, worked out once for each column; values beyond 15 digits are rounded to the common grid. */
export function exactColumn(values: Float64Array): ExactColumn {
  let column = known.get(values);
  if (!column) {
    column = toUnits(values, decimalsOf(values, decimalsAllowed(largest(values))));
    known.set(values, column);
  }
  return column;
}

/** The value of a sum of units; exact integers give the double nearest to the exact decimal. */
export function fromUnits(units: number, decimals: number): number {
  return units / 10 ** decimals;
}

/** The values of a column of units, remembered with their exact form where no sum of them can overflow. */
export function valuesOf(column: ExactColumn): Float64Array {
  const scale = 10 ** column.decimals;
  const values = new Float64Array(column.units.length);
  for (let i = 0; i < values.length; i++) values[i] = (column.units[i] ?? NaN) / scale;
  if (!column.wide) known.set(values, column);
  return values;
}

/** The value of a two-limb sum `high × 2^26 + low`. */
export function fromLimbs(high: number, low: number, decimals: number): number {
  return fromUnits(Number(BigInt(high) * BigInt(LIMB) + BigInt(low)), decimals);
}

/** Exact total of some numbers, blanks (`NaN`) left out: 0.1 + 0.2 is 0.3, in any order. An empty list is 0. */
export function exactSum(values: ArrayLike<number>): number {
  const { units, decimals, wide } = toUnits(values, decimalsOf(values, decimalsAllowed(largest(values))));
  let high = 0;
  let low = 0;
  for (const unit of units) {
    if (unit !== unit) continue;
    const carry = wide ? Math.floor(unit / LIMB) : 0;
    high += carry;
    low += unit - carry * LIMB;
  }
  return wide ? fromLimbs(high, low, decimals) : fromUnits(low, decimals);
}

/** a − b without binary noise when both are decimals (380.1 − 500 is −119.9); a plain difference for thirds and the like. */
export function exactDifference(a: number, b: number): number {
  const pair = [a, -b];
  const limit = decimalsAllowed(largest(pair));
  const decimals = decimalsOf(pair, limit);
  const scale = 10 ** decimals;
  if (!isWhole(a * scale) || !isWhole(b * scale)) return a - b;
  return fromUnits(Math.round(a * scale) - Math.round(b * scale), decimals);
}

/** Row by row a − b as exact units; a blank on either side is a blank. */
export function subtractColumns(a: ExactColumn, b: ExactColumn): ExactColumn {
  const decimals = Math.max(a.decimals, b.decimals);
  const aScale = 10 ** (decimals - a.decimals);
  const bScale = 10 ** (decimals - b.decimals);
  const units = new Float64Array(a.units.length);
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = (a.units[i] ?? NaN) * aScale - (b.units[i] ?? NaN) * bScale;
    units[i] = unit;
    if (unit === unit) total += Math.abs(unit);
  }
  return { units, decimals, wide: !(total < Number.MAX_SAFE_INTEGER) };
}
