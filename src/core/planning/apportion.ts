/** A member's share of a total: `held` pins its amount, whatever its weight says. */
export interface WeightedPart {
  weight: number;
  held?: number | null;
}

export type ApportionIssue = "no-weights" | "weights-normalised" | "holds-exceed-total" | "holds-miss-total";

export interface Apportioned {
  /** One amount a part, in order; they sum to the total exactly. */
  amounts: readonly number[];
  /** Weights after normalising; they sum to 1. */
  weights: readonly number[];
  /** Σ of the weights as given: 1.4 is announced as 140 %. */
  weightSum: number;
  issues: readonly ApportionIssue[];
}

/**
 * Splits a total by weights into whole multiples of `unit` (0.01 = cents), largest remainder first, ties by order. Held parts come
 * first, the rest share what is left; when every part is held and they miss the total, the holds are not used. Weights need not sum
 * to 1; none at all (or a negative one) means equal shares. Whatever was done is named in `issues`.
 */
export function apportion(total: number, parts: readonly WeightedPart[], unit = 1): Apportioned {
  const issues: ApportionIssue[] = [];
  const weightSum = Number(parts.reduce((sum, part) => sum + part.weight, 0).toPrecision(12));
  const usable = weightSum > 0 && parts.every((part) => part.weight >= 0);
  if (!usable) issues.push("no-weights");
  else if (weightSum !== 1) issues.push("weights-normalised");
  const weights = parts.map((part) => (usable ? part.weight / weightSum : 1 / parts.length));

  const units = Math.round(total / unit);
  let held = parts.map((part) => (part.held == null ? null : Math.round(part.held / unit)));
  const heldSum = held.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  if (heldSum !== units && !held.includes(null)) {
    issues.push("holds-miss-total");
    held = parts.map(() => null);
  }
  const rest = held.reduce<number>((left, amount) => left - (amount ?? 0), units);
  if (rest * units < 0) issues.push("holds-exceed-total");
  const open = held.map((amount) => amount === null);
  const free = weights.map((weight, index) => (open[index] ? weight : 0));
  const shared = largestRemainder(rest, free.some((weight) => weight > 0) ? free : open.map(Number));
  const amounts = held.map((amount, index) => toAmount(amount ?? shared[index] ?? 0, unit));
  return { amounts, weights, weightSum, issues };
}

/** Whole numbers in proportion to the weights that sum to `total` exactly; a negative total is split as its absolute value. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const size = Math.abs(total);
  const dust = 1e-9 + size * 1e-15; // binary arithmetic's: 4254.5454… must tie with its equal however it was reached
  const ideal = weights.map((weight) => (size * weight) / sum);
  const whole = ideal.map((amount) => Math.floor(amount + dust));
  const missing = size - whole.reduce((all, amount) => all + amount, 0);
  const order = ideal
    .map((amount, index) => ({ index, remainder: Math.round((amount - (whole[index] ?? 0)) / dust) }))
    .filter(({ index }) => (weights[index] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((amount) => (total < 0 ? 0 - amount : amount));
}

/** Units back to an amount without the dust of binary fractions: 5 units of 0.01 are 0.05. */
export function toAmount(units: number, unit: number): number {
  const perOne = Math.round(1 / unit);
  const amount = unit < 1 && Math.abs(perOne * unit - 1) < 1e-12 ? units / perOne : units * unit;
  return amount + 0; // no negative zero
}
