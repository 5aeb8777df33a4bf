import { reviewWorkbook, type ReviewDone } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { settingsSchema, type SettingsInput } from "../../src/core/settings";
import { calculate } from "../../src/simulator/engine/calculate";
import type { SheetModel } from "../../src/simulator/model/workbook";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

/*
 * A user's own Excel table under the reviewed sheets: what is edited there shows on the sheets at once, and a refresh of an
 * unchanged workbook writes nothing.
 */

jest.setTimeout(60_000);

type Cell = string | number;

const headers = ["订单号", "下单日期", "区域", "销售员", "销售额(万元)"];
/** Serials: 45536 is 2024-09-01, 45565 is 2024-09-30. In September 东 12 + 8 = 20, 西 5; August does not count. */
const orders: Cell[][] = [
  ["A1", 45536, "东*一", "甲", 12],
  ["A2", 45550, "西", "乙", 5],
  ["A3", 45565.75, "东*一", "甲", 8],
  ["A4", 45520, "东一", "甲", 100],
];

async function workbook(rows: readonly Cell[][] = orders, names = headers): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem("订单");
    const range = sheet.getRange("A1").getResizedRange(rows.length, names.length - 1);
    sheet.getRange("B2:B100").numberFormat = [["yyyy-mm-dd"]];
    range.values = [names, ...rows.map((row) => [...row])];
    sheet.tables.add(range, true).name = "Sales";
  });
  return excel;
}

async function review(settings: SettingsInput = {}): Promise<ReviewDone> {
  const outcome = await reviewWorkbook({
    locale: "zh-CN",
    today: dayOf(2024, 10, 1),
    period: "2024-09",
    asOf: dayOf(2024, 9, 30),
    settings: settingsSchema.parse(settings),
  });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The row that begins with a word: its cells' formulas, and their values. */
function rowOf(sheet: SheetModel, word: string): { formulas: (Cell | boolean)[]; values: unknown[] } {
  const grid = gridOf(sheet);
  const at = grid.findIndex((cells) => cells.includes(word));
  const values = Array.from(sheet.rows.get(at)?.cells ?? [], (cell) => cell?.value ?? null);
  return { formulas: grid[at] ?? [], values };
}

const performance = (excel: ExcelSession): SheetModel => sheetOf(excel.model, "业绩复盘");
const breakdown = (excel: ExcelSession): SheetModel => sheetOf(excel.model, "维度拆解");
const september = 'Sales[下单日期],">="&DATE(2024,9,1),Sales[下单日期],"<"&DATE(2024,10,1)';

describe("Sums over a user's own Excel table", () => {
  it("are SUMIFS over its columns, in the unit of the review: 25 万元 are 250,000", async () => {
    const excel = await workbook();
    await review();
    const { formulas, values } = rowOf(performance(excel), "销售额");
    expect(formulas).toContain(`=SUMIFS(Sales[[销售额(万元)]],${september})*10000`);
    expect(values).toContain(250_000);
    expect(rowOf(performance(excel), "订单数").values).toContain(3);
  });

  it("follow an edit of the table at once, the parts, the rest and the total too", async () => {
    const excel = await workbook();
    await review();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem("订单");
      sheet.getRange("E3").values = [[7]];
      sheet.getRange("C4").values = [["新区"]];
    });
    calculate(excel.model, { today: 45566 });
    // 西 7; 东*一 keeps 12; the 8 of the new region are in the rest
    expect(rowOf(performance(excel), "销售额").values).toContain(270_000);
    expect(rowOf(breakdown(excel), "西").values).toContain(70_000);
    expect(rowOf(breakdown(excel), "东*一").values).toContain(120_000);
    expect(rowOf(breakdown(excel), "其他/未分类").values).toContain(80_000);
    expect(rowOf(breakdown(excel), "核对：总额 − 各行之和（须为 0）").values).toContain(0);
  });

  it("carry achievement and light with them: 25 of 30 lags by a sixth, 30 of 30 by nothing", async () => {
    const excel = await workbook();
    await excel.person((context) => {
      const targets = context.workbook.worksheets.add("销售目标");
      targets.getRange("A1:B3").values = [
        ["月份", "销售额目标(万元)"],
        ["2024年8月", 90],
        ["2024年9月", 30],
      ];
    });
    await review();
    expect(rowOf(performance(excel), "销售额").values).toEqual(expect.arrayContaining([300_000, "▲"]));
    await excel.person((context) => {
      context.workbook.worksheets.getItem("订单").getRange("E3").values = [[10]];
    });
    calculate(excel.model, { today: 45566 });
    expect(rowOf(performance(excel), "销售额").values).toEqual(expect.arrayContaining([300_000, 1, "●"]));
  });

  it("stay as they are when a refresh finds nothing changed: not one cell is written", async () => {
    const excel = await workbook();
    await review();
    await review();
    const before = excel.changes();
    await review();
    expect(excel.changes()).toBe(before);
  });

  it("agree with the next refresh after an edit", async () => {
    const excel = await workbook();
    await review();
    await excel.person((context) => {
      context.workbook.worksheets.getItem("订单").getRange("E3").values = [[7]];
    });
    calculate(excel.model, { today: 45566 });
    const live = rowOf(performance(excel), "销售额");
    await review();
    expect(rowOf(performance(excel), "销售额").formulas[5]).toBe(live.formulas[5]);
    expect(rowOf(performance(excel), "销售额").values[5]).toBe(live.values[5]);
  });
});
