import type { SheetPlan, TableBlock } from "../../src/core/sheets/sheet-plan";
import { writeSheets, type WriteOptions, type WriteResult } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions, demoRows, demoTable } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

/*
 * What the plan itself may change from one refresh to the next: language, unit, columns, blocks, styles, charts.
 */
const options: WriteOptions = { locale: "zh-CN", today: 45565, displayUnit: 1 };
const name = "业绩复盘";

async function write(plan: SheetPlan, rest: Partial<WriteOptions> = {}): Promise<WriteResult> {
  const result = await writeSheets([plan], { ...options, ...rest });
  expect(result.problems.filter(({ severity }) => severity === "fatal")).toEqual([]);
  return result;
}

async function build(plan = demoPlan()): Promise<ExcelSession> {
  const excel = openExcel();
  await write(plan);
  return excel;
}

const grid = (excel: ExcelSession) => gridOf(sheetOf(excel.model, name));
const codes = (result: WriteResult): string[] => result.problems.map(({ code }) => code);
const format = (excel: ExcelSession, row: number, column: number) =>
  sheetOf(excel.model, name).rows.get(row)?.cells[column]?.format;

function withColumns(change: (columns: TableBlock["columns"]) => TableBlock["columns"]): SheetPlan {
  const table = demoTable("performance", demoRows);
  return demoPlan([], [], { blocks: [{ ...table, columns: change(table.columns) }], charts: [] });
}

describe("The language", () => {
  it("changes headers that nobody renamed; words and renamed headers stay", async () => {
    const excel = await build();
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Performance");
      table.columns.getItem("差异分析").name = "为什么";
      context.workbook.worksheets.getItem(name).getRange("F6").values = [["价格"]];
    });
    const english: Record<string, string> = {
      name: "Metric",
      target: "Target",
      actual: "Actual",
      rate: "Rate",
      note: "Why",
      state: "Status",
    };
    const plan = demoPlan();
    const blocks = plan.blocks.map((block) =>
      block.kind === "table"
        ? {
            ...block,
            columns: block.columns.map((column) => ({ ...column, header: english[column.id] ?? "" })),
          }
        : block,
    );
    expect(codes(await write({ ...plan, blocks }, { locale: "en-US" }))).toEqual([]);
    expect(grid(excel)[4]).toEqual(["键", "Metric", "Target", "Actual", "Rate", "为什么", "Status"]);
    expect(grid(excel)[5]?.slice(4)).toEqual(['=IF([@Target]=0,"—",[@Actual]/[@Target])', "价格"]);
    const changes = excel.changes();
    await write({ ...plan, blocks }, { locale: "en-US" });
    expect(excel.changes()).toBe(changes);
  });
});

describe("The unit of amounts", () => {
  it("changes formats only, and people's own formats stay while it does not change", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("C6").numberFormat = [["0.000"]];
    });
    await write(demoPlan(demoRows.map((row) => ({ ...row, actual: 1 }))));
    expect(format(excel, 5, 2)?.numberFormat).toBe("0.000");
    const result = await write(demoPlan(demoRows.map((row) => ({ ...row, actual: 1 }))), {
      displayUnit: 10_000,
    });
    expect(result.sheets[0]?.changedCells).toBe(0);
    expect(format(excel, 5, 2)?.numberFormat).toBe("0\\.0,");
  });
});

describe("A column", () => {
  it("that the plan adds comes where the plan has it, filled", async () => {
    const excel = await build(
      withColumns((columns) => columns.filter(({ id }) => id !== "actual" && id !== "rate")),
    );
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("D6").values = [["价格"]];
    });
    expect(codes(await write(withColumns((columns) => columns)))).toEqual([]);
    expect(grid(excel)[4]).toEqual(["键", "指标", "目标值", "实际值", "达成率", "差异分析", "状态"]);
    expect(grid(excel)[5]).toEqual([
      "sales",
      "指标 sales",
      5_000_000,
      3_800_000,
      '=IF([@目标值]=0,"—",[@实际值]/[@目标值])',
      "价格",
    ]);
    expect(format(excel, 5, 3)?.numberFormat).toBe("#,##0");
  });

  it("that the plan drops goes if it was computed, and stays if people write in it", async () => {
    const excel = await build(withColumns((columns) => columns));
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F6:G6").values = [["价格", "进行中"]];
    });
    expect(
      codes(
        await write(withColumns((columns) => columns.filter(({ id }) => id !== "rate" && id !== "state"))),
      ),
    ).toEqual([]);
    expect(grid(excel)[4]).toEqual(["键", "指标", "目标值", "实际值", "差异分析", "状态"]);
    expect(grid(excel)[5]?.slice(4)).toEqual(["价格", "进行中"]);
  });
});

describe("A block", () => {
  it("that leaves the plan goes, and its words are kept; when it returns, so do they", async () => {
    const excel = await build();
    const before = grid(excel);
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F12").values = [["渠道"]];
    });
    const [first, , legend] = demoPlan().blocks;
    const result = await write(demoPlan(demoRows, [], { blocks: [first!, legend!] }));
    expect(codes(result)).toEqual(["row-moved-out"]);
    expect(grid(excel).map(([mark]) => mark)).toEqual([
      "fupan:performance",
      "subtitle",
      "link",
      undefined,
      "键",
      "sales",
      "customers",
      "repurchase",
      undefined,
      "cell:legend:0",
      undefined,
      "head:kept-performance",
      "键",
      '["moved","by-region","华东","note"]',
    ]);
    expect(sheetOf(excel.model, name).tables.map((table) => table.name)).toEqual([
      "Fupan_Performance",
      "Fupan_KeptPerformance",
    ]);
    expect(codes(await write(demoPlan()))).toContain("row-returned");
    expect(grid(excel)[11]?.[5]).toBe("渠道");
    expect(grid(excel).slice(0, 10)).toEqual(before.slice(0, 10));
  });

  it("that the plan adds between others pushes them down, words and all", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F12").values = [["渠道"]];
    });
    const [first, second, legend] = demoPlan().blocks;
    const added = demoTable("by-team", demoRegions, { heading: { value: "团队", style: "heading" } });
    await write(demoPlan(demoRows, [], { blocks: [first!, added, second!, legend!] }));
    const marks = grid(excel).map(([mark]) => mark ?? "");
    expect(marks.slice(8, 17)).toEqual([
      "",
      "head:by-team",
      "键",
      "华东",
      "华南",
      "",
      "head:by-region",
      "键",
      "华东",
    ]);
    expect(grid(excel)[16]?.[5]).toBe("渠道");
  });

  it("whose rows all left keeps an empty row, and takes new ones later", async () => {
    const excel = await build();
    await write(demoPlan([]));
    expect(grid(excel).slice(4, 7)).toEqual([expect.arrayContaining(["键", "指标"]), ["empty"], []]);
    await write(demoPlan(demoRows));
    expect(
      grid(excel)
        .slice(5, 8)
        .map(([key]) => key),
    ).toEqual(["sales", "customers", "repurchase"]);
  });
});

describe("Styles", () => {
  it("are renewed where the plan changes them, not where people painted", async () => {
    const excel = await build();
    await excel.person((context) => {
      const { format: own } = context.workbook.worksheets.getItem(name).getRange("B6:G8");
      own.fill.color = "#FFC0CB";
    });
    const table = demoTable("performance", demoRows);
    const rows = table.rows.map((row, index) => (index === 1 ? { ...row, style: "total" as const } : row));
    await write(
      demoPlan(demoRows, demoRegions, { blocks: [{ ...table, rows }, ...demoPlan().blocks.slice(1)] }),
    );
    expect(format(excel, 5, 1)).toMatchObject({ fill: "#FFC0CB" });
    expect(format(excel, 6, 1)).toMatchObject({ bold: true, fill: "#F5F7FA" });
    expect(format(excel, 6, 5)).toMatchObject({ fill: "#FFC0CB" });
  });
});

describe("Charts", () => {
  const chart = (excel: ExcelSession) => sheetOf(excel.model, name).charts[0];

  it("are drawn once, titled, and take in rows that are added at the end", async () => {
    const excel = await build();
    expect(chart(excel)).toMatchObject({
      name: "Fupan performance achievement",
      type: "ColumnClustered",
      title: { text: "目标与实际" },
      series: [{ name: "目标" }, { name: "实际" }],
    });
    expect(chart(excel)?.series.map(({ values }) => values.replace(/.*!/, ""))).toEqual([
      "$C$12:$C$13",
      "$D$12:$D$13",
    ]);
    await write(demoPlan(demoRows, [...demoRegions, { key: "西部", target: 1, actual: 1 }]));
    expect(chart(excel)?.series.map(({ values }) => values.replace(/.*!/, ""))).toEqual([
      "$C$12:$C$14",
      "$D$12:$D$14",
    ]);
    expect(sheetOf(excel.model, name).charts).toHaveLength(1);
  });

  it("that somebody moved stay there; those that were deleted stay deleted", async () => {
    const excel = await build();
    await excel.person((context) => {
      const item = context.workbook.worksheets.getItem(name).charts.getItemAt(0);
      item.top = 500;
    });
    await write(demoPlan(demoRows, [...demoRegions, { key: "西部", target: 1, actual: 1 }]));
    expect(chart(excel)?.place.top).toBeGreaterThanOrEqual(500);
    await excel.person((context) => context.workbook.worksheets.getItem(name).charts.getItemAt(0).delete());
    await write(demoPlan());
    expect(sheetOf(excel.model, name).charts).toEqual([]);
  });
});

describe("Formulas across sheets", () => {
  it("name the table of the day, and fall back to the value while it is missing", async () => {
    const excel = openExcel();
    const summary = demoPlan([], [], {
      id: "report",
      name: "报告",
      blocks: [
        { kind: "cells", id: "sum", rows: [[{ formula: "=SUM({table:performance}[{actual}])", value: 42 }]] },
      ],
      charts: [],
    });
    await writeSheets([summary], options);
    expect(gridOf(sheetOf(excel.model, "报告"))[4]).toEqual(["cell:sum:0", 42]);
    await writeSheets([summary, demoPlan()], options);
    expect(gridOf(sheetOf(excel.model, "报告"))[4]).toEqual([
      "cell:sum:0",
      "=SUM(Fupan_Performance[实际值])",
    ]);
    await excel.person((context) => {
      context.workbook.tables.getItem("Fupan_Performance").name = "Mein";
    });
    const changes = excel.changes();
    await writeSheets([summary, demoPlan()], options);
    expect(excel.changes()).toBe(changes);
  });
});
