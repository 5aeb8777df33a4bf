/** Arithmetic mean; `null` of no values. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return sum / values.length;
}

/** Middle value, or the mean of the two middle ones; `null` of no values. */
export function median(values: ArrayLike<number>): number | null {
  return percentile(values, 0.5);
}

/** Value below which a share of the values lies, interpolated as Excel's PERCENTILE.INC does; `null` of no values. */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return null;
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
