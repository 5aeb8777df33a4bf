import { textOf, numbersOf, type DataSets } from "../data/data-set";
import { nameKey } from "../data/names";
import { median } from "../data/statistics";
import type { Engine } from "./engine";
import { contribution } from "./contribution";
import { quadrantOf, type Quadrant } from "./quadrant";
import type { ResultTable } from "./result-table";
import type { ReviewFigures } from "./review-figures";
import type { Phrase } from "../data/locale";
import type { ProductMatrix, ProductRow } from "./sections";

/** Document C2 and C4: stars 提增速, cash cows 保现金流, questions 迭代, dogs 去库存; new products are watched. */
const advice: Readonly<Record<Quadrant, Phrase>> = {
  star: { zh: "加大投入，提增速", en: "Invest: keep it growing" },
  "cash-cow": { zh: "稳住份额，保现金流", en: "Hold share: keep the cash flow" },
  question: { zh: "改善毛利或迭代，再决定投入", en: "Raise its margin or redesign it before investing" },
  dog: { zh: "去库存，收缩或退出", en: "Clear stock: shrink or leave" },
  new: { zh: "新品：按上市计划跟踪，暂不归类", en: "New: follow the launch plan, not classed yet" },
};

type Sold = Pick<ProductRow, "product" | "revenue" | "lastYear" | "marginRate"> & {
  growth: number | "new" | null;
  margin: number | null;
};

/**
 * The margin × growth matrix by product, else by product line; `undefined` when orders name neither. Pauses for whoever must not
 * block.
 */
export function* productSection(
  engine: Engine,
  results: ResultTable,
): Generator<undefined, ProductMatrix | undefined> {
  const dimension = yield* dimensionOf(engine, results);
  if (!dimension) return undefined;
  for (const metricId of ["margin-rate", "margin"]) yield* results.tallied(metricId, dimension);
  const sold = soldBy(engine.dataSets, results, dimension);
  yield;
  const cutOffs = cutOffsOf(sold, engine, results);
  const shares = contribution(sold.map(({ margin }) => margin ?? 0));
  const lineOf = dimension === "product" ? productLines(engine.dataSets) : () => null;
  yield;
  const rows = sold.map((each, index): ProductRow => {
    const complete = cutOffs.marginRate !== null && cutOffs.growth !== null;
    const quadrant = complete
      ? quadrantOf(each.marginRate, each.growth, { marginRate: cutOffs.marginRate!, growth: cutOffs.growth! })
      : each.growth === "new"
        ? "new"
        : null;
    const reason =
      quadrant === "new"
        ? "new-product"
        : quadrant === null
          ? each.growth === null
            ? "no-base"
            : "no-data"
          : undefined;
    return {
      product: each.product,
      productLine: lineOf(each.product),
      revenue: each.revenue,
      lastYear: each.lastYear,
      marginRate: each.marginRate,
      marginShare: each.margin === null ? null : (shares[index] ?? null),
      growth: each.growth === "new" ? null : each.growth,
      quadrant,
      advice: quadrant && advice[quadrant],
      ...(reason && { reason }),
    };
  });
  return { dimension, rows: rows.sort((a, b) => b.revenue - a.revenue), cutOffs };
}

function* dimensionOf(
  { dataSets: { orders } }: Engine,
  results: ResultTable,
): Generator<undefined, ProductMatrix["dimension"] | undefined> {
  for (const dimension of ["product", "productLine"] as const) {
    if (!textOf(orders, dimension)) continue;
    yield* results.tallied("sales-amount", dimension);
    if (results.members("sales-amount", dimension).size > 0) return dimension;
  }
  return undefined;
}

function soldBy(dataSets: DataSets, results: ReviewFigures, dimension: "product" | "productLine"): Sold[] {
  const typed = dimension === "product" ? typedLastYear(dataSets) : new Map<string, number>();
  const rates = results.members("margin-rate", dimension);
  const margins = results.members("margin", dimension);
  return [...results.members("sales-amount", dimension)].flatMap(([product, result]) => {
    if (product === null) return [];
    const lastYear = result.lastYear ?? typed.get(nameKey(product)) ?? null;
    const revenue = result.actual ?? 0;
    if (revenue === 0 && (lastYear ?? 0) === 0) return [];
    return [
      {
        product,
        revenue,
        lastYear,
        growth: growthOf(revenue, lastYear),
        marginRate: rates.get(product)?.actual ?? null,
        margin: margins.get(product)?.actual ?? null,
      },
    ];
  });
}

/** No sales last year is new; a negative base has no growth. */
function growthOf(revenue: number, lastYear: number | null): number | "new" | null {
  if (lastYear === null || lastYear < 0) return null;
  return lastYear === 0 ? "new" : revenue / lastYear - 1;
}

/** Settings, else the portfolio's weighted margin rate and the median growth of its products. */
function cutOffsOf(sold: readonly Sold[], engine: Engine, results: ReviewFigures): ProductMatrix["cutOffs"] {
  const growths = sold.flatMap(({ growth }) => (typeof growth === "number" ? growth : []));
  return {
    marginRate: engine.settings.matrixMarginRate ?? results.whole("margin-rate")?.actual ?? null,
    growth: engine.settings.matrixGrowth ?? median(growths),
  };
}

function typedLastYear({ products }: DataSets): Map<string, number> {
  const name = textOf(products, "product");
  const sales = numbersOf(products, "lastYearSales");
  const typed = new Map<string, number>();
  for (let row = 0; name && sales && row < sales.length; row++) {
    if (!Number.isNaN(sales[row]!)) typed.set(nameKey(name.dictionary[name.codes[row]!] ?? ""), sales[row]!);
  }
  return typed;
}

/** Line of each product: as the products table says, else as its orders do. */
function productLines({ orders, products }: DataSets): (product: string) => string | null {
  const lines = new Map<string, string>();
  for (const dataSet of [orders, products]) {
    const [product, line] = [textOf(dataSet, "product"), textOf(dataSet, "productLine")];
    if (!product || !line) continue;
    const lineOf = new Int32Array(product.dictionary.length).fill(-1);
    product.codes.forEach(
      (code, row) => code >= 0 && line.codes[row]! >= 0 && (lineOf[code] = line.codes[row]!),
    );
    product.dictionary.forEach((name, code) => {
      const found = line.dictionary[lineOf[code]!];
      if (found !== undefined) lines.set(nameKey(name), found);
    });
  }
  return (product) => lines.get(nameKey(product)) ?? null;
}
