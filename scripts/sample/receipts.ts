import type { Chance } from "./chance";
import { LAST_DAY, type Order } from "./orders";

export interface Receipt {
  order: Order;
  due: number;
  paidOn: number;
  amount: number;
}

/** Days after the due date on which a region's customers pay, on average. */
const DELAY: Record<string, number> = { 西南: 38, 华北: 16 };

/** What customers have paid up to the last day; some pay in two parts, some have not paid yet. */
export function makeReceipts(chance: Chance, orders: readonly Order[]): Receipt[] {
  const receipts: Receipt[] = [];
  for (const order of orders) {
    const due = order.date + chance.pick([30, 30, 60, 90]);
    const delay = (DELAY[order.customer.region] ?? 2) + 12 * chance.normal();
    const paidOn = Math.max(order.date, Math.round(due + delay));
    const first = chance.happens(0.08) ? Math.round(order.amount / 2) : order.amount;
    const parts = first === order.amount ? [first] : [first, order.amount - first];
    parts.forEach((amount, at) => {
      const day = paidOn + at * chance.integer(14, 40);
      if (day <= LAST_DAY && !chance.happens(0.015)) receipts.push({ order, due, paidOn: day, amount });
    });
  }
  return receipts.sort((a, b) => a.paidOn - b.paidOn || (a.order.id < b.order.id ? -1 : 1));
}
