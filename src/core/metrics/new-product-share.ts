import { textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { earliestDays } from "../data/earliest-days";
import { nameKey } from "../data/names";
import { monthsBackFrom } from "./lifecycle";
import type { Metric } from "./metric";
import { tallyPart } from "./part-of-orders";

/** Launch day of every product of the products table, by name key. */
export function launchDays(products: DataSet | undefined): ReadonlyMap<string, Day> {
  return earliestDays(products, "product", "launchedOn");
}

function markNewProducts(
  orders: DataSet,
  launched: ReadonlyMap<string, Day>,
  from: Day,
  to: Day,
): Uint8Array {
  const product = textOf(orders, "product");
  const isNew = product?.dictionary.map((name) => {
    const day = launched.get(nameKey(name)) ?? NaN;
    return day >= from && day <= to;
  });
  const marks = new Uint8Array(orders.rowCount);
  product?.codes.forEach((code, row) => (marks[row] = isNew?.[code] ? 1 : 0));
  return marks;
}

export const newProductShare: Metric = {
  id: "new-product-share",
  label: { zh: "新品占比", en: "New-product share" },
  definition: {
    zh: "期内净销售额中，期末前 N 个月（设置，默认 12）内上市的产品的占比。",
    en: "Share of the period's net sales from products launched in the N months (setting, default 12) that end with the period.",
  },
  formula: { zh: "Σ新品净销售额 ÷ Σ净销售额", en: "Σ new-product net sales ÷ Σ net sales" },
  category: "overall",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [
    { dataSet: "orders", fields: ["date", "amount", "product"] },
    { dataSet: "products", fields: ["product", "launchedOn"] },
  ],
  dated: { dataSet: "orders", field: "date" },
  targetNames: ["新品占比", "新产品占比", "新品销售占比", "new product share", "new-product share"],
  tally(context) {
    const { end } = context.window;
    const launched = launchDays(context.allRows("products").dataSet);
    const from = monthsBackFrom(end, context.settings.newProductMonths);
    return tallyPart(context, (orders) => markNewProducts(orders, launched, from, end));
  },
  edges: {
    zh: "没有上市日期的产品不算新品，计入分母；总额为 0 时无定义。",
    en: "Products without a launch date are not new but count in the whole; undefined when the whole is 0.",
  },
};
