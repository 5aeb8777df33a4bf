import { isNetPrice } from "../reading/column-role";
import { frameText, type Frame } from "../reading/frame";

/** Products that must be sold in two currencies before their prices say anything. */
const enoughProducts = 5;
/** Mean log ratio of prices up to which two currencies are one: 2 %; the dollar and the euro are 10 % apart. */
const sameLevel = 0.02;
/** Beyond this uncertainty of the mean the prices say nothing. */
const tooNoisy = 0.04;

function priceValues(frame: Frame): Float64Array | undefined {
  const column =
    frame.table.columns.find(({ field }) => field === "price") ?? frame.table.columns.find(isNetPrice);
  const data = (column && frame.byIndex.get(column.index)) ?? frame.byField.get("price");
  return data && data.type !== "text" ? data.values : undefined;
}

interface Mean {
  sum: number;
  count: number;
}

/** Mean price of each product in each currency: product → currency → mean. */
function meanPrices(frame: Frame): Map<number, Map<number, Mean>> | undefined {
  const [product, currency] = [frameText(frame, "product"), frameText(frame, "currency")];
  const price = priceValues(frame);
  if (!product || !currency || !price) return undefined;
  const means = new Map<number, Map<number, Mean>>();
  for (let row = 0; row < frame.rowCount; row += 1) {
    const value = price[row] ?? NaN;
    const [what, where] = [product.codes[row] ?? -1, currency.codes[row] ?? -1];
    if (what < 0 || where < 0 || !(value > 0)) continue;
    const ofProduct = means.get(what) ?? new Map<number, Mean>();
    const mean = ofProduct.get(where) ?? { sum: 0, count: 0 };
    ofProduct.set(where, { sum: mean.sum + value, count: mean.count + 1 });
    means.set(what, ofProduct);
  }
  return means;
}

function mostSold(means: ReadonlyMap<number, ReadonlyMap<number, Mean>>): number {
  const rows = new Map<number, number>();
  for (const ofProduct of means.values()) {
    for (const [currency, { count }] of ofProduct) rows.set(currency, (rows.get(currency) ?? 0) + count);
  }
  return [...rows].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

/**
 * Whether products cost the same number in every currency: then the amounts are in one currency already, whatever the
 * currency column says. Judged by the mean price ratio of products sold in two currencies; `undefined` when too few were.
 */
export function pricesAgreeAcrossCurrencies(frame: Frame): boolean | undefined {
  const means = meanPrices(frame);
  if (!means) return undefined;
  const main = mostSold(means);
  const ratios = new Map<number, number[]>();
  for (const ofProduct of means.values()) {
    const base = ofProduct.get(main);
    for (const [currency, { sum, count }] of ofProduct) {
      if (currency === main || !base) continue;
      ratios.set(currency, [
        ...(ratios.get(currency) ?? []),
        Math.log(sum / count / (base.sum / base.count)),
      ]);
    }
  }
  const verdicts = [...ratios.values()].filter(({ length }) => length >= enoughProducts).map(sameOnAverage);
  if (verdicts.length === 0 || verdicts.every((verdict) => verdict === undefined)) return undefined;
  return verdicts.every((verdict) => verdict !== false);
}

function sameOnAverage(logs: readonly number[]): boolean | undefined {
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  const error = Math.sqrt(variance / logs.length);
  if (error > tooNoisy) return undefined;
  return Math.abs(mean) <= Math.max(sameLevel, 2 * error);
}
