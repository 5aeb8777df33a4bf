import { numbersOf, type DataSet } from "../data/data-set";
import { exactColumn, type ExactColumn } from "../data/exact-sum";
import { flagsOf } from "../data/flags";

const memo = new WeakMap<DataSet, { returns: Uint8Array; buys: Uint8Array; net: ExactColumn }>();

function judge(orders: DataSet): { returns: Uint8Array; buys: Uint8Array; net: ExactColumn } {
  const gross = exactColumn(numbersOf(orders, "amount") ?? new Float64Array(orders.rowCount).fill(NaN));
  const marked = flagsOf(orders, "returned");
  const returns = new Uint8Array(orders.rowCount);
  const buys = new Uint8Array(orders.rowCount);
  let { units } = gross;
  for (let row = 0; row < orders.rowCount; row++) {
    const amount = units[row]!;
    const isReturn = amount < 0 || marked?.(row) === true;
    if (isReturn) returns[row] = 1;
    else buys[row] = 1;
    if (!(isReturn && amount > 0)) continue;
    if (units === gross.units) units = gross.units.slice();
    units[row] = 0;
  }
  return { returns, buys, net: units === gross.units ? gross : { ...gross, units } };
}

function judged(orders: DataSet): { returns: Uint8Array; buys: Uint8Array; net: ExactColumn } {
  let result = memo.get(orders);
  if (!result) memo.set(orders, (result = judge(orders)));
  return result;
}

/** Amount of each order row after returns: a negative row counts as it is, a row marked as returned counts 0, a blank is a blank. */
export function netAmounts(orders: DataSet): ExactColumn {
  return judged(orders).net;
}

/** 1 for a row that is a return: a negative amount or a return mark. */
export function returnRows(orders: DataSet): Uint8Array {
  return judged(orders).returns;
}

/** 1 for a row that is a purchase, that is no return; zero amounts (samples) are purchases. */
export function purchaseRows(orders: DataSet): Uint8Array {
  return judged(orders).buys;
}
