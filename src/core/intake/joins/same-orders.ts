import { foldKey } from "../reading/fold-name";
import { frameNumbers, frameText, type Frame } from "../reading/frame";

/** Two tables that hold the same orders share at least this part of the smaller one's orders … */
const sameShare = 0.9;
/** … and of these orders the same money, within half a percent. */
const sameMoney = 0.005;
const fewestOrders = 3;
/** Without order numbers rows are told apart by what they say; so many must agree. */
const fewestRows = 8;

/** Money of each order: by order number, or by all that the two tables know of a row. */
type Orders = ReadonlyMap<string, { amount: number; rows: number }>;

function ordersOf(frame: Frame, fields: readonly string[]): Orders {
  const columns = fields.map((field) => frame.byField.get(field));
  const amounts = frameNumbers(frame, "amount");
  const orders = new Map<string, { amount: number; rows: number }>();
  for (let row = 0; row < frame.rowCount; row += 1) {
    const parts = columns.map((column) => {
      if (column?.type === "text") return foldKey(column.dictionary[column.codes[row] ?? -1] ?? "");
      return String(column?.values[row] ?? "");
    });
    if (parts.every((part) => part === "")) continue;
    const key = parts.join("|");
    const order = orders.get(key) ?? { amount: 0, rows: 0 };
    orders.set(key, { amount: order.amount + (amounts?.[row] || 0), rows: order.rows + 1 });
  }
  return orders;
}

/** What identifies an order in both tables: its number, or date, amount and every name that both state. */
function identifyingFields(a: Frame, b: Frame): readonly string[] | null {
  if (frameText(a, "orderId") && frameText(b, "orderId")) return ["orderId"];
  if (a.byField.has("orderId") || b.byField.has("orderId")) return null;
  const names = ["customer", "product", "rep", "region", "store"].filter(
    (field) => frameText(a, field) && frameText(b, field),
  );
  return names.length === 0 ? null : ["date", "amount", ...names];
}

interface Overlap {
  /** Part of the smaller table's orders that the larger has too. */
  share: number;
  /** Money of the shared orders in each table. */
  money: readonly [number, number];
  sizes: readonly [number, number];
}

function overlapOf(a: Orders, b: Orders): Overlap {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small.keys()].filter((key) => large.has(key));
  const money = (orders: Orders): number =>
    shared.reduce((sum, key) => sum + (orders.get(key)?.amount ?? 0), 0);
  return {
    share: small.size === 0 ? 0 : shared.length / small.size,
    money: [money(a), money(b)],
    sizes: [a.size, b.size],
  };
}

function areSame({ share, money: [a, b], sizes }: Overlap, byNumber: boolean): boolean {
  if (Math.min(...sizes) < (byNumber ? fewestOrders : fewestRows) || share < sameShare) return false;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * sameMoney;
}

export interface SameOrders {
  /** The table that is counted. */
  kept: Frame;
  /** The table that repeats it, wholly or in part. */
  repeated: Frame;
}

/** The table with more orders, then more rows, then more fields holds what the other repeats. */
function chooseKept(a: Frame, b: Frame, [sizeA, sizeB]: readonly [number, number]): SameOrders {
  const alike = Math.min(sizeA, sizeB) >= Math.max(sizeA, sizeB) * sameShare;
  const byRows = a.rowCount - b.rowCount || a.byField.size - b.byField.size;
  const keepsA = alike ? byRows >= 0 : sizeA > sizeB;
  return keepsA ? { kept: a, repeated: b } : { kept: b, repeated: a };
}

/**
 * Pairs of order tables that hold the same orders: detail rows and their summary, a year and its months, one list twice.
 * They share order numbers (or, without numbers, whole rows) *and* the money; a list of returns or instalments does not.
 */
export function findSameOrders(frames: readonly Frame[]): SameOrders[] {
  const found: SameOrders[] = [];
  const gone = new Set<Frame>();
  const known = new Map<string, Orders>();
  const orders = (frame: Frame, fields: readonly string[]): Orders => {
    const key = `${frame.table.id} ${fields.join()}`;
    const made = known.get(key) ?? ordersOf(frame, fields);
    known.set(key, made);
    return made;
  };
  frames.forEach((a, at) => {
    for (const b of frames.slice(at + 1)) {
      const fields = gone.has(a) || gone.has(b) ? null : identifyingFields(a, b);
      if (!fields) continue;
      const overlap = overlapOf(orders(a, fields), orders(b, fields));
      if (!areSame(overlap, fields[0] === "orderId")) continue;
      const pair = chooseKept(a, b, overlap.sizes);
      gone.add(pair.repeated);
      found.push(pair);
    }
  });
  return found;
}
