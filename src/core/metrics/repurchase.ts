import type { Settings } from "../settings";
import { boughtAgain, buyersOf, type Buyers } from "./buyers";
import type { MetricContext, Tally } from "./metric";

/** The three meanings of 复购率. */
export type RepurchaseDefinition = Settings["repurchase"];

/** Repurchase of a window under one of its three definitions, within each group; a group without a base has none. */
export function tallyRepurchase(context: MetricContext, definition: RepurchaseDefinition): Tally {
  if (definition === "prior-base") {
    const base = buyersOf(context.previous().rowsIn("orders", "date"));
    const again = boughtAgain(base, buyersOf(context.rowsIn("orders", "date")), context.groupCount);
    return tally(context, base, (entry) => again[entry] === 1);
  }
  if (definition === "in-period") {
    const buyers = buyersOf(context.rowsIn("orders", "date"));
    return tally(context, buyers, (entry) => buyers.days[entry]! >= 2);
  }
  const ever = buyersOf(context.rowsUntil("orders", "date"));
  const active = (entry: number): boolean => ever.last[entry]! >= context.window.start;
  return tally(context, ever, (entry) => ever.days[entry]! >= 2, active);
}

function tally(
  context: MetricContext,
  base: Buyers,
  again: (entry: number) => boolean,
  counts: (entry: number) => boolean = () => true,
): Tally {
  const numerator = new Float64Array(context.groupCount);
  const denominator = new Float64Array(context.groupCount);
  for (let entry = 0; entry < base.size; entry++) {
    if (!counts(entry)) continue;
    denominator[base.groups[entry]!]! += 1;
    if (again(entry)) numerator[base.groups[entry]!]! += 1;
  }
  return { numerator, denominator, sample: denominator };
}
