import { textOf, type DataSet, type TextColumn } from "../data/data-set";
import { countBy, countDistinctBy } from "./grouped-sums";
import type { GroupedRows, Metric } from "./metric";
import { namedRows } from "./named-rows";
import { purchaseRows } from "./net-amounts";

const unique = new WeakMap<Int32Array, boolean>();

/** Whether no number stands in two rows, as in a table of whole orders; then rows can be counted in place of numbers. */
function allDiffer({ codes, dictionary }: TextColumn): boolean {
  let known = unique.get(codes);
  if (known === undefined) {
    const seen = new Uint8Array(dictionary.length);
    known = codes.every((code) => code < 0 || (seen[code]! += 1) === 1);
    unique.set(codes, known);
  }
  return known;
}

const singles = new WeakMap<DataSet, Uint8Array>();

/** 1 for a row that is a single order or a line of one, 0 for a row that sums up a period. */
export function singleRows(orders: DataSet): Uint8Array {
  let mask = singles.get(orders);
  if (!mask) {
    const { sources, sourceOf } = orders;
    mask = new Uint8Array(orders.rowCount).fill(1);
    if (sources.some(({ sums }) => sums))
      for (let row = 0; row < mask.length; row++) if (sources[sourceOf[row]!]?.sums) mask[row] = 0;
    singles.set(orders, mask);
  }
  return mask;
}

const countable = new WeakMap<DataSet, Uint8Array>();

/** 1 for a row that counts as an order: a single one, and no return. */
function countableRows(orders: DataSet): Uint8Array {
  const purchases = purchaseRows(orders);
  if (!orders.sources.some(({ sums }) => sums)) return purchases;
  let mask = countable.get(orders);
  if (!mask) {
    const single = singleRows(orders);
    countable.set(orders, (mask = purchases.map((purchase, row) => purchase & single[row]!)));
  }
  return mask;
}

/** Orders by group: distinct order numbers; a row without a number is an order of its own; returns and sums of periods are not orders. */
export function countOrders(grouped: GroupedRows): Float64Array {
  const purchases = countableRows(grouped.dataSet);
  const orderId = textOf(grouped.dataSet, "orderId");
  if (!orderId || allDiffer(orderId)) return countBy(grouped, purchases);
  const count = countDistinctBy(grouped, orderId, purchases);
  const { rows, groups } = grouped;
  if (!namedRows(orderId)) return count;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (orderId.codes[row]! < 0 && purchases[row] === 1) count[groups[i]!]! += 1;
  }
  return count;
}

export const orderCount: Metric = {
  id: "order-count",
  label: { zh: "订单数", en: "Orders" },
  definition: {
    zh: "期内不同订单号的个数。",
    en: "Distinct order numbers dated in the period.",
  },
  formula: { zh: "订单号去重计数", en: "distinct order numbers" },
  category: "overall",
  unit: "count",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount"], singles: true }],
  dated: { dataSet: "orders", field: "date" },
  withinWindow: true,
  targetNames: [
    ..."订单数 订单量 订单数量 签单数 成交单数 单数 签约数".split(" "),
    ..."orders|order count|number of orders|deals".split("|"),
  ],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    return { numerator: countOrders(grouped), sample: countBy(grouped) };
  },
  edges: {
    zh: "没有订单号的行各算一单；退货行不算订单；按月汇总的表没有订单数。",
    en: "A row without an order number is one order; returns are not orders; a table of monthly sums has no orders.",
  },
};
