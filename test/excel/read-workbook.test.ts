import type { ColumnChunk } from "../../src/core/intake/outline";
import { readColumns } from "../../src/excel/read-columns";
import { readOutline } from "../../src/excel/read-workbook";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan } from "./demo-plan";
import { openExcel, type ExcelSession } from "./excel-session";

const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;

/** An Excel table `Orders` of so many rows below a title, on the first sheet. */
async function orders(excel: ExcelSession, rows: number): Promise<void> {
  await excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem("订单");
    sheet.getRange("A1").values = [["2024 年订单"]];
    const body = Array.from({ length: rows }, (_, index) => [
      45292 + (index % 365),
      `客户 ${index}`,
      index * 10,
    ]);
    const range = sheet.getRangeByIndexes(2, 1, rows + 1, 3);
    range.values = [["日期", "客户", "金额"], ...body];
    sheet.tables.add(range, true).name = "Orders";
  });
}

describe("The outline of a workbook", () => {
  it("names sheets, used ranges, tables and heads in three round trips", async () => {
    const excel = openExcel();
    await orders(excel, 5);
    await excel.person((context) => {
      const other = context.workbook.worksheets.add("目标");
      other.getRange("A1:B1").merge();
      other.getRange("A1").values = [["季度目标"]];
      other.getRange("A3").values = [["x"]];
      other.getRange("2:2").rowHidden = true;
      context.workbook.worksheets.add("空");
    });
    const before = excel.requests();
    const outline = await readOutline();
    expect(excel.requests() - before).toBe(3);
    const [first, second, third] = outline.sheets;
    expect(first).toMatchObject({
      name: "订单",
      visible: true,
      used: { row: 0, column: 0, rows: 8, columns: 4 },
      whole: true,
      hiddenRows: 0,
      tables: [
        {
          name: "Orders",
          box: { row: 2, column: 1, rows: 6, columns: 3 },
          hasHeaders: true,
          hasTotals: false,
        },
      ],
    });
    expect(first?.head[2]).toEqual(["", "日期", "客户", "金额"]);
    expect(first?.headText).toHaveLength(8);
    expect(second).toMatchObject({
      name: "目标",
      hiddenRows: 1,
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    });
    expect(third).toMatchObject({ name: "空", used: null, head: [] });
    expect(outline.date1904).toBe(false);
  });

  it("leaves out the sheets that Fupan wrote, and a user's copy of one", async () => {
    const excel = openExcel();
    await orders(excel, 5);
    await writeSheets([demoPlan()], options);
    await excel.person((context) => {
      context.workbook.worksheets.getItem("业绩复盘").copy("End").name = "存档";
    });
    expect((await readOutline()).sheets.map(({ name }) => name)).toEqual(["订单"]);
  });
});

describe("Columns", () => {
  async function read(
    excel: ExcelSession,
    rows: number,
    tuning?: { budgetBytes: number; firstCells: number },
  ) {
    const [sheet] = (await readOutline()).sheets;
    const table = sheet?.tables[0];
    if (!sheet || !table) throw new Error("no table");
    const chunks: ColumnChunk[] = [];
    const progress: number[] = [];
    const before = excel.requests();
    await readColumns(
      [{ tableId: table.id, sheetId: sheet.id, box: { row: 3, column: 2, rows, columns: 2 } }],
      (chunk) => chunks.push(chunk),
      { onProgress: (done) => progress.push(done), ...(tuning ? { tuning } : {}) },
    );
    return { chunks, progress, trips: excel.requests() - before };
  }

  it("arrive whole and in order in one round trip when they are small", async () => {
    const excel = openExcel();
    await orders(excel, 1000);
    const { chunks, trips } = await read(excel, 1000);
    expect(trips).toBe(1);
    expect(chunks.map(({ firstRow, values }) => [firstRow, values.length])).toEqual([[3, 1000]]);
    expect(chunks[0]?.values[999]).toEqual(["客户 999", 9990]);
  });

  it("arrive in chunks under the budget, each row once", async () => {
    const excel = openExcel();
    await orders(excel, 1000);
    const { chunks, progress } = await read(excel, 1000, { budgetBytes: 4000, firstCells: 100 });
    const values = chunks.flatMap((chunk) => chunk.values);
    expect(values.map(([name]) => name)).toEqual(Array.from({ length: 1000 }, (_, index) => `客户 ${index}`));
    expect(chunks[0]?.values).toHaveLength(50);
    expect(chunks.length).toBeGreaterThan(4);
    expect(progress.at(-1)).toBe(2000);
  });

  it("are handed on by 20,000 cells at a time, however many came in one round trip", async () => {
    const excel = openExcel();
    await orders(excel, 25_000);
    const { chunks, progress, trips } = await read(excel, 25_000);
    expect(trips).toBe(1);
    expect(chunks.map(({ firstRow, values }) => [firstRow, values.length])).toEqual([
      [3, 10_000],
      [10_003, 10_000],
      [20_003, 5_000],
    ]);
    expect(chunks[2]?.values.at(-1)).toEqual(["客户 24999", 249_990]);
    expect(progress).toEqual([20_000, 40_000, 50_000]);
  });

  it("are asked for again in halves when Excel answers null or refuses the size", async () => {
    const excel = openExcel();
    await orders(excel, 100);
    const first = excel.host.nextRequest + 3;
    excel.host.faults = [
      { request: first, kind: "nullValues" },
      { request: first + 1, kind: "refuse", code: "ResponsePayloadSizeLimitExceeded" },
    ];
    const { chunks } = await read(excel, 100);
    expect(chunks.flatMap(({ values }) => values)).toHaveLength(100);
    expect(chunks[0]?.values).toHaveLength(25);
  });

  it("stop when the user cancels", async () => {
    const excel = openExcel();
    await orders(excel, 100);
    const [sheet] = (await readOutline()).sheets;
    const abort = new AbortController();
    const reading = readColumns(
      [{ tableId: "", sheetId: sheet?.id ?? "", box: { row: 3, column: 1, rows: 100, columns: 3 } }],
      () => abort.abort(),
      { signal: abort.signal, tuning: { budgetBytes: 1000, firstCells: 30 } },
    );
    await expect(reading).rejects.toMatchObject({ problem: { code: "cancelled" } });
  });
});
