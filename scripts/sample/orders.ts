import type { Chance } from "./chance";
import { LINE_TREND, PRODUCTS, REPS, SEASON, type Product, type ProductLine, type Rep } from "./company";
import { firstMonth, type Customer } from "./customers";
import { dayOf, daysIn, serial, weekday } from "./days";

export interface Order {
  id: string;
  date: number;
  customer: Customer;
  product: Product;
  rep: Rep;
  pieces: number;
  /** After discount, 元. */
  price: number;
  amount: number;
  cost: number;
  channel: string;
  kind: "新签" | "续约" | "复购";
  deliveredOn: number | null;
  remark: string;
}

/** The last month, counted from January 2023: September 2024. */
const MONTHS = 20;
/** The day on which the sample was "exported". */
export const LAST_DAY = serial(2024, 9, 30);
const LINE_SHARE: Record<ProductLine, number> = {
  传感器: 0.42,
  采集网关: 0.25,
  云平台: 0.14,
  实施服务: 0.19,
};
const CHANNELS: readonly (readonly [string, number])[] = [
  ["直销", 0.46],
  ["代理商", 0.22],
  ["老客户转介绍", 0.14],
  ["展会", 0.1],
  ["线上咨询", 0.08],
];

/** Two years of orders, by date. */
export function makeOrders(chance: Chance, customers: readonly Customer[]): Order[] {
  const orders: Order[] = [];
  const known = new Set<Customer>();
  for (let month = 0; month <= MONTHS; month++) {
    const year = 2023 + Math.floor(month / 12);
    const inYear = (month % 12) + 1;
    for (const rep of REPS) {
      if (month < firstMonth(rep)) continue;
      const trend = 1 + rep.drift * ((month - MONTHS / 2) / MONTHS);
      const expected = rep.pace * trend * (SEASON[inYear - 1] ?? 1);
      for (let left = chance.events(expected); left > 0; left--)
        orders.push(makeOrder(chance, rep, month, year, inYear, customers, known));
    }
  }
  orders.sort((a, b) => a.date - b.date || (a.rep.id < b.rep.id ? -1 : 1));
  orders.forEach((order, at) => (order.id = orderId(order.date, at)));
  return orders;
}

/** `SO2403050412`: day and running number. */
function orderId(date: number, at: number): string {
  const { year, month, day } = dayOf(date);
  const parts = [year % 100, month, day].map((part) => String(part).padStart(2, "0"));
  return `SO${parts.join("")}${String(at + 1).padStart(4, "0")}`;
}

function makeOrder(
  chance: Chance,
  rep: Rep,
  month: number,
  year: number,
  inYear: number,
  customers: readonly Customer[],
  known: Set<Customer>,
): Order {
  const date = workday(chance, year, inYear, daysIn(year, inYear));
  const own = customers.filter((customer) => customer.rep === rep && customer.since <= month);
  const fallback = customers.filter((customer) => customer.rep === rep);
  const customer = chance.weighted(own.length ? own : fallback, ({ weight }) => weight);
  const product = chooseProduct(chance, date, year);
  const isNew = customer.since >= 0 && !known.has(customer);
  known.add(customer);
  const discount = Math.round(Math.min(1, 0.95 + 0.04 * chance.normal()) * 100) / 100;
  const price = Math.round(product.price * Math.max(0.8, discount));
  const pieces = chance.integer(...product.pieces);
  const repeated = product.line === "云平台" || product.name === "年度运维" ? "续约" : "复购";
  const delivery = date + chance.integer(3, product.line === "实施服务" ? 45 : 21);
  return {
    id: "",
    date,
    customer,
    product,
    rep,
    pieces,
    price,
    amount: price * pieces,
    cost: Math.round(product.cost * pieces * (0.98 + 0.06 * chance.next())),
    channel: chance.weighted(CHANNELS, ([, share]) => share)[0],
    kind: isNew ? "新签" : repeated,
    deliveredOn: delivery <= LAST_DAY ? delivery : null,
    remark: chance.happens(0.05)
      ? chance.pick(["加急", "分两批发货", "客户自提", "含税含运", "需开专票", "已上门验收"])
      : "",
  };
}

function chooseProduct(chance: Chance, date: number, year: number): Product {
  const onSale = PRODUCTS.filter(({ launchedOn }) => launchedOn <= date);
  return chance.weighted(onSale, ({ line }) => {
    const peers = onSale.filter((product) => product.line === line).length;
    return (LINE_SHARE[line] * (year === 2024 ? LINE_TREND[line] : 1)) / peers;
  });
}

/** A day of the month, seldom at a weekend. */
function workday(chance: Chance, year: number, month: number, days: number): number {
  const day = serial(year, month, chance.integer(1, days));
  const isWeekend = weekday(day) % 6 === 0;
  return isWeekend && chance.happens(0.85) ? serial(year, month, chance.integer(1, days)) : day;
}
