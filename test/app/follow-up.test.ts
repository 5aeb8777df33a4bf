/*
 * What people type on our sheets is followed up by the next review: actions get the figure of their metric, and whether it moved.
 * Sales of February below: 300, and 500 once an order of 200 is corrected to 400.
 */
import { reviewWorkbook, type ReviewDone } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { settingsSchema } from "../../src/core/settings";
import type { SheetId } from "../../src/core/sheets/sheet-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

jest.setTimeout(30_000);

const orders = [
  ["订单号", "下单日期", "客户", "区域", "销售额"],
  ["A1", "2024-01-05", "甲", "华东", 100],
  ["A2", "2024-02-06", "乙", "华南", 200],
  ["A3", "2024-02-07", "甲", "华东", 100],
];

async function build(): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem("订单");
    sheet.getRange("A1:E4").values = orders;
  });
  return excel;
}

async function review(sheets: SheetId[] = []): Promise<ReviewDone> {
  const outcome = await reviewWorkbook({
    locale: "zh-CN",
    today: dayOf(2024, 3, 1),
    period: "2024-02",
    sheets,
    settings: settingsSchema.parse({}),
  });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

type Row = (string | number | boolean)[];
const rowsOf = (excel: ExcelSession, name: string): Row[] => gridOf(sheetOf(excel.model, name));
const rowWith = (excel: ExcelSession, name: string, word: string): Row =>
  rowsOf(excel, name).find((row) => row.includes(word)) ?? [];

describe("An action", () => {
  const type = (excel: ExcelSession, address: string, value: string | number): Promise<unknown> =>
    excel.person((context) => {
      context.workbook.worksheets.getItem("行动跟踪").getRange(address).values = [[value]];
    });
  const figuresOf = (excel: ExcelSession, row: number): Promise<unknown> =>
    excel.person(async (context) => {
      const range = context.workbook.worksheets.getItem("行动跟踪").getRange(`L${row + 1}:N${row + 1}`);
      range.load("values");
      await context.sync();
      return range.values[0];
    });

  it("keeps the figure of its metric from when it was linked, and says whether it moved", async () => {
    const excel = await build();
    await review();
    const top = rowsOf(excel, "行动跟踪").findIndex((row) => row[0] === "A-001");
    await type(excel, `C${top + 1}`, "拜访重点客户");
    await type(excel, `D${top + 1}`, "张三");
    await type(excel, `I${top + 1}`, "销售额");
    await review();
    expect(await figuresOf(excel, top)).toEqual([300, 300, "无变化"]);
    expect(rowWith(excel, "行动跟踪", "owner:张三").slice(1, 2)).toEqual(["张三"]);
    const changes = excel.changes();
    await review();
    expect(excel.changes()).toBe(changes);

    await excel.person((context) => {
      context.workbook.worksheets.getItem("订单").getRange("E3").values = [[400]];
    });
    await review();
    expect(await figuresOf(excel, top)).toEqual([300, 500, "改善"]);
  });

  it("starts anew when another metric is linked", async () => {
    const excel = await build();
    await review();
    const top = rowsOf(excel, "行动跟踪").findIndex((row) => row[0] === "A-001");
    await type(excel, `I${top + 1}`, "销售额");
    await review();
    await type(excel, `I${top + 1}`, "订单数");
    expect(await figuresOf(excel, top)).toEqual([300, 2, ""]);
    await review();
    expect(await figuresOf(excel, top)).toEqual([2, 2, "无变化"]);
  });

  it("that people added is treated alike, and numbered on", async () => {
    const excel = await build();
    await review();
    await excel.person((context) => {
      context.workbook.tables
        .getItem("Fupan_Actions")
        .rows.add(undefined, [["", "", "新措施", "李四", "", "", "", "", "销售额", "", "", "", "", "", ""]]);
    });
    await review();
    const row = rowWith(excel, "行动跟踪", "新措施");
    expect([row[0], row[1], row[11]]).toEqual(["row:1", "A-009", 300]);
    const changes = excel.changes();
    await review();
    expect(excel.changes()).toBe(changes);
  });
});
