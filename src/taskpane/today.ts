import { dayOf, type Day } from "../core/data/day";

/** Today where the user sits; the clock enters here and nowhere below. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
