import { exactSum } from "../data/exact-sum";

/** Each part's share of the sum; beside negative parts a share may pass 100 %. A sum of 0 leaves every share `null`. */
export function contribution(parts: readonly number[]): (number | null)[] {
  const whole = exactSum(parts);
  return parts.map((part) => (whole === 0 ? null : part / whole));
}
