import { checkRows } from "../../src/app/check-rows";
import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { keepSettings } from "../../src/app/keep-settings";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { settingsSchema } from "../../src/core/settings";
import { openExcel } from "../excel/excel-session";

/* A row check reads by what the workbook remembers, as the next review will: its year, its fiscal year. */

const today = dayOf(2026, 3, 1);

async function workbook(rows: (string | number)[][], targets: (string | number)[][] = []): Promise<void> {
  const excel = openExcel();
  await excel.person((context) => {
    const { worksheets } = context.workbook;
    const orders = worksheets.getItem("订单").getRange(`A1:D${rows.length}`);
    orders.numberFormat = rows.map((row) => row.map(() => "@"));
    orders.values = rows;
    if (targets.length > 0) worksheets.add("Targets").getRange(`A1:D${targets.length}`).values = targets;
  });
}

const daysOf = async (kind: string) =>
  (await checkRows(await inspectWorkbook({}), today)).tables.find((table) => table.kind === kind)?.days;

describe("A row check", () => {
  it("reads days without a year in the year of the period that was chosen last", async () => {
    await workbook([
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", "1月5日", "甲公司", "100"],
      ["A2", "2月6日", "乙公司", "200"],
    ]);
    expect(await daysOf("orders")).toEqual({ first: dayOf(2026, 1, 5), last: dayOf(2026, 2, 6) });
    await reviewWorkbook({ locale: "zh-CN", today, period: "2023-02" });
    expect(await daysOf("orders")).toEqual({ first: dayOf(2023, 1, 5), last: dayOf(2023, 2, 6) });
  });

  it("reads fiscal years from where the settings let them start: FY2024 from April on", async () => {
    await workbook(
      [
        ["Order Date", "Order No", "Customer", "Net Sales"],
        ["2023-04-03", "S1", "A", "100"],
        ["2025-03-28", "S2", "B", "200"],
      ],
      [
        ["Region", "Fiscal Year", "Q1", "Q4"],
        ["North", "FY2024", 10, 40],
      ],
    );
    expect(await daysOf("targets")).toEqual({ first: dayOf(2024, 1, 1), last: dayOf(2024, 12, 31) });
    await keepSettings(settingsSchema.parse({ fiscalYearStart: 4 }));
    expect(await daysOf("targets")).toEqual({ first: dayOf(2024, 4, 1), last: dayOf(2025, 3, 31) });
  });
});
