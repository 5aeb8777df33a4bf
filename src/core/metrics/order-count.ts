import { textOf } from "../data/data-set";
import { countBy, countDistinctBy } from "./grouped-sums";
import type { GroupedRows, Metric } from "./metric";
import { purchaseRows } from "./net-amounts";

const blanks = new WeakMap<Int32Array, boolean>();

function hasBlanks(codes: Int32Array): boolean {
  let known = blanks.get(codes);
  if (known === undefined) blanks.set(codes, (known = codes.includes(-1)));
  return known;
}

/** Orders by group: distinct order numbers; a row without a number is an order of its own; returns are not orders. */
export function countOrders(grouped: GroupedRows): Float64Array {
  const purchases = purchaseRows(grouped.dataSet);
  const orderId = textOf(grouped.dataSet, "orderId");
  if (!orderId) return countBy(grouped, purchases);
  const count = countDistinctBy(grouped, orderId, purchases);
  const { rows, groups } = grouped;
  if (!hasBlanks(orderId.codes)) return count;
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
  needs: [{ dataSet: "orders", fields: ["date", "amount"] }],
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
    zh: "没有订单号的行各算一单；退货行不算订单。",
    en: "A row without an order number is one order; returns are not orders.",
  },
};
