import { numbersOf, type DataSet } from "../data/data-set";
import { exactColumn, subtractColumns, type ExactColumn } from "../data/exact-sum";
import { netAmounts, returnRows } from "./net-amounts";
import { marksAny } from "./row-masks";

const memo = new WeakMap<DataSet, ExactColumn | null>();

function costs(orders: DataSet): Float64Array | undefined {
  const cost = numbersOf(orders, "cost");
  const unitCost = numbersOf(orders, "unitCost");
  const quantity = numbersOf(orders, "quantity");
  if (!unitCost || !quantity) return cost;
  const derived = unitCost.map((each, row) => each * quantity[row]!);
  return cost ? cost.map((value, row) => (Number.isNaN(value) ? derived[row]! : value)) : derived;
}

/** Marked returns bring their cost back: a row that counts 0 in net amount counts 0 in margin. */
function withoutMarkedReturns(orders: DataSet, margins: ExactColumn): ExactColumn {
  const amounts = numbersOf(orders, "amount");
  const returned = returnRows(orders);
  if (!marksAny(returned)) return margins;
  const units = margins.units.slice();
  for (let row = 0; row < units.length; row++)
    if (returned[row] === 1 && (amounts?.[row] ?? 0) > 0) units[row] = 0;
  return { ...margins, units };
}

function work(orders: DataSet): ExactColumn | null {
  const stated = numbersOf(orders, "margin");
  if (stated && !stated.includes(NaN)) return withoutMarkedReturns(orders, exactColumn(stated));
  const cost = costs(orders);
  const derived = cost && subtractColumns(netAmounts(orders), exactColumn(cost));
  if (!stated) return derived ? withoutMarkedReturns(orders, derived) : null;
  const exact = exactColumn(stated);
  if (!derived) return withoutMarkedReturns(orders, exact);
  const decimals = Math.max(exact.decimals, derived.decimals);
  const [a, b] = [10 ** (decimals - exact.decimals), 10 ** (decimals - derived.decimals)];
  const units = exact.units.map((unit, row) => (Number.isNaN(unit) ? derived.units[row]! * b : unit * a));
  return withoutMarkedReturns(orders, { units, decimals, wide: exact.wide || derived.wide });
}

/**
 * Margin of each order row: the margin column, else net amount − cost, else net amount − unit cost × quantity; `NaN` where
 * none is known. `null` when the table has no such columns.
 */
export function orderMargins(orders: DataSet): ExactColumn | null {
  let margins = memo.get(orders);
  if (margins === undefined) memo.set(orders, (margins = work(orders)));
  return margins;
}

const masks = new WeakMap<ExactColumn, Uint8Array>();

/** 1 for a row whose value is known (not blank). */
export function knownRows(column: ExactColumn): Uint8Array {
  let mask = masks.get(column);
  if (!mask) {
    mask = new Uint8Array(column.units.length);
    for (let row = 0; row < mask.length; row++) mask[row] = Number.isNaN(column.units[row]) ? 0 : 1;
    masks.set(column, mask);
  }
  return mask;
}
