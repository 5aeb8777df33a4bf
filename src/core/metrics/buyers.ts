import { numbersOf, textOf } from "../data/data-set";
import type { Day } from "../data/day";
import { orderByCode } from "./grouped-sums";
import type { GroupedRows } from "./metric";
import { purchaseRows } from "./net-amounts";

/** One customer within one group: first and last purchase day among the rows, and on how many different days. */
export interface Buyer {
  group: number;
  customer: number;
  first: Day;
  last: Day;
  days: number;
}

const known = new WeakMap<GroupedRows, Buyer[]>();

/** Who bought, by group; returns, and rows without customer or date, are left out; orders of one day count once. */
export function buyersOf(grouped: GroupedRows): readonly Buyer[] {
  let buyers = known.get(grouped);
  if (!buyers) known.set(grouped, (buyers = collect(grouped)));
  return buyers;
}

function collect({ dataSet, rows, groups }: GroupedRows): Buyer[] {
  const customer = textOf(dataSet, "customer");
  const dates = numbersOf(dataSet, "date");
  const buys = purchaseRows(dataSet);
  const buyers: Buyer[] = [];
  if (!customer || !dates) return buyers;
  let ofCustomer = new Map<number, Buyer>();
  let current = -1;
  for (const position of orderByCode(rows, customer)) {
    const row = rows[position]!;
    const code = customer.codes[row]!;
    const day = Math.floor(dates[row]!);
    if (buys[row] === 0 || Number.isNaN(day)) continue;
    if (code !== current) ofCustomer = new Map();
    current = code;
    const group = groups[position]!;
    const buyer = ofCustomer.get(group);
    if (!buyer) {
      const found = { group, customer: code, first: day, last: day, days: 1 };
      ofCustomer.set(group, found);
      buyers.push(found);
    } else if (day !== buyer.last) {
      buyer.last = day; // rows come by ascending date
      buyer.days++;
    }
  }
  return buyers;
}
