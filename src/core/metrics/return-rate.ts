import { numbersOf, type DataSet } from "../data/data-set";
import { exactColumn, type ExactColumn } from "../data/exact-sum";
import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";
import { returnRows } from "./net-amounts";
import { marksAny } from "./row-masks";

/** Gross amount of each order row and what of it came back; `returned` is `null` where the table knows of no return. */
interface GrossAndReturned {
  gross: ExactColumn;
  returned: ExactColumn | null;
}

const known = new WeakMap<DataSet, GrossAndReturned>();

function split(orders: DataSet): GrossAndReturned {
  const amounts = exactColumn(numbersOf(orders, "amount")!);
  const returns = returnRows(orders);
  if (!marksAny(returns)) return { gross: amounts, returned: null };
  const gross = amounts.units.map((unit) => (unit < 0 ? 0 : unit));
  const returned = amounts.units.map((unit, row) => (returns[row] === 1 ? Math.abs(unit) : unit * 0));
  return { gross: { ...amounts, units: gross }, returned: { ...amounts, units: returned } };
}

/** Gross amount and returned amount of each order row; a row with a return mark was sold and then came back, so it is both. */
function grossAndReturned(orders: DataSet): GrossAndReturned {
  let found = known.get(orders);
  if (!found) known.set(orders, (found = split(orders)));
  return found;
}

export const returnRate: Metric = {
  id: "return-rate",
  label: { zh: "退货率", en: "Return rate" },
  definition: {
    zh: "期内退货金额除以退货前销售额；有订单号时退货归入原订单所在的期间。",
    en: "Amount returned divided by gross sales; a return belongs to the period of the order that its order number links it to.",
  },
  formula: { zh: "Σ退货金额 ÷ Σ退货前销售额", en: "Σ returned ÷ Σ gross sales" },
  category: "retention",
  unit: "ratio",
  polarity: "lower",
  additive: false,
  needs: [{ dataSet: "orders", fields: ["date", "amount"] }],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["退货率", "退款率", "退换货率", "return rate", "refund rate"],
  tally(context) {
    const grouped = context.rowsIn("orders", "date");
    const { gross, returned } = grossAndReturned(grouped.dataSet);
    const all = sumBy(grouped, gross);
    const numerator = returned
      ? sumBy(grouped, returned).sum
      : new Float64Array(grouped.groupCount).fill(NaN);
    return { numerator, denominator: all.sum, sample: all.sample };
  },
  edges: {
    zh: "表中既没有负数金额也没有退货标记时无数据，而不是 0。",
    en: "Without any negative amount or return mark in the table there is no data, which is not 0.",
  },
};
