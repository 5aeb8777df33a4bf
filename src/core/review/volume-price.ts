import { exactDifference } from "../data/exact-sum";
import { roundHalfAway } from "../data/rounding";

export interface VolumePrice {
  /** (q − q₀)·p₀ */
  volume: number;
  /** (p − p₀)·q */
  price: number;
  total: number;
}

/** Quantity and amount of one period; their quotient is the price. */
export interface Sold {
  quantity: number;
  amount: number;
}

/**
 * What of a change in amount comes from volume and what from price, to the cent: both parts sum to the change exactly.
 * `null` when either period sold nothing, for then there is no price to compare.
 */
export function volumePrice(before: Sold, now: Sold): VolumePrice | null {
  if (!(before.quantity > 0) || !(now.quantity > 0)) return null;
  const total = exactDifference(now.amount, before.amount);
  const volume = roundHalfAway(((now.quantity - before.quantity) * before.amount) / before.quantity, 2);
  return { volume, price: exactDifference(total, volume), total };
}
