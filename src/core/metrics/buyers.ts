import { numbersOf, textOf } from "../data/data-set";
import { codeOrder, type CodeOrder } from "./code-order";
import type { GroupedRows } from "./metric";
import { purchaseRows } from "./net-amounts";

/** Who bought, one entry for each customer within each group; customers ascend, so that two such lists can be walked together. */
export interface Buyers {
  size: number;
  groups: Int32Array;
  customers: Int32Array;
  /** Last purchase day among the rows. */
  last: Float64Array;
  /** Different days with purchases among the rows. */
  days: Uint32Array;
}

const firstRoom = 4096;
const known = new WeakMap<GroupedRows, Buyers>();

/** Who bought, by group; returns, and rows without customer or date, are left out; orders of one day count once. */
export function buyersOf(grouped: GroupedRows): Buyers {
  let buyers = known.get(grouped);
  if (!buyers) known.set(grouped, (buyers = collect(grouped)));
  return buyers;
}

function room(size: number): Buyers {
  return {
    size: 0,
    groups: new Int32Array(size),
    customers: new Int32Array(size),
    last: new Float64Array(size),
    days: new Uint32Array(size),
  };
}

/** The same buyers with twice the room: customers who buy are far fewer than rows. */
function widened(buyers: Buyers): Buyers {
  const wider = room(buyers.size * 2);
  wider.size = buyers.size;
  wider.groups.set(buyers.groups);
  wider.customers.set(buyers.customers);
  wider.last.set(buyers.last);
  wider.days.set(buyers.days);
  return wider;
}

const daysKnown = new WeakMap<CodeOrder, Int32Array>();

/** Days in the order of the codes: fetched once, they need not be fetched from all over the table for every dimension. */
function daysInOrder(order: CodeOrder, rows: Uint32Array, dates: Float64Array): Int32Array {
  let days = daysKnown.get(order);
  if (!days) {
    days = new Int32Array(order.positions.length);
    for (let i = 0; i < days.length; i++) days[i] = Math.floor(dates[rows[order.positions[i]!]!]!);
    daysKnown.set(order, days);
  }
  return days;
}

function collect({ dataSet, rows, groups, groupCount }: GroupedRows): Buyers {
  const customer = textOf(dataSet, "customer");
  const dates = numbersOf(dataSet, "date");
  if (!customer || !dates) return room(0);
  const order = codeOrder(rows, customer, purchaseRows(dataSet));
  const { positions, codes } = order;
  const dayAt = daysInOrder(order, rows, dates);
  let buyers = room(Math.min(positions.length, firstRoom));
  const seen = new Int32Array(groupCount).fill(-1);
  const place = new Uint32Array(groupCount);
  for (let i = 0; i < positions.length; i++) {
    const day = dayAt[i]!;
    const group = groups[positions[i]!]!;
    if (seen[group] !== codes[i]) {
      seen[group] = codes[i]!;
      if (buyers.size === buyers.groups.length) buyers = widened(buyers);
      const entry = (place[group] = buyers.size++);
      buyers.groups[entry] = group;
      buyers.customers[entry] = codes[i]!;
      buyers.last[entry] = day;
      buyers.days[entry] = 1;
    } else if (day !== buyers.last[place[group]!]) {
      buyers.last[place[group]!] = day; // rows come by ascending date
      buyers.days[place[group]!]! += 1;
    }
  }
  return buyers;
}

/** For each buyer of `base`, 1 when the same customer also bought within the same group in `again`. */
export function boughtAgain(base: Buyers, again: Buyers, groupCount: number): Uint8Array {
  const marks = new Uint8Array(base.size);
  const seen = new Int32Array(groupCount).fill(-1);
  let next = 0;
  for (let entry = 0; entry < base.size; entry++) {
    const customer = base.customers[entry]!;
    while (next < again.size && again.customers[next]! <= customer) {
      seen[again.groups[next]!] = again.customers[next]!;
      next++;
    }
    marks[entry] = seen[base.groups[entry]!] === customer ? 1 : 0;
  }
  return marks;
}
