import { numbersOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import type { GroupedRows, MetricContext } from "./metric";
import { numberBuyers, type Buyers } from "./number-buyers";

const known = new WeakMap<GroupedRows, Buyers>();

/** The buyers of the grouping being computed, over the whole history. */
export function buyersOf(context: MetricContext): Buyers {
  const all = context.allRows("orders");
  let buyers = known.get(all);
  if (!buyers) known.set(all, (buyers = numberBuyers(all)));
  return buyers;
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
