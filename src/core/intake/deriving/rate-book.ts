import type { Day } from "../../data/day";
import { frameNumbers, frameText, type Frame } from "../reading/frame";
import { currencyCode } from "./currency-code";

/** Rates to the base currency by code, each list ascending by day; a rate without a date holds always. */
export interface RateBook {
  rates: ReadonlyMap<string, readonly { from: Day; rate: number }[]>;
  /** The currency whose rate is 1, when there is one. */
  base: string | undefined;
}

/** Reads the rates of one or more rate tables. */
export function readRates(frames: readonly Frame[]): RateBook {
  const rates = new Map<string, { from: Day; rate: number }[]>();
  for (const frame of frames) {
    const currency = frameText(frame, "currency");
    const values = frameNumbers(frame, "rate");
    const dates = frameNumbers(frame, "date");
    for (let row = 0; row < frame.rowCount; row += 1) {
      const code = currency?.dictionary[currency.codes[row] ?? -1];
      const rate = values?.[row] ?? NaN;
      if (code === undefined || Number.isNaN(rate) || rate <= 0) continue;
      const day = dates?.[row] ?? NaN;
      const list = rates.get(currencyCode(code)) ?? [];
      list.push({ from: Number.isNaN(day) ? -Infinity : day, rate });
      rates.set(currencyCode(code), list);
    }
  }
  for (const list of rates.values()) list.sort((a, b) => a.from - b.from);
  const base = [...rates].find(([, list]) => list.every(({ rate }) => rate === 1))?.[0];
  return { rates, base };
}

/** The rate in force on a day: the last one that began by then, or the first known one; `NaN` for an unknown currency. */
export function rateOn(book: RateBook, code: string, day: number): number {
  const list = book.rates.get(code);
  if (!list) return NaN;
  let rate = list[0]?.rate ?? NaN;
  for (const entry of list) if (entry.from <= day) rate = entry.rate;
  return rate;
}
