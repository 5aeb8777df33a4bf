import { textOf, type DataSet, type TextColumn } from "../data/data-set";
import { codeOrder } from "./code-order";
import type { GroupedRows } from "./metric";
import { purchaseRows } from "./net-amounts";

/** Each customer within each group is a buyer of its own, numbered through; worked out once a grouping for all windows. */
export interface Buyers {
  count: number;
  /** Buyer of each row of the orders; −1 for returns and rows without a customer. */
  ofRow: Int32Array;
  /** Group of each buyer. */
  groups: Int32Array;
}

/** Largest table of customers by groups that is worth having. */
const largestTable = 4_000_000;

/** Numbers the buyers of all rows of the orders. */
export function numberBuyers(all: GroupedRows): Buyers {
  const { dataSet, groups, groupCount } = all;
  const customer = textOf(dataSet, "customer");
  if (!customer) return noneOf(dataSet);
  const small = customer.dictionary.length * groupCount <= largestTable;
  return (
    oneGroupEach(dataSet, customer, groups) ?? (small ? byTable(all, customer) : byCustomer(all, customer))
  );
}

function noneOf({ rowCount }: DataSet): Buyers {
  return { count: 0, ofRow: new Int32Array(rowCount).fill(-1), groups: new Int32Array(0) };
}

/** Where every customer has one group (its region, itself, the whole), customers are the buyers; `null` where one has two. */
function oneGroupEach(orders: DataSet, { codes, dictionary }: TextColumn, groups: Int32Array): Buyers | null {
  const buys = purchaseRows(orders);
  const ofRow = new Int32Array(orders.rowCount).fill(-1);
  const groupOf = new Int32Array(dictionary.length).fill(-1);
  for (let row = 0; row < ofRow.length; row++) {
    const code = codes[row]!;
    if (code < 0 || buys[row] === 0) continue;
    if (groupOf[code] === -1) groupOf[code] = groups[row]!;
    else if (groupOf[code] !== groups[row]) return null;
    ofRow[row] = code;
  }
  return { count: groupOf.length, ofRow, groups: groupOf };
}

/** One look at each row and at its cell of a table of customers by groups. */
function byTable({ dataSet, groups, groupCount }: GroupedRows, { codes, dictionary }: TextColumn): Buyers {
  const buys = purchaseRows(dataSet);
  const ofRow = new Int32Array(dataSet.rowCount).fill(-1);
  const numbers = new Int32Array(dictionary.length * groupCount);
  const groupOf = new Int32Array(Math.min(ofRow.length, numbers.length));
  let count = 0;
  for (let row = 0; row < ofRow.length; row++) {
    if (codes[row]! < 0 || buys[row] === 0) continue;
    const cell = codes[row]! * groupCount + groups[row]!;
    if (numbers[cell] === 0) {
      groupOf[count] = groups[row]!;
      numbers[cell] = ++count;
    }
    ofRow[row] = numbers[cell]! - 1;
  }
  return { count, ofRow, groups: groupOf.slice(0, count) };
}

/** Customer by customer, which needs no table. */
function byCustomer({ dataSet, rows, groups, groupCount }: GroupedRows, customer: TextColumn): Buyers {
  const { positions, codes } = codeOrder(rows, customer, purchaseRows(dataSet));
  const ofRow = new Int32Array(dataSet.rowCount).fill(-1);
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
