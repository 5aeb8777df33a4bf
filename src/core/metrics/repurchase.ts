import type { Settings } from "../settings";
import { boughtBefore, buyersOf, purchaseDaysIn } from "./buyers";
import type { MetricContext, Tally } from "./metric";
import type { Buyers } from "./number-buyers";

/** The three meanings of 复购率. */
export type RepurchaseDefinition = Settings["repurchase"];

/** Repurchase of a window under one of its three definitions, within each group; a group without a base has none. */
export function tallyRepurchase(context: MetricContext, definition: RepurchaseDefinition): Tally {
  const buyers = buyersOf(context);
  const inWindow = purchaseDaysIn(buyers, context.rowsIn("orders", "date"));
  if (definition === "prior-base") {
    const base = purchaseDaysIn(buyers, context.previous().rowsIn("orders", "date"));
    return tally(context, buyers, base, (buyer) => inWindow[buyer]! > 0);
  }
  if (definition === "in-period") return tally(context, buyers, inWindow, (buyer) => inWindow[buyer] === 2);
  const before = boughtBefore(buyers, context.window.start, context.rowsUntil("orders", "date"));
  return tally(context, buyers, inWindow, (buyer) => inWindow[buyer] === 2 || before[buyer] === 1);
}

function tally(
  context: MetricContext,
  { count, groups }: Buyers,
  base: Uint8Array,
  again: (buyer: number) => boolean,
): Tally {
  const numerator = new Float64Array(context.groupCount);
  const denominator = new Float64Array(context.groupCount);
  for (let buyer = 0; buyer < count; buyer++) {
    if (base[buyer] === 0) continue;
    denominator[groups[buyer]!]! += 1;
    if (again(buyer)) numerator[groups[buyer]!]! += 1;
  }
  return { numerator, denominator, sample: denominator };
}
