import { say, type Phrase } from "../data/locale";
import type { Quadrant } from "../review/quadrant";
import type { ProductRow } from "../review/sections";
import type { ChartWithData } from "./cockpit/chart-with-data";
import { columnMaker } from "./column-maker";
import type { SheetContext } from "./frame";
import { quadrantWords } from "./quadrant-words";
import { cellOfRow } from "./row-lookup";
import { keyColumnId, type ChartSeriesPlan, type TableBlock, type TableRow } from "./sheet-plan";

type Placed = Exclude<Quadrant, "new">;

/** Quadrants differ in shape and lightness, so that they are told apart without colour. */
const series: Record<Placed, Pick<ChartSeriesPlan, "role" | "marker">> = {
  star: { role: "total", marker: "Circle" },
  "cash-cow": { role: "favourable", marker: "Square" },
  question: { role: "share", marker: "Triangle" },
  dog: { role: "unfavourable", marker: "Diamond" },
};
const quadrants = Object.keys(series) as Placed[];

const headers: Record<"product" | "marginRate" | Placed, Phrase> = {
  product: { zh: "产品", en: "Product" },
  marginRate: { zh: "毛利率", en: "Margin rate" },
  star: quadrantWords.star,
  "cash-cow": quadrantWords["cash-cow"],
  question: quadrantWords.question,
  dog: quadrantWords.dog,
};

type Point = ProductRow & { quadrant: Placed; marginRate: number; growth: number };

/** Products by margin rate and growth, one series a quadrant; its table refers to the sheet's. `null` with fewer than three. */
export function matrixChart(context: SheetContext): ChartWithData | null {
  const points = (context.review.products?.rows ?? []).filter(isPlaced);
  if (points.length < 3) return null;
  const { locale } = context;
  return {
    table: table(points, context),
    chart: {
      id: "matrix",
      title: title(points, context),
      type: "XYScatter",
      source: {
        block: "matrix-points",
        category: "marginRate",
        series: quadrants.map((id) => ({ column: id, name: say(quadrantWords[id], locale), ...series[id] })),
      },
      axes: {
        category: { format: "percent", gridlines: false, labelsAtEdge: true },
        value: { format: "percent-signed", labelsAtEdge: true },
      },
    },
  };
}

function isPlaced(row: ProductRow): row is Point {
  return row.quadrant !== null && row.quadrant !== "new" && row.marginRate !== null && row.growth !== null;
}

function table(points: readonly Point[], { locale }: SheetContext): TableBlock {
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "matrix-points",
    columns: [
      word("product", 28),
      number("marginRate", 14, { format: "percent" }),
      ...quadrants.map((id) => number(id, 12, { format: "percent-signed" })),
    ],
    rows: points.map(row),
    rules: [],
  };
}

/** Growth stands as a value: a formula in one row of an empty column would be filled down by Excel. */
function row({ product, quadrant, marginRate, growth }: Point): TableRow {
  const formula = `=${cellOfRow("{table:product-matrix}[{marginRate}]", `{table:product-matrix}[{${keyColumnId}}]`, product)}`;
  return {
    key: product,
    cells: {
      product,
      marginRate: { formula, value: marginRate },
      [quadrant]: growth,
    },
  };
}

function title(points: readonly Point[], { locale }: SheetContext): string {
  const counts = quadrants.map((id) => ({
    name: say(quadrantWords[id], locale),
    count: points.filter(({ quadrant }) => quadrant === id).length,
  }));
  const said = counts.map(({ name, count }) => `${name} ${count}`);
  return locale === "zh-CN"
    ? `产品矩阵：${said.join("、")}\n横轴毛利率，纵轴增长（%）`
    : `Product matrix: ${said.join(", ")}\nmargin rate across, growth up (%)`;
}
