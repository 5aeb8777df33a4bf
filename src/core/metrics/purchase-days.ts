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
  const buys = purchaseRows(orders);
  const lists = customers.map((): number[] => []);
  for (let row = 0; row < orders.rowCount; row++) {
    const day = Math.floor(dates?.[row] ?? NaN);
    if (buys[row] === 1 && day > 0) lists[customer?.codes[row] ?? -1]?.push(day);
  }
  const offsets = new Uint32Array(customers.length + 1);
  const days: number[] = [];
  lists.forEach((list, code) => {
    list.sort((a, b) => a - b);
    list.forEach((day, index) => (index > 0 && list[index - 1] === day) || days.push(day));
    offsets[code + 1] = days.length;
  });
  return { offsets, days: Float64Array.from(days), customers };
}

/** The purchase days of one customer up to a day, ascending. */
export function daysOfCustomer(history: PurchaseDays, code: number, until: Day): Float64Array {
  const start = history.offsets[code] ?? 0;
  let end = history.offsets[code + 1] ?? start;
  while (end > start && (history.days[end - 1] ?? NaN) > until) end--;
  return history.days.subarray(start, end);
}
