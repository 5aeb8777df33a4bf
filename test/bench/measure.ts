import type { DataSets } from "../../src/core/data/data-set";
import type { SourceReport } from "../../src/core/data/source-report";
import { createIntake } from "../../src/core/intake/create-intake";
import type { CellValue, WorkbookOutline } from "../../src/core/intake/outline";
import { planColumnReads } from "../../src/core/intake/plan-column-reads";
import { recogniseWorkbook } from "../../src/core/intake/recognise-workbook";
import { figuresOf } from "../../src/core/review/changes";
import type { Review } from "../../src/core/review/review";
import { everyFigure } from "../../src/core/review/review-figures";
import { reviewSales } from "../../src/core/review/review-sales";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { defaultSettings } from "../../src/core/settings";
import { headers, orderChunks } from "./orders";

const chunkRows = 20_000;

/** Dimensions that the peers group by, and the metrics that are the sums and counts which they take. */
const dimensions = ["product", "productLine", "region", "team", "rep", "customer", "channel"] as const;
const groupByMetrics = ["sales-amount", "margin", "order-count", "customer-count"];

/** Milliseconds of one run. */
export interface Measured {
  parse: number;
  intake: number;
  review: number;
  /** Figures made by the review, by what is remembered of it, and by planning every sheet. */
  made: number;
  /** What every figure of every member takes on top. */
  all: number;
  allMade: number;
}

function outlineOf(rows: number, first: CellValue[][]): WorkbookOutline {
  const head = [[...headers], ...first.slice(0, 199)];
  const text = head.slice(0, 60).map((row) => row.map(String));
  const used = { row: 0, column: 0, rows: rows + 1, columns: headers.length };
  const formats = text.map((row) => row.map((_, column) => (column === 1 ? "yyyy-mm-dd" : "General")));
  const texts = { headText: text, headFormats: formats };
  const sheet = { id: "s", name: "订单", visible: true, used, head, whole: false, ...texts };
  return { sheets: [{ ...sheet, merges: [], tables: [], hiddenRows: 0 }], date1904: false };
}

interface Read {
  parse: number;
  intake: number;
  dataSets: DataSets;
  report: SourceReport;
}

/** Parses and reads the chunks one after the other, as they come from Excel. */
function readOrders(rows: number): Read {
  let [parse, read, firstRow] = [0, 0, 1];
  let intake: ReturnType<typeof createIntake> | undefined;
  let reads: ReturnType<typeof planColumnReads> = [];
  for (const text of orderChunks(rows, chunkRows)) {
    const start = performance.now();
    const values = JSON.parse(text) as CellValue[][];
    const parsed = performance.now();
    parse += parsed - start;
    if (!intake) {
      const recognition = recogniseWorkbook(outlineOf(rows, values), null);
      reads = planColumnReads(recognition);
      intake = createIntake(recognition);
    }
    for (const wanted of reads) {
      const { column, columns } = wanted.box;
      const all = column === 0 && columns === headers.length;
      const part = all ? values : values.map((row) => row.slice(column, column + columns));
      intake.addChunk({ read: wanted, firstRow, values: part });
    }
    read += performance.now() - parsed;
    firstRow += values.length;
  }
  if (!intake) throw new Error("no rows");
  const begin = performance.now();
  const { dataSets, report } = intake.finish();
  return { parse, intake: read + performance.now() - begin, dataSets, report };
}

function reviewOf({ dataSets, report }: Read): Review {
  return reviewSales(dataSets, report, { period: "2024" }, defaultSettings);
}

/** Time since `start`. */
const since = (start: number): number => performance.now() - start;

/** Reads and reviews generated orders; the review's time includes every figure that is remembered. */
export function measure(rows: number): Measured {
  const read = readOrders(rows);
  const begin = performance.now();
  const review = reviewOf(read);
  figuresOf(review.figures);
  const reviewed = since(begin);
  const { made: before } = review.figures;
  planSheets(review, { locale: "zh-CN", wanted: [], typed: [], lastReview: null, dataSets: read.dataSets });
  const { made } = review.figures;
  if (made > before) throw new Error(`planning the sheets made ${made - before} figures that were not timed`);
  const start = performance.now();
  const { length: allMade } = everyFigure(review.figures);
  return { parse: read.parse, intake: read.intake, review: reviewed, made, all: since(start), allMade };
}

/** Milliseconds of reading, and of four metrics by seven dimensions, each with the periods that it is compared with. */
export function measureGroupBys(rows: number): { load: number; groupBys: number } {
  const read = readOrders(rows);
  const review = reviewOf(read);
  const begin = performance.now();
  for (const dimension of dimensions)
    for (const metricId of groupByMetrics) review.figures.members(metricId, dimension);
  return { load: read.intake, groupBys: since(begin) };
}
