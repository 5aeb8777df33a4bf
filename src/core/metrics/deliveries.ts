import { numbersOf, textOf } from "../data/data-set";
import type { Day } from "../data/day";
import { cycleDays, type Cycle } from "./cycles";
import type { GroupedRows } from "./metric";
import { purchaseRows } from "./net-amounts";

/** One order within a group that has been delivered in full: the day of its last line's delivery. */
export interface Delivery extends Cycle {
  /** Promised day; `NaN` when none is stated. */
  dueOn: Day;
}

const known = new WeakMap<GroupedRows, Delivery[]>();

/** Orders delivered in full, by group; several lines of one order number are one order; returns are left out. */
export function deliveriesOf(grouped: GroupedRows): readonly Delivery[] {
  let deliveries = known.get(grouped);
  if (!deliveries) known.set(grouped, (deliveries = collect(grouped)));
  return deliveries;
}

function collect({ dataSet, rows, groups }: GroupedRows): Delivery[] {
  const [ordered, delivered, due] = ["date", "deliveredOn", "dueOn"].map((field) =>
    numbersOf(dataSet, field),
  );
  const orderId = textOf(dataSet, "orderId");
  const buys = purchaseRows(dataSet);
  const orders = new Map<number, Delivery>();
  const codes = orderId?.dictionary.length ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (buys[row] === 0) continue;
    const code = orderId?.codes[row] ?? -1;
    const group = groups[i]!;
    const endedOn = delivered?.[row] ?? NaN;
    const dueOn = due?.[row] ?? NaN;
    const key = code < 0 ? -1 - row : group * codes + code;
    const order = orders.get(key);
    if (!order) {
      orders.set(key, { group, row, days: cycleDays(ordered?.[row] ?? NaN, endedOn), endedOn, dueOn });
    } else if (Number.isNaN(endedOn) || endedOn > order.endedOn) {
      order.endedOn = endedOn; // a line still to come leaves the order undelivered
      order.days = cycleDays(ordered?.[row] ?? NaN, endedOn);
      order.dueOn = dueOn;
    }
  }
  return [...orders.values()].filter(({ days }) => !Number.isNaN(days));
}
