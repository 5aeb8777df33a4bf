import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { purchaseRows } from "./net-amounts";

/** Distinct days on which each customer bought, ascending: days of customer `c` are `days[offsets[c]] … days[offsets[c + 1] − 1]`. */
export interface PurchaseDays {
  offsets: Uint32Array;
  days: Float64Array;
  customers: readonly string[];
}

const known = new WeakMap<DataSet, PurchaseDays>();

/** Purchase days of every customer in the whole history, worked out once for each data set; orders without customer are left out. */
export function purchaseDays(orders: DataSet): PurchaseDays {
  let found = known.get(orders);
  if (!found) known.set(orders, (found = collect(orders)));
  return found;
}

function collect(orders: DataSet): PurchaseDays {
  const customer = textOf(orders, "customer");
  const dates = numbersOf(orders, "date");
  const customers = customer?.dictionary ?? [];
  const empty = { offsets: new Uint32Array(customers.length + 1), days: new Float64Array(0), customers };
  return customer && dates ? distinct(inCodeOrder(orders, customer.codes, dates, empty)) : empty;
}

/** The days of all purchases, customer by customer, as often as there were purchases; within a customer in the order of the rows. */
function inCodeOrder(
  orders: DataSet,
  codes: Int32Array,
  dates: Float64Array,
  { offsets, customers }: PurchaseDays,
): PurchaseDays {
  const buys = purchaseRows(orders);
  const counts = (row: number): boolean => buys[row] === 1 && codes[row]! >= 0 && dates[row]! >= 1;
  for (let row = 0; row < codes.length; row++) if (counts(row)) offsets[codes[row]! + 1]! += 1;
  for (let code = 1; code < offsets.length; code++) offsets[code]! += offsets[code - 1]!;
  const days = new Float64Array(offsets[customers.length]!);
  const next = offsets.slice();
  for (let row = 0; row < codes.length; row++)
    if (counts(row)) days[next[codes[row]!]!++] = Math.floor(dates[row]!);
  return { offsets, days, customers };
}

/** Each customer's days ascending, and each day once. */
function distinct({ offsets, days, customers }: PurchaseDays): PurchaseDays {
  const starts = new Uint32Array(offsets.length);
  let count = 0;
  for (let code = 0; code < customers.length; code++) {
    const own = days.subarray(offsets[code], offsets[code + 1]).sort();
    for (let i = 0; i < own.length; i++) if (i === 0 || own[i] !== own[i - 1]) days[count++] = own[i]!;
    starts[code + 1] = count;
  }
  return { offsets: starts, days: days.slice(0, count), customers };
}

/** The purchase days of one customer up to a day, ascending. */
export function daysOfCustomer(history: PurchaseDays, code: number, until: Day): Float64Array {
  const start = history.offsets[code] ?? 0;
  let end = history.offsets[code + 1] ?? start;
  while (end > start && (history.days[end - 1] ?? NaN) > until) end--;
  return history.days.subarray(start, end);
}
