/** An axis of numbers: where it begins and ends, and the round numbers that are written at it. */
export interface Scale {
  min: number;
  max: number;
  ticks: readonly number[];
}

/** The axis for these values; ends that are given stay, else they are the round numbers next to the values. About five steps. */
export function scaleOf(
  values: readonly number[],
  fixed: { minimum?: number; maximum?: number },
  withZero: boolean,
): Scale {
  const ends = withZero || values.length === 0 ? [...values, 0] : values;
  const low = fixed.minimum ?? Math.min(...ends);
  const high = Math.max(fixed.maximum ?? Math.max(...ends), low + Number.EPSILON);
  const step = roundStep(high === low ? 1 : (high - low) / 5);
  const min = fixed.minimum ?? Math.floor(low / step) * step;
  const max = fixed.maximum ?? Math.max(Math.ceil(high / step) * step, min + step);
  const count = Math.floor((max - min) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
  return { min, max, ticks };
}

/** The next of 1, 2, 5, 10 … times a power of ten. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= wanted * (1 - 1e-9)) ?? 10;
  return factor * power;
}
