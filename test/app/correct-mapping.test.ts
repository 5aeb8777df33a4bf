import { correctWorkbookMapping } from "../../src/app/correct-mapping";
import { checkRows, cellsToCheck } from "../../src/app/check-rows";
import { inspectWorkbook, type Inspection } from "../../src/app/inspect-workbook";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { fieldsOf } from "../helpers/recognise";
import { openExcel, type ExcelSession } from "../excel/excel-session";

/* Corrections through Microsoft's own client: kept in the workbook, found again by a pane that opens later. */

const today = dayOf(2024, 3, 1);

async function workbook(): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:E6").values = [
      ["订单号", "下单日期", "客户", "金额(含税)", "金额(不含税)"],
      ["A1", "2024-01-05", "甲公司", 113, 100],
      ["A2", "2024-02-06", "乙公司", 226, 200],
      ["A3", "2024-02-07", "甲公司", 339, 300],
      ["A4", "2024-02-08", "丙公司", 452, 400],
      ["A5", "见附件", "丙公司", 565, 500],
    ];
  });
  return excel;
}

const amountColumn = (inspection: Inspection): string | undefined =>
  fieldsOf(inspection.recognition.tables[0])["amount"];

async function chooseNetAmount(inspection: Inspection): Promise<Inspection> {
  const [table] = inspection.recognition.tables;
  return correctWorkbookMapping(
    { about: "field", tableId: table?.id ?? "", column: 4, field: "amount" },
    inspection,
  );
}

describe("A correction", () => {
  it("holds at once, and for every pane that opens the workbook later", async () => {
    await workbook();
    expect(amountColumn(await chooseNetAmount(await inspectWorkbook({})))).toBe("金额(不含税)");
    const later = await inspectWorkbook({});
    expect(amountColumn(later)).toBe("金额(不含税)");
    expect(later.recognition.questions).toEqual([]);
  });

  it("is what the next review adds up: 200 + 300 + 400 in February", async () => {
    await workbook();
    await chooseNetAmount(await inspectWorkbook({}));
    const outcome = await reviewWorkbook({ locale: "zh-CN", today });
    const sales =
      outcome.kind === "done" && outcome.review.metrics.find(({ id }) => id === "sales-amount")?.actual;
    expect(sales).toBe(900);
  });

  it("touches no cell", async () => {
    const excel = await workbook();
    const before = JSON.stringify([...(excel.model.sheets[0]?.rows ?? [])]);
    await chooseNetAmount(await inspectWorkbook({}));
    expect(JSON.stringify([...(excel.model.sheets[0]?.rows ?? [])])).toBe(before);
  });
});

describe("A row check", () => {
  it("accounts for every row with its cell, and writes nothing", async () => {
    const excel = await workbook();
    const inspection = await inspectWorkbook({});
    const changes = excel.changes();
    const report = await checkRows(inspection, today);
    expect(report.tables[0]).toMatchObject({ rowsRead: 5, rowsUsed: 4, rowsLeftOut: 1 });
    expect(report.tables[0]?.days).toEqual({ first: dayOf(2024, 1, 5), last: dayOf(2024, 2, 8) });
    expect(report.problems).toMatchObject([{ code: "not-a-date", sheet: "订单", address: "B6" }]);
    expect(excel.changes()).toBe(changes);
  });

  it("says beforehand how many cells it will read: 5 rows of 5 columns", async () => {
    await workbook();
    expect(cellsToCheck((await inspectWorkbook({})).recognition)).toBe(25);
  });

  it("stops when it is no longer wanted", async () => {
    await workbook();
    const inspection = await inspectWorkbook({});
    const stop = new AbortController();
    stop.abort();
    await expect(checkRows(inspection, today, { signal: stop.signal })).rejects.toThrow();
  });
});
