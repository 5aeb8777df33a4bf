/**
 * Weights of the members of an axis, typed ones first. Nothing typed: the shares of the past. All typed: as typed. Some typed:
 * the others share what is left of 1 (or of 100, where percentages were typed as whole numbers) in proportion to their past.
 */
export function fillWeights(shares: readonly number[], typed: readonly (number | undefined)[]): number[] {
  const known = typed.map((weight) => (weight !== undefined && weight >= 0 ? weight : undefined));
  const open = known.filter((weight) => weight === undefined).length;
  if (open === known.length) return normalised(shares);
  if (open === 0) return known.map((weight) => weight ?? 0);
  const sum = known.reduce<number>((all, weight) => all + (weight ?? 0), 0);
  const whole = sum <= 1 ? 1 : Math.max(sum, 100);
  const past = normalised(shares.map((share, index) => (known[index] === undefined ? share : 0)));
  const evenly = past.every((share) => share === 0);
  return known.map((weight, index) => {
    if (weight !== undefined) return weight / whole;
    return ((whole - sum) / whole) * (evenly ? 1 / open : (past[index] ?? 0));
  });
}

/** Shares of their sum; equal parts where there is none. */
function normalised(shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + Math.max(0, share), 0);
  return shares.map((share) => (sum > 0 ? Math.max(0, share) / sum : 1 / shares.length));
}
