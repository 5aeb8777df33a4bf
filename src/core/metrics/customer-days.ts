import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { earliestDays } from "../data/earliest-days";
import { nameKey } from "../data/names";
import { firstOrderOn, isLost, wonBackOn, type LifecycleSpan } from "./lifecycle";
import type { MetricContext } from "./metric";
import { purchaseRows } from "./net-amounts";
import { daysOfCustomer, purchaseDays } from "./purchase-days";

/** First-order day that the customers table states for each customer of the orders; `NaN` where it states none. */
export function typedFirstDays(orders: DataSet, customers: DataSet | undefined): Float64Array {
  const names = textOf(orders, "customer")?.dictionary ?? [];
  const typed = earliestDays(customers, "customer", "firstOrderOn");
  return Float64Array.from(names, (name) => typed.get(nameKey(name)) ?? NaN);
}

/** The span of a context as the lifecycle functions want it. */
export function lifecycleSpan({ window, settings }: MetricContext): LifecycleSpan {
  return { start: window.start, end: window.end, lostAfterMonths: settings.lostAfterMonths };
}

/** Marks the purchases of each customer on the one day that `dayOf` names for it; a customer without such a day has none. */
export function markDays(
  orders: DataSet,
  until: Day,
  dayOf: (days: Float64Array, customer: number) => Day,
): Uint8Array {
  const history = purchaseDays(orders);
  const wanted = Float64Array.from(history.customers, (_, code) =>
    dayOf(daysOfCustomer(history, code, until), code),
  );
  const customer = textOf(orders, "customer");
  const dates = numbersOf(orders, "date");
  const buys = purchaseRows(orders);
  const marks = new Uint8Array(orders.rowCount);
  if (!customer || !dates || wanted.every(Number.isNaN)) return marks;
  const { codes } = customer;
  for (let row = 0; row < marks.length; row++)
    if (codes[row]! >= 0 && buys[row] === 1 && wanted[codes[row]!] === Math.floor(dates[row]!))
      marks[row] = 1;
  return marks;
}

const known = new WeakMap<DataSet, Map<string, Uint8Array>>();

/** The same marks serve every dimension, so they are made once for each span. */
function remember(orders: DataSet, key: string, make: () => Uint8Array): Uint8Array {
  let byKey = known.get(orders);
  if (!byKey) known.set(orders, (byKey = new Map<string, Uint8Array>()));
  let marks = byKey.get(key);
  if (!marks) byKey.set(key, (marks = make()));
  return marks;
}

/** Marks the first purchases of the customers that are new in the window: a typed 首单日期 wins over the orders' own history. */
export function markFirstOrders(context: MetricContext): Uint8Array {
  const { dataSet: orders } = context.rowsUntil("orders", "date");
  const { start, end } = context.window;
  return remember(orders, `first:${start}:${end}`, () => {
    const typed = typedFirstDays(orders, context.allRows("customers").dataSet);
    return markDays(orders, end, (days, customer) => {
      const first = firstOrderOn(days, typed[customer]);
      return first >= start && first <= end ? (days.find((day) => day >= start) ?? NaN) : NaN;
    });
  });
}

/** Marks the last purchases of the customers that are lost at the window's end. */
export function markLost(context: MetricContext): Uint8Array {
  const span = lifecycleSpan(context);
  const { dataSet: orders } = context.rowsUntil("orders", "date");
  return remember(orders, `lost:${span.end}:${span.lostAfterMonths}`, () =>
    markDays(orders, span.end, (days) => (isLost(days, span) ? days[days.length - 1]! : NaN)),
  );
}

/** Marks the purchases with which lost customers came back in the window. */
export function markWonBack(context: MetricContext): Uint8Array {
  const span = lifecycleSpan(context);
  const { dataSet: orders } = context.rowsUntil("orders", "date");
  return remember(orders, `back:${span.start}:${span.end}:${span.lostAfterMonths}`, () =>
    markDays(orders, span.end, (days) => wonBackOn(days, span)),
  );
}
