import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { nameKey } from "../data/names";
import { customPeriod } from "../data/periods";
import { typedFirstDays } from "../metrics/customer-days";
import { lifecycleOf, monthsBackFrom, type Lifecycle } from "../metrics/lifecycle";
import { orderCount } from "../metrics/order-count";
import { daysOfCustomer, purchaseDays } from "../metrics/purchase-days";
import { salesAmount } from "../metrics/sales-amount";
import { groupingOf, type Engine } from "./engine";
import { contextOf } from "./section-context";

/** What the orders say of a customer. */
export interface CustomerFigures {
  customer: string;
  yearlySpend: number;
  /** `null` when history does not reach back to the period before. */
  previousSpend: number | null;
  orders: number;
  lastOrderOn: Day | null;
  lifecycle: Lifecycle | null;
}

interface Spent {
  amount: Float64Array;
  orders: Float64Array;
}

/** Net amount and orders of each customer in the twelve months that end with a day. A pause after each. */
function* spentBy(engine: Engine, end: Day): Generator<undefined, Spent> {
  const context = contextOf(
    engine,
    groupingOf(engine, ["customer"]),
    customPeriod(monthsBackFrom(end, 12), end),
  );
  const amount = salesAmount.tally(context).numerator;
  yield;
  const orders = orderCount.tally(context).numerator;
  yield;
  return { amount, orders };
}

/**
 * Every customer that the orders or the customers table name, with the figures of the twelve months up to the as-of day. Pauses for
 * whoever must not block.
 */
export function* customerFigures(engine: Engine): Generator<undefined, CustomerFigures[]> {
  const { orders, customers } = engine.dataSets;
  const members = engine.membersOf("customer");
  if (!orders || !textOf(orders, "customer") || !numbersOf(orders, "date")) return [];
  const { asOf, previous } = engine.window;
  const now = yield* spentBy(engine, asOf);
  const first = engine.dates.of("orders", "date")?.known?.first ?? Infinity;
  const before = previous.end >= first ? yield* spentBy(engine, previous.end) : undefined;
  const lives = yield* livesOf(engine, orders, customers);
  return members.names.map((customer, member) => ({
    customer,
    yearlySpend: now.amount[member] ?? 0,
    previousSpend: before ? (before.amount[member] ?? 0) : null,
    orders: now.orders[member] ?? 0,
    lastOrderOn: lives.get(member)?.lastOrderOn ?? null,
    lifecycle: lives.get(member)?.lifecycle ?? null,
  }));
}

/** Customers between two pauses: less than a millisecond of work. */
const customersAtOnce = 256;

type Life = Pick<CustomerFigures, "lastOrderOn" | "lifecycle">;

/** Last purchase and stage of life by member. */
function* livesOf(
  engine: Engine,
  orders: DataSet,
  customers: DataSet | undefined,
): Generator<undefined, Map<number, Life>> {
  const { window, settings } = engine;
  const span = {
    start: window.period.start,
    end: window.asOf,
    lostAfterMonths: settings.lostAfterMonths,
  };
  const history = purchaseDays(orders);
  const typed = typedFirstDays(orders, customers);
  const members = engine.membersOf("customer");
  const lives = new Map<number, Life>();
  for (const [code, name] of history.customers.entries()) {
    if (code % customersAtOnce === 0) yield;
    const member = members.find(name);
    const days = daysOfCustomer(history, code, window.asOf);
    const last = days[days.length - 1];
    if (member === undefined || last === undefined) continue;
    lives.set(member, { lastOrderOn: last, lifecycle: lifecycleOf(days, span, typed[code]) });
  }
  return lives;
}

/** What the customers table says of a customer. */
export interface CustomerProfile {
  tier: string | null;
  influence: string | null;
  potential: string | null;
  complaints: number | null;
  nps: number | null;
}

/** Profiles by name; an empty map without a customers table. */
export function customerProfiles(customers: DataSet | undefined): ReadonlyMap<string, CustomerProfile> {
  const name = textOf(customers, "customer");
  const profiles = new Map<string, CustomerProfile>();
  const textAt = (field: string, row: number): string | null => {
    const column = textOf(customers, field);
    return column?.dictionary[column.codes[row]!] ?? null;
  };
  const numberAt = (field: string, row: number): number | null => {
    const value = numbersOf(customers, field)?.[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  for (let row = 0; customers && name && row < customers.rowCount; row++) {
    const key = nameKey(name.dictionary[name.codes[row]!] ?? "");
    if (key === "") continue;
    profiles.set(key, {
      tier: textAt("tier", row),
      influence: textAt("influence", row),
      potential: textAt("potential", row),
      complaints: numberAt("complaints", row),
      nps: numberAt("nps", row),
    });
  }
  return profiles;
}
