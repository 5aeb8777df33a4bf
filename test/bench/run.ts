/*
 * Intake and all metrics over generated orders, as a ratio to JSON.parse of the very same chunks in the same run:
 * `npm run bench` (100,000 and 1,000,000 rows), `npm run bench -- 50000` for one size.
 */
import { createIntake } from "../../src/core/intake/create-intake";
import type { CellValue, WorkbookOutline } from "../../src/core/intake/outline";
import { planColumnReads } from "../../src/core/intake/plan-column-reads";
import { recogniseWorkbook } from "../../src/core/intake/recognise-workbook";
import { reviewSales } from "../../src/core/review/review-sales";
import { defaultSettings } from "../../src/core/settings";
import { headers, orderChunks } from "./orders";

const chunkRows = 20_000;

function outlineOf(rows: number, first: CellValue[][]): WorkbookOutline {
  const head = [[...headers], ...first.slice(0, 199)];
  const text = head.slice(0, 60).map((row) => row.map(String));
  const used = { row: 0, column: 0, rows: rows + 1, columns: headers.length };
  const formats = text.map((row) => row.map((_, column) => (column === 1 ? "yyyy-mm-dd" : "General")));
  const sheet = {
    id: "s",
    name: "订单",
    visible: true,
    used,
    head,
    whole: false,
    headText: text,
    headFormats: formats,
  };
  return { sheets: [{ ...sheet, merges: [], tables: [], hiddenRows: 0 }], date1904: false };
}

function measure(rows: number): void {
  let [parse, read] = [0, 0];
  let intake: ReturnType<typeof createIntake> | undefined;
  let reads: ReturnType<typeof planColumnReads> = [];
  let firstRow = 1;
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
      intake.addChunk({
        read: wanted,
        firstRow,
        values: all ? values : values.map((row) => row.slice(column, column + columns)),
      });
    }
    read += performance.now() - parsed;
    firstRow += values.length;
  }
  if (!intake) throw new Error("no rows");
  const begin = performance.now();
  const { dataSets, report } = intake.finish();
  const finished = performance.now();
  const review = reviewSales(dataSets, report, { period: "2024" }, defaultSettings);
  const reviewed = performance.now();
  const ms = (value: number): string => `${Math.round(value)} ms`.padStart(9);
  const ratio = (read + finished - begin + reviewed - finished) / parse;
  console.log(
    `${String(rows).padStart(9)} rows  JSON.parse ${ms(parse)}  intake ${ms(read + finished - begin)}  metrics ${ms(reviewed - finished)}` +
      `  ratio ${ratio.toFixed(2)}  (${review.figures.made} figures made)`,
  );
}

const sizes = process.argv.slice(2).map(Number);
for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) measure(rows);
