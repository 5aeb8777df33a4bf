/**
 * Rounds half away from zero on the decimal that people see, as Excel does: 1.005 → 1.01, −2.5 → −3.
 * The value is first cut to 15 significant digits, which is what Excel keeps. Not finite → unchanged.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const shifted = shift(Number(Math.abs(value).toPrecision(15)), decimals);
  const rounded = shift(Math.round(shifted), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** value × 10^places by moving the decimal point of its text, so that 1.005 becomes 100.5 and not 100.49999999999999. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
