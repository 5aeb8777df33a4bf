import type { Rate } from "./achievement";

export type NegativeBase = "reason" | "absolute";

/**
 * Relative change (A − B)/B. No base and a base of 0 are undefined (0 → 0 is 0 %); a negative base gives a reason in words, or
 * (A − B)/|B| by setting; from profit to loss the percentage stands with its label.
 */
export function changeOf(
  actual: number | null,
  base: number | null,
  negativeBase: NegativeBase = "reason",
): Rate {
  if (actual === null) return { value: null, reason: "no-data" };
  if (base === null) return { value: null, reason: "no-base" };
  if (actual === base) return { value: 0 };
  if (base === 0) return { value: null, reason: "zero-base" };
  if (base > 0) {
    const value = (actual - base) / base;
    return actual < 0 ? { value, reason: "profit-to-loss" } : { value };
  }
  const reason = actual > 0 ? "loss-to-profit" : actual > base ? "loss-narrowed" : "loss-widened";
  return { value: negativeBase === "absolute" ? (actual - base) / Math.abs(base) : null, reason };
}

/** Change of the daily average, for months of different length: February 290 of 29 days against 280 of 28 is 0. */
export function dailyAverageChange(
  actual: { value: number; days: number },
  base: { value: number; days: number },
  negativeBase: NegativeBase = "reason",
): Rate {
  return changeOf(actual.value / actual.days, base.value / base.days, negativeBase);
}

/** The base behind a figure of which only the growth is known: 8,500 at +8 % → 7,870.37; `null` for −100 %. */
export function impliedBase(actual: number, growth: number): number | null {
  return growth === -1 ? null : actual / (1 + growth);
}
