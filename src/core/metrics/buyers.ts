import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { codeOrder } from "./code-order";
import type { GroupedRows, MetricContext } from "./metric";
import { purchaseRows } from "./net-amounts";

/** Each customer within each group is a buyer of its own, numbered through; worked out once a grouping for all windows. */
export interface Buyers {
  count: number;
  /** Buyer of each row of the orders; −1 for returns and rows without a customer. */
  ofRow: Int32Array;
  /** Group of each buyer. */
  groups: Int32Array;
}

const known = new WeakMap<GroupedRows, Buyers>();

/** The buyers of the grouping being computed, over the whole history. */
export function buyersOf(context: MetricContext): Buyers {
  const all = context.allRows("orders");
  let buyers = known.get(all);
  if (!buyers) known.set(all, (buyers = number(all)));
  return buyers;
}

function number({ dataSet, rows, groups, groupCount }: GroupedRows): Buyers {
  const ofRow = new Int32Array(dataSet.rowCount).fill(-1);
  const customer = textOf(dataSet, "customer");
  if (!customer) return { count: 0, ofRow, groups: new Int32Array(0) };
  const { positions, codes } = codeOrder(rows, customer, purchaseRows(dataSet));
  const groupOf = new Int32Array(positions.length);
  const seen = new Int32Array(groupCount).fill(-1);
  const place = new Int32Array(groupCount);
  let count = 0;
  for (let i = 0; i < positions.length; i++) {
    const row = positions[i]!; // every row is there, so its position is the row
    const group = groups[row]!;
    if (seen[group] !== codes[i]) {
      seen[group] = codes[i]!;
      place[group] = count;
      groupOf[count++] = group;
    }
    ofRow[row] = place[group]!;
  }
  return { count, ofRow, groups: groupOf.slice(0, count) };
}

function daysOf(dataSet: DataSet): Float64Array {
  return numbersOf(dataSet, "date") ?? new Float64Array(dataSet.rowCount).fill(NaN);
}

const purchases = new WeakMap<GroupedRows, Uint8Array>();

/** On how many different days each buyer bought among some rows: 0, 1, or 2 for two and more. */
export function purchaseDaysIn(buyers: Buyers, grouped: GroupedRows): Uint8Array {
  let days = purchases.get(grouped);
  if (!days) purchases.set(grouped, (days = countDays(buyers, grouped)));
  return days;
}

function countDays({ count, ofRow }: Buyers, { dataSet, rows }: GroupedRows): Uint8Array {
  const dates = daysOf(dataSet);
  const bought = new Uint8Array(count);
  const first = new Int32Array(count);
  for (let i = 0; i < rows.length; i++) {
    const buyer = ofRow[rows[i]!]!;
    if (buyer < 0 || bought[buyer] === 2) continue;
    const day = Math.floor(dates[rows[i]!]!);
    if (bought[buyer] === 1 && first[buyer] === day) continue;
    bought[buyer]! += 1;
    first[buyer] = day;
  }
  return bought;
}

/** Marks the buyers that bought before a day; the rows come by ascending date. */
export function boughtBefore({ count, ofRow }: Buyers, day: Day, { dataSet, rows }: GroupedRows): Uint8Array {
  const dates = daysOf(dataSet);
  const marks = new Uint8Array(count);
  for (let i = 0; i < rows.length; i++) {
    const buyer = ofRow[rows[i]!]!;
    if (buyer < 0) continue;
    if (dates[rows[i]!]! >= day) break;
    marks[buyer] = 1;
  }
  return marks;
}
