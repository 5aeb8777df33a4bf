import { textOf, type DataSet, type DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { typedFirstDays } from "./customer-days";
import type { Grouping } from "./grouping";
import { lifecycleOf, type Lifecycle } from "./lifecycle";
import { daysOfCustomer, purchaseDays } from "./purchase-days";

/** Stages of life that a buyer can be in; who is lost has no rows in the window. */
const stages: readonly Lifecycle[] = ["new", "returning", "won-back"];

function groupsOfRows(
  orders: DataSet,
  customers: DataSet | undefined,
  span: { start: Day; end: Day; lostAfterMonths: number },
): Int32Array {
  const history = purchaseDays(orders);
  const typed = typedFirstDays(orders, customers);
  const groupOf = Int32Array.from(history.customers, (_, code) => {
    const stage = lifecycleOf(daysOfCustomer(history, code, span.end), span, typed[code]);
    const index = stage === null ? -1 : stages.indexOf(stage);
    return index < 0 ? stages.length : index;
  });
  const codes = textOf(orders, "customer")?.codes ?? new Int32Array(orders.rowCount).fill(-1);
  const groups = new Int32Array(orders.rowCount);
  for (let row = 0; row < groups.length; row++) groups[row] = groupOf[codes[row]!] ?? stages.length;
  return groups;
}

/**
 * Groups orders by the life of their customer as seen from each window: new, returning, won back; orders without a customer, and
 * returns of customers that bought nothing in the window, are in the last group. `undefined` when orders name no customers.
 */
export function lifecycleGrouping(dataSets: DataSets, lostAfterMonths: number): Grouping | undefined {
  const { orders, customers } = dataSets;
  if (!orders || !textOf(orders, "customer")) return undefined;
  const undecided = new Int32Array(orders.rowCount).fill(stages.length);
  const known = new Map<string, Int32Array>();
  return {
    dimensions: ["lifecycle"],
    groupCount: stages.length + 1,
    namesOf: (group) => [stages[group] ?? null],
    carries: (kind) => kind === "orders",
    groupsOf: (kind) => (kind === "orders" ? undecided : undefined),
    groupsDuring(kind, { start, end }) {
      if (kind !== "orders") return undefined;
      const key = `${start}-${end}`;
      let groups = known.get(key);
      if (!groups)
        known.set(key, (groups = groupsOfRows(orders, customers, { start, end, lostAfterMonths })));
      return groups;
    },
    groupOf: () => stages.length,
  };
}
