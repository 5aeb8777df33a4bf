import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import type { SheetPlan } from "../../src/core/sheets/sheet-plan";
import { demoPlan, demoRegions, demoRows } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

/*
 * The refresh promise (refresh.md), line by line, through Microsoft's own client:
 * typed words belong to a row's key; nothing else is written than what changed.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const sheetName = "业绩复盘";

async function build(plan: SheetPlan = demoPlan()): Promise<ExcelSession> {
  const excel = openExcel();
  await refresh(plan);
  return excel;
}

async function refresh(plan: SheetPlan = demoPlan()): Promise<WriteResult> {
  const result = await writeSheets([plan], options);
  expect(result).toMatchObject({ ok: true });
  return result;
}

const codes = (result: WriteResult): string[] => result.problems.map(({ code }) => code);
const grid = (excel: ExcelSession, name = sheetName) => gridOf(sheetOf(excel.model, name));

/** Types into the cell of a table by row key and column header, wherever it stands now. */
async function type(
  excel: ExcelSession,
  table: string,
  key: string,
  header: string,
  text: string | number,
): Promise<void> {
  await excel.person(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values,rowIndex,columnIndex");
    const sheet = context.workbook.tables.getItem(table).worksheet;
    await context.sync();
    const values = range.values as unknown[][];
    const row = values.findIndex(([first]) => first === key);
    const column = (values[0] ?? []).indexOf(header);
    if (row < 0 || column < 0) throw new Error(`no cell ${key} ${header} in ${JSON.stringify(values)}`);
    sheet.getCell(range.rowIndex + row, range.columnIndex + column).values = [[text]];
  });
}

/** Rows of a table as records, key and headers included. */
async function rows(excel: ExcelSession, table: string): Promise<Record<string, unknown>[]> {
  return excel.person(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const [headers = [], ...body] = range.values as unknown[][];
    return body.map((row) =>
      Object.fromEntries(headers.map((header, index) => [String(header), row[index]])),
    );
  });
}

const noteOf = async (excel: ExcelSession, key: string, table = "Fupan_Performance"): Promise<unknown> =>
  (await rows(excel, table)).find((row) => row["键"] === key)?.["差异分析"];

describe("A refresh with unchanged data", () => {
  it("writes nothing at all", async () => {
    const excel = await build();
    const before = excel.changes();
    const result = await refresh();
    expect(excel.changes() - before).toBe(0);
    expect(result.sheets[0]?.changedCells).toBe(0);
    expect(result.problems).toEqual([]);
  });

  it("writes nothing after people have sorted, renamed, hidden and typed", async () => {
    const excel = await build();
    await type(excel, "Fupan_Performance", "customers", "差异分析", "新人多");
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Performance");
      table.sort.apply([{ key: 2, ascending: true }]);
      table.columns.getItem("实际值").name = "实际（元）";
      table.worksheet.name = "我的复盘";
      table.columns.getItem("目标值").getRange().columnHidden = true;
    });
    const before = excel.changes();
    expect((await refresh()).problems).toEqual([]);
    expect(excel.changes() - before).toBe(0);
    expect(await noteOf(excel, "customers")).toBe("新人多");
  });
});

describe("Typed words", () => {
  it("stay with their row when figures change and rows are added before it", async () => {
    const excel = await build();
    await type(excel, "Fupan_Performance", "customers", "差异分析", "新人多");
    await refresh(
      demoPlan([{ key: "margin", target: 1, actual: 2 }, ...demoRows.map((row) => ({ ...row, actual: 7 }))]),
    );
    expect(
      (await rows(excel, "Fupan_Performance")).map((row) => [row["键"], row["实际值"], row["差异分析"]]),
    ).toEqual([
      ["margin", 2, ""],
      ["sales", 7, ""],
      ["customers", 7, "新人多"],
      ["repurchase", 7, ""],
    ]);
  });

  it("move to the block at the end when their row leaves the data, and return with it", async () => {
    const excel = await build();
    await type(excel, "Fupan_Performance", "customers", "差异分析", "新人多");
    await type(excel, "Fupan_Performance", "customers", "状态", "进行中");
    const without = await refresh(demoPlan(demoRows.filter(({ key }) => key !== "customers")));
    expect(codes(without)).toEqual(["row-moved-out"]);
    expect((await rows(excel, "Fupan_Performance")).map((row) => row["键"])).toEqual(["sales", "repurchase"]);
    expect(
      (await rows(excel, "Fupan_KeptPerformance")).map((row) => [
        row["日期"],
        row["行"],
        row["列"],
        row["内容"],
      ]),
    ).toEqual([
      [45565, "指标 customers", "差异分析", "新人多"],
      [45565, "指标 customers", "状态", "进行中"],
    ]);
    const back = await refresh();
    expect(codes(back)).toEqual(["row-returned"]);
    expect((await rows(excel, "Fupan_Performance")).find((row) => row["键"] === "customers")).toMatchObject({
      差异分析: "新人多",
      状态: "进行中",
    });
    expect(JSON.stringify(grid(excel))).not.toContain("已移出：");
  });

  it("stay in columns that people added, renamed and moved", async () => {
    const excel = await build();
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Performance");
      table.columns.add(2, [["我的列"], ["甲"], ["乙"], ["丙"]]);
      table.columns.getItem("差异分析").name = "为什么";
    });
    await type(excel, "Fupan_Performance", "sales", "为什么", "价格");
    await refresh(
      demoPlan([...demoRows.slice(1), { key: "margin", target: 1, actual: 1 }, ...demoRows.slice(0, 1)]),
    );
    const after = await rows(excel, "Fupan_Performance");
    expect(after.find((row) => row["键"] === "sales")).toMatchObject({
      我的列: "甲",
      为什么: "价格",
      实际值: 3_800_000,
    });
    expect(after.find((row) => row["键"] === "customers")).toMatchObject({ 我的列: "乙" });
    expect(after.find((row) => row["键"] === "margin")).toMatchObject({ 我的列: "", 实际值: 1 });
  });
});

describe("A computed cell that somebody overwrote", () => {
  it("is kept once at the end, listed, and renewed", async () => {
    const excel = await build();
    await type(excel, "Fupan_Performance", "sales", "实际值", "约 400 万");
    const result = await refresh();
    expect(codes(result)).toEqual(["cell-overwritten"]);
    expect((await rows(excel, "Fupan_Performance"))[0]).toMatchObject({ 实际值: 3_800_000 });
    expect(
      (await rows(excel, "Fupan_KeptPerformance")).map((row) => [row["行"], row["列"], row["内容"]]),
    ).toEqual([["指标 sales", "实际值", "约 400 万"]]);
    await type(excel, "Fupan_Performance", "sales", "实际值", "约 400 万");
    await refresh();
    expect(await rows(excel, "Fupan_KeptPerformance")).toHaveLength(1);
  });
});

describe("Stacked tables", () => {
  it("grow and shrink without touching each other", async () => {
    const excel = await build();
    await type(excel, "Fupan_ByRegion", "华南", "差异分析", "渠道");
    const many = Array.from({ length: 30 }, (_, index) => ({
      key: `m${index}`,
      target: index,
      actual: index,
    }));
    await refresh(demoPlan([...demoRows, ...many], [...demoRegions, { key: "西部", target: 5, actual: 4 }]));
    expect(await rows(excel, "Fupan_Performance")).toHaveLength(33);
    expect((await rows(excel, "Fupan_ByRegion")).map((row) => [row["键"], row["差异分析"]])).toEqual([
      ["华东", ""],
      ["华南", "渠道"],
      ["西部", ""],
    ]);
    await refresh(demoPlan(demoRows.slice(0, 1), demoRegions));
    expect(grid(excel)).toEqual([
      ["fupan:performance", "业绩复盘 · 2024Q3"],
      ["subtitle", "截至 2024-09-30"],
      ["link"],
      [],
      ["键", "指标", "目标值", "实际值", "达成率", "差异分析", "状态"],
      ["sales", "指标 sales", 5_000_000, 3_800_000, '=IF([@目标值]=0,"—",[@实际值]/[@目标值])'],
      [],
      ["head:by-region", "区域"],
      ["键", "指标", "目标值", "实际值", "达成率", "差异分析", "状态"],
      ["华东", "指标 华东", 3_000_000, 2_500_000, '=IF([@目标值]=0,"—",[@实际值]/[@目标值])'],
      ["华南", "指标 华南", 2_000_000, 1_300_000, '=IF([@目标值]=0,"—",[@实际值]/[@目标值])', "渠道"],
      [],
      ["foot:by-region:0", "合计", "=SUM(Fupan_ByRegion[目标值])"],
      [],
      ["cell:legend:0", "浅黄色列由人填写"],
    ]);
  });
});
