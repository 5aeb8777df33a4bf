import { say, type Phrase } from "../data/locale";
import type { ProductRow } from "../review/sections";
import { bandBlock, chartDataHeading, placeCharts, type ChartBand } from "./chart-band";
import { columnMaker } from "./column-maker";
import { dash, figure } from "./figures";
import { frameSheet, type SheetContext } from "./frame";
import { matrixChart } from "./matrix-chart";
import { noDataBlock } from "./no-data-block";
import { quadrantWords } from "./quadrant-words";
import { rowsAboveBody } from "./sheet-layout";
import type { Block, PlanCell, SheetPlan, TableBlock, TableRow } from "./sheet-plan";

const headers = {
  product: { zh: "产品", en: "Product" },
  productLine: { zh: "产品线", en: "Product line" },
  revenue: { zh: "收入", en: "Revenue" },
  marginRate: { zh: "毛利率", en: "Margin rate" },
  growth: { zh: "增长", en: "Growth" },
  quadrant: { zh: "象限", en: "Quadrant" },
  advice: { zh: "建议", en: "Advice" },
  note: { zh: "备注", en: "Notes" },
} as const satisfies Record<string, Phrase>;

/** OUT6 产品矩阵: products by revenue with margin rate, growth and their place in the matrix; the cut-offs stand beneath. */
export function productMatrixSheet(context: SheetContext): SheetPlan {
  if ((context.review.products?.rows ?? []).length === 0)
    return frameSheet("product-matrix", context, {
      frozenRows: 2,
      blocks: [noDataBlock("product-matrix", context.locale)],
    });
  const drawn = matrixChart(context);
  const band: ChartBand = { id: "matrix-charts", rows: 20, charts: drawn ? [drawn.chart] : [] };
  const blocks: Block[] = [
    matrixTable(context),
    ...(drawn ? [bandBlock(band), { ...drawn.table, heading: chartDataHeading(context.locale) }] : []),
  ];
  const charts = placeCharts("product-matrix", blocks, [band], () => [{ column: 0, columns: 6 }]);
  return frameSheet("product-matrix", context, { frozenRows: rowsAboveBody, blocks, charts });
}

function matrixTable(context: SheetContext): TableBlock {
  const { products } = context.review;
  const { word, number, input } = columnMaker(headers, context.locale);
  return {
    kind: "table",
    id: "product-matrix",
    columns: [
      word("product", 28),
      word("productLine", 18),
      number("revenue", 15, { format: "amount" }),
      number("marginRate", 14, { format: "percent" }),
      number("growth", 14, { format: "percent-signed" }),
      word("quadrant", 12, { align: "center" }),
      word("advice", 34, { wrap: true }),
      input("note", 36),
    ],
    rows: (products?.rows ?? []).map((product) => row(product, context)),
    rules: [
      { kind: "data-bar", column: "revenue", color: "actual" },
      { kind: "signed", column: "growth", favourable: "positive" },
    ],
    footer: cutOffLines(context),
  };
}

function row(product: ProductRow, { locale, review }: SheetContext): TableRow {
  const { quadrant, advice, reason } = product;
  const line = review.products?.dimension === "productLine" ? product.product : product.productLine;
  return {
    key: product.product,
    cells: {
      product: product.product,
      productLine: line ?? dash(undefined, locale),
      revenue: product.revenue,
      marginRate: figure(product.marginRate, "no-data", locale),
      growth: figure(product.growth, growthReason(product), locale),
      quadrant: quadrant ? say(quadrantWords[quadrant], locale) : dash(reason, locale),
      advice: advice ? say(advice, locale) : dash(reason, locale),
    },
  };
}

/** Why there is no growth: nothing sold last year, no last year, or a last year below 0. */
function growthReason({ lastYear, reason, quadrant }: ProductRow): "new-product" | "no-base" | "no-data" {
  if (quadrant === "new" || reason === "new-product") return "new-product";
  return lastYear === null ? "no-base" : "no-data";
}

/** Where high begins; a figure at its cut-off counts as high. */
function cutOffLines({ locale, review }: SheetContext): PlanCell[][] {
  const { marginRate = null, growth = null } = review.products?.cutOffs ?? {};
  const line = (label: Phrase, value: number | null): PlanCell[] => [
    { value: say(label, locale), style: "muted" },
    value === null
      ? { value: dash("no-data", locale), style: "muted" }
      : { value, format: "percent", style: "muted" },
  ];
  return [
    line({ zh: "分界：毛利率（含）", en: "Cut-off: margin rate (included)" }, marginRate),
    line({ zh: "分界：增长（含）", en: "Cut-off: growth (included)" }, growth),
  ];
}
