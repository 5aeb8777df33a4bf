import type { Settings } from "../settings";
import { buyersOf, type Buyer } from "./buyers";
import type { MetricContext, Tally } from "./metric";

/** The three meanings of 复购率. */
export type RepurchaseDefinition = Settings["repurchase"];

/** Repurchase of a window under one of its three definitions, within each group; a group without a base has none. */
export function tallyRepurchase(context: MetricContext, definition: RepurchaseDefinition): Tally {
  const inWindow = buyersOf(context.rowsIn("orders", "date"));
  if (definition === "in-period") return tally(context, inWindow, ({ days }) => days >= 2);
  if (definition === "prior-base") {
    const again = new Set(inWindow.map(keyOf));
    const base = buyersOf(context.previous().rowsIn("orders", "date"));
    return tally(context, base, (buyer) => again.has(keyOf(buyer)));
  }
  const ever = buyersOf(context.rowsUntil("orders", "date"));
  const active = ever.filter(({ last }) => last >= context.window.start);
  return tally(context, active, ({ days }) => days >= 2);
}

function tally(context: MetricContext, base: readonly Buyer[], again: (buyer: Buyer) => boolean): Tally {
  const numerator = new Float64Array(context.groupCount);
  const denominator = new Float64Array(context.groupCount);
  for (const buyer of base) {
    denominator[buyer.group]! += 1;
    if (again(buyer)) numerator[buyer.group]! += 1;
  }
  return { numerator, denominator, sample: denominator };
}

function keyOf({ group, customer }: Buyer): string {
  return `${group}:${customer}`;
}
