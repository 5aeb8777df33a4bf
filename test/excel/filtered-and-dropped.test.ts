import type { SheetPlan } from "../../src/core/sheets/sheet-plan";
import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { demoPlan, demoRows, demoTable } from "./demo-plan";
import { gridOf, openExcel, sheetOf } from "./excel-session";

const name = "业绩复盘";
const write = (plan: SheetPlan): Promise<WriteResult> =>
  writeSheets([plan], { locale: "zh-CN", today: 45565, displayUnit: 1 });

describe("A table that is filtered", () => {
  it("gets every figure into its own row, hidden or not", async () => {
    const excel = openExcel();
    await write(demoPlan());
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Performance");
      table.columns.getItem("指标").filter.applyValuesFilter(["指标 repurchase"]);
    });
    await write(demoPlan(demoRows.map((row, index) => ({ ...row, actual: index + 1 }))));
    const rows = gridOf(sheetOf(excel.model, name)).slice(5, 8);
    expect(rows.map((row) => [row[0], row[3]])).toEqual([
      ["sales", 1],
      ["customers", 2],
      ["repurchase", 3],
    ]);
  });
});

describe("A computed column that the plan gives up", () => {
  const table = demoTable("performance", demoRows);
  const without = { ...table, columns: table.columns.filter(({ id }) => id !== "actual") };
  const rateless = { ...without, columns: without.columns.filter(({ id }) => id !== "rate") };

  it("goes, and what somebody typed over it is kept at the sheet's end", async () => {
    const excel = openExcel();
    await write(demoPlan([], [], { blocks: [table], charts: [] }));
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("D7").values = [["以财务为准"]];
    });
    const result = await write(demoPlan([], [], { blocks: [rateless], charts: [] }));
    expect(result).toMatchObject({
      ok: true,
      problems: [{ code: "cell-overwritten", params: { text: "以财务为准" } }],
    });
    const grid = gridOf(sheetOf(excel.model, name));
    expect(grid[4]).toEqual(["键", "指标", "目标值", "差异分析", "状态"]);
    expect(grid.slice(7).flat()).toContain("以财务为准");
    expect(grid.flat()).not.toContain(3_800_000);
  });
});
