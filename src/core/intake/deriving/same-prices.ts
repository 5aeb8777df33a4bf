import { isNetPrice } from "../reading/column-role";
import { frameText, type Frame } from "../reading/frame";

/** Products that must be sold in two currencies before their prices say anything. */
const enoughProducts = 5;

function priceValues(frame: Frame): Float64Array | undefined {
  const column =
    frame.table.columns.find(({ field }) => field === "price") ?? frame.table.columns.find(isNetPrice);
  const data = (column && frame.byIndex.get(column.index)) ?? frame.byField.get("price");
  return data && data.type !== "text" ? data.values : undefined;
}

/**
 * Whether products cost the same number in every currency: then the amounts are in one currency already, whatever the
 * currency column says. `undefined` when too few products were sold in two currencies.
 */
export function pricesAgreeAcrossCurrencies(frame: Frame): boolean | undefined {
  const [product, currency, price] = [
    frameText(frame, "product"),
    frameText(frame, "currency"),
    priceValues(frame),
  ];
  if (!product || !currency || !price) return undefined;
  const highest = new Map<number, Map<number, number>>();
  for (let row = 0; row < frame.rowCount; row += 1) {
    const value = price[row] ?? NaN;
    const [what, where] = [product.codes[row] ?? -1, currency.codes[row] ?? -1];
    if (what < 0 || where < 0 || !(value > 0)) continue;
    const seen = highest.get(what) ?? new Map<number, number>();
    seen.set(where, Math.max(seen.get(where) ?? 0, value));
    highest.set(what, seen);
  }
  const several = [...highest.values()].filter((seen) => seen.size > 1);
  if (several.length < enoughProducts) return undefined;
  const same = several.filter((seen) => Math.max(...seen.values()) <= Math.min(...seen.values()) * 1.15);
  return same.length >= several.length * 0.8;
}
