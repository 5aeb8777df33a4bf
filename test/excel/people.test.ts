import { problemSentence } from "../../src/core/problems";
import type { SheetPlan } from "../../src/core/sheets/sheet-plan";
import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions, demoRows, demoTable } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

/*
 * What people do to a review sheet, and what a refresh makes of it: each by a rule, with a sentence where it matters.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";

async function build(plan: SheetPlan = demoPlan()): Promise<ExcelSession> {
  const excel = openExcel();
  await refresh(plan);
  return excel;
}

async function refresh(plan: SheetPlan = demoPlan()): Promise<WriteResult> {
  const result = await writeSheets([plan], options);
  expect(result.problems.filter(({ severity }) => severity === "fatal")).toEqual([]);
  return result;
}

const codes = (result: WriteResult): string[] => result.problems.map(({ code }) => code);
const grid = (excel: ExcelSession, sheet = name) => gridOf(sheetOf(excel.model, sheet));
const column = (excel: ExcelSession, index: number, from: number, to: number): unknown[] =>
  grid(excel)
    .slice(from, to)
    .map((row) => row[index]);

const moreRows = [...demoRows, { key: "leads", target: 9, actual: 8 }];

describe("Rows that people add", () => {
  const open = (rows = demoRows): SheetPlan =>
    demoPlan([], [], { blocks: [demoTable("actions", rows, { open: true })], charts: [] });

  it("stay in an open table, in their order, with a key and live formulas", async () => {
    const excel = await build(open());
    await excel.person((context) => {
      const { rows } = context.workbook.tables.getItem("Fupan_Actions");
      rows.add(1, [["", "我的一", 10, 5, "", "词一", ""]]);
      rows.add(undefined, [["", "我的二", 20, 5, "", "词二", ""]]);
    });
    expect(codes(await refresh(open(moreRows)))).toEqual([]);
    expect(column(excel, 0, 5, 12)).toEqual([
      "sales",
      "row:1",
      "customers",
      "repurchase",
      "leads",
      "row:2",
      undefined,
    ]);
    expect(column(excel, 5, 5, 11)).toEqual([undefined, "词一", undefined, undefined, undefined, "词二"]);
    const changes = excel.changes();
    await refresh(open(moreRows));
    expect(excel.changes()).toBe(changes);
  });

  it("take what the plan computes for them once the review has read them", async () => {
    const excel = await build(open());
    await excel.person((context) => {
      context.workbook.tables.getItem("Fupan_Actions").rows.add(1, [["", "", "", "", "", "现场核对", ""]]);
    });
    expect(codes(await refresh(open([...demoRows, { key: "row:1", target: 7, actual: 3 }])))).toEqual([]);
    expect(column(excel, 0, 5, 10)).toEqual(["sales", "row:1", "customers", "repurchase", undefined]);
    expect(grid(excel)[6]).toEqual(["row:1", "指标 row:1", 7, 3, expect.any(String), "现场核对"]);
  });

  it("stay untouched in a table that is not open", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.tables
        .getItem("Fupan_Performance")
        .rows.add(1, [["", "自己的指标", 1, 2, "", "我写的", ""]]);
    });
    await refresh(demoPlan(moreRows));
    expect(column(excel, 0, 5, 10)).toEqual(["sales", "", "customers", "repurchase", "leads"]);
    expect(grid(excel)[6]?.slice(1, 4)).toEqual(["自己的指标", 1, 2]);
    expect(grid(excel)[6]?.[5]).toBe("我写的");
  });

  it("that were deleted from an open table stay deleted, elsewhere they return", async () => {
    const excel = await build(open());
    await excel.person((context) =>
      context.workbook.tables.getItem("Fupan_Actions").rows.getItemAt(1).delete(),
    );
    await refresh(open());
    expect(column(excel, 0, 5, 8)).toEqual(["sales", "repurchase", undefined]);
    await refresh(open());
    expect(column(excel, 0, 5, 8)).toEqual(["sales", "repurchase", undefined]);

    const closed = await build();
    await closed.person((context) =>
      context.workbook.tables.getItem("Fupan_Performance").rows.getItemAt(1).delete(),
    );
    await refresh();
    expect(column(closed, 0, 5, 8)).toEqual(["sales", "customers", "repurchase"]);
  });

  it("by copying one of ours become their own; the first keeps the key", async () => {
    const excel = await build();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("F6").values = [["原因"]];
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("A7:G7").copyFrom("A6:G6");
    });
    const result = await refresh(demoPlan([{ key: "sales", target: 1, actual: 1 }, ...demoRows.slice(1)]));
    expect(codes(result)).toEqual(["key-duplicated"]);
    expect(grid(excel)[5]?.slice(0, 4)).toEqual(["sales", "指标 sales", 1, 1]);
    expect(grid(excel)[6]?.slice(0, 4)).toEqual(["", "指标 sales", 5_000_000, 3_800_000]);
    expect([grid(excel)[5]?.[5], grid(excel)[6]?.[5]]).toEqual(["原因", "原因"]);
  });
});

describe("Sorting", () => {
  it("by people is kept; new rows go to the end", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.tables.getItem("Fupan_Performance").sort.apply([{ key: 2, ascending: true }]);
    });
    await refresh(demoPlan([{ key: "leads", target: 9, actual: 8 }, ...demoRows]));
    expect(column(excel, 0, 5, 9)).toEqual(["repurchase", "customers", "sales", "leads"]);
    await refresh(demoPlan([{ key: "leads", target: 9, actual: 8 }, ...demoRows].reverse()));
    expect(column(excel, 0, 5, 9)).toEqual(["repurchase", "customers", "sales", "leads"]);
  });

  it("by the plan follows the plan while nobody has typed anything", async () => {
    const excel = await build();
    await refresh(demoPlan([...demoRows].reverse()));
    expect(column(excel, 0, 5, 8)).toEqual(["repurchase", "customers", "sales"]);
    expect(column(excel, 3, 5, 8)).toEqual([0.65, 12, 3_800_000]);
  });

  it("by the plan does not move rows that hold words", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F7").values = [["新人"]];
    });
    await refresh(demoPlan([...demoRows].reverse()));
    expect(column(excel, 0, 5, 8)).toEqual(["sales", "customers", "repurchase"]);
    expect(column(excel, 5, 5, 8)).toEqual([undefined, "新人", undefined]);
  });
});

describe("Filters and total rows", () => {
  it("are lifted while rows move and put back", async () => {
    const excel = await build();
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Performance");
      table.columns.getItem("指标").filter.applyValuesFilter(["指标 sales"]);
    });
    await refresh(demoPlan([{ key: "leads", target: 9, actual: 8 }, ...demoRows]));
    expect(column(excel, 0, 5, 9)).toEqual(["leads", "sales", "customers", "repurchase"]);
    const table = sheetOf(excel.model, name).tables[0];
    expect([...(table?.filters ?? [])]).toEqual([[1, { values: ["指标 sales"] }]]);
    const hidden = [5, 6, 7, 8].filter(
      (row) => sheetOf(excel.model, name).rows.get(row)?.hidden === "filter",
    );
    expect(hidden).toEqual([5, 7, 8]);
  });

  it("leave the total row below the new rows", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.tables.getItem("Fupan_Performance").showTotals = true;
    });
    const total = grid(excel)[8];
    await refresh(demoPlan(moreRows));
    expect(column(excel, 0, 5, 9)).toEqual(["sales", "customers", "repurchase", "leads"]);
    expect(grid(excel)[9]).toEqual(total);
  });
});

describe("Columns", () => {
  it("that were deleted are put back with a sentence", async () => {
    const excel = await build();
    await excel.person((context) =>
      context.workbook.tables.getItem("Fupan_Performance").columns.getItem("实际值").delete(),
    );
    const result = await refresh();
    expect(codes(result)).toEqual(["column-restored"]);
    expect(problemSentence(result.problems[0]!, "zh-CN")).toContain("实际值");
    expect(grid(excel)[4]).toEqual(["键", "指标", "目标值", "实际值", "达成率", "差异分析", "状态"]);
    expect(column(excel, 3, 5, 8)).toEqual([3_800_000, 12, 0.65]);
    expect(column(excel, 4, 5, 6)).toEqual(['=IF([@目标值]=0,"—",[@实际值]/[@目标值])']);
  });

  it("copied to another place and renamed before any refresh are theirs: their words stay with their rows, ours is put back", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F7").values = [["老客户流失"]];
      const { columns } = context.workbook.tables.getItem("Fupan_Performance");
      const copy = columns.add(2, undefined, "我的分析");
      copy.getDataBodyRange().copyFrom(columns.getItem("差异分析").getDataBodyRange());
      columns.getItem("差异分析").delete();
    });
    expect(codes(await refresh(demoPlan(moreRows)))).toEqual(["column-restored"]);
    const header = grid(excel)[4] ?? [];
    expect(header).toContain("差异分析");
    expect(grid(excel)[6]?.[header.indexOf("我的分析")]).toBe("老客户流失");
    expect(grid(excel)[6]?.[1]).toBe("指标 customers");
  });

  it("inserted over the whole sheet, left of everything or between, move nothing out of its place", async () => {
    const excel = await build();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("A:A").insert("Right");
    });
    const result = await refresh(
      demoPlan(
        moreRows,
        demoRegions.map((row) => ({ ...row, actual: 1 })),
      ),
    );
    expect(codes(result)).toEqual([]);
    expect(grid(excel)[0]?.slice(1)).toEqual(["fupan:performance", "业绩复盘 · 2024Q3"]);
    expect(column(excel, 1, 5, 9)).toEqual(["sales", "customers", "repurchase", "leads"]);
    expect(grid(excel)[8]?.slice(1, 6)).toEqual(["leads", "指标 leads", 9, "", 8]);
  });
});

describe("Lines outside tables", () => {
  it("follow a column that was inserted before them, and are not written twice", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("B:B").insert("Right");
      context.workbook.worksheets.getItem(name).getRange("D:D").insert("Right");
    });
    const result = await refresh(demoPlan(moreRows, demoRegions, { title: "业绩复盘 · 2024Q4" }));
    expect(codes(result)).toEqual([]);
    expect(grid(excel)[0]).toEqual(["fupan:performance", "", "业绩复盘 · 2024Q4"]);
    expect(grid(excel)[15]).toEqual(["foot:by-region:0", "", "合计", "", "=SUM(Fupan_ByRegion[目标值])"]);
    const changes = excel.changes();
    await refresh(demoPlan(moreRows, demoRegions, { title: "业绩复盘 · 2024Q4" }));
    expect(excel.changes()).toBe(changes);
  });

  it("that somebody overwrote are kept at the end and renewed", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("B1").values = [["我的标题"]];
    });
    expect(codes(await refresh())).toEqual(["cell-overwritten"]);
    expect(grid(excel)[0]?.[1]).toBe("业绩复盘 · 2024Q3");
    expect(JSON.stringify(grid(excel))).toContain("我的标题");
  });

  it("whose sum Excel rewrote, because its table became a range, have one sum beside an inserted column", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("C:C").insert("Right");
      context.workbook.tables.getItem("Fupan_ByRegion").convertToRange();
    });
    await refresh();
    expect(grid(excel).find(([mark]) => mark === "foot:by-region:0")).toEqual([
      "foot:by-region:0",
      "合计",
      "",
      "=SUM(Fupan_ByRegion[目标值])",
    ]);
  });

  it("that were deleted return to their place", async () => {
    const excel = await build();
    const before = grid(excel);
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("14:14").delete("Up");
      context.workbook.worksheets.getItem(name).getRange("1:2").delete("Up");
    });
    await refresh();
    expect(grid(excel)).toEqual(before);
  });
});

describe("Drop-downs", () => {
  const long = Array.from({ length: 40 }, (_, index) => `指标名称 ${index}, 单位`);
  const plan = (rows = demoRows, list: readonly string[] = long): SheetPlan => {
    const table = demoTable("performance", rows);
    const columns = table.columns.map((each) => (each.id === "state" ? { ...each, list } : each));
    return demoPlan([], [], { blocks: [{ ...table, columns }], charts: [] });
  };
  const validations = (excel: ExcelSession) =>
    sheetOf(excel.model, name).validations.filter(({ type }) => type === "list");

  it("too long for a literal stand in hidden rows at the sheet's end", async () => {
    const excel = await build(plan());
    const rows = grid(excel);
    const first = rows.findIndex(([mark]) => mark === "list:0");
    expect(rows[first + 39]).toEqual(["list:39", "指标名称 39, 单位"]);
    expect(sheetOf(excel.model, name).rows.get(first)?.hidden).toBe("user");
    expect(validations(excel)).toMatchObject([{ areas: [{ top: 5, bottom: 7, left: 6, right: 6 }] }]);
    expect(validations(excel)[0]?.formula1).toContain(`$B$${first + 1}:$B$${first + 40}`);
    const changes = excel.changes();
    await refresh(plan());
    expect(excel.changes()).toBe(changes);
  });

  it("that people altered stay; new rows get ours", async () => {
    const excel = await build();
    await excel.person((context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(name).getRange("G6:G8");
      dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    });
    await refresh(demoPlan(moreRows));
    const lists = validations(excel).map(({ areas, formula1 }) => [
      formula1,
      areas.map(({ top, bottom }) => [top, bottom]),
    ]);
    expect(lists).toContainEqual(["甲,乙", [[5, 7]]]);
    expect(lists).toContainEqual(["未开始,进行中,已完成", expect.arrayContaining([[8, 8]])]);
  });
});

describe("Cells that people merged", () => {
  it("stretch with the rows that are inserted", async () => {
    const excel = await build();
    await excel.person((context) => {
      const merged = context.workbook.worksheets.getItem(name).getRange("K7:K10");
      merged.merge();
      merged.getCell(0, 0).values = [["我的批语"]];
    });
    await refresh(demoPlan(moreRows));
    expect(sheetOf(excel.model, name).merges).toEqual([{ top: 6, bottom: 10, left: 10, right: 10 }]);
    expect(grid(excel)[6]?.[10]).toBe("我的批语");
  });
});

describe("Sheets and tables", () => {
  it("that were renamed and moved are found again", async () => {
    const excel = await build();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.name = "九月";
      sheet.position = 0;
      context.workbook.tables.getItem("Fupan_Performance").name = "我的表";
    });
    expect(codes(await refresh(demoPlan(moreRows)))).toEqual([]);
    expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual(["九月", "订单"]);
    expect(grid(excel, "九月")).toHaveLength(18);
  });

  it("that were deleted are built anew", async () => {
    const excel = await build();
    await excel.person((context) => context.workbook.worksheets.getItem(name).delete());
    const result = await refresh();
    expect(result.sheets[0]).toMatchObject({ isNew: true, name });
    expect(grid(excel)).toHaveLength(17);
  });

  it("that were copied are archives and stay as they are", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).copy("End").name = "存档";
    });
    const archive = grid(excel, "存档");
    await refresh(demoPlan(moreRows));
    expect(grid(excel, "存档")).toEqual(archive);
    expect(column(excel, 0, 5, 9)).toContain("leads");
  });

  it("whose marker another program dropped are known by their tables, and marked again", async () => {
    const excel = await build();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("F6").values = [["价格"]];
      sheet.copy("End").name = "存档";
    });
    sheetOf(excel.model, name).customProperties.clear();
    const result = await refresh(demoPlan(moreRows));
    expect(result.sheets[0]).toMatchObject({ name, isNew: false });
    expect(grid(excel)[5]?.[5]).toBe("价格");
    expect([...sheetOf(excel.model, name).customProperties.values()]).toEqual(["1:performance"]);
    expect(grid(excel, "存档")).toHaveLength(17);
  });

  it("of the wanted name that are not ours keep it", async () => {
    const excel = openExcel();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "fupan_performance";
    });
    const result = await refresh();
    expect(result.sheets[0]?.name).toBe(`${name} (2)`);
    expect(sheetOf(excel.model, `${name} (2)`).tables.map((table) => table.name)).toEqual([
      "Fupan_Performance_2",
      "Fupan_ByRegion",
    ]);
    expect(gridOf(sheetOf(excel.model, name))).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    expect(codes(result)).toContain("name-taken");
    const changes = excel.changes();
    await refresh();
    expect(excel.changes()).toBe(changes);
  });

  it("whose table became a plain range get a new one; the range is left alone", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F6").values = [["原因"]];
      context.workbook.tables.getItem("Fupan_Performance").convertToRange();
    });
    const result = await refresh();
    expect(codes(result)).toEqual(["table-restored"]);
    expect(JSON.stringify(grid(excel))).toContain("原因");
    expect(sheetOf(excel.model, name).tables).toHaveLength(2);
    const changes = excel.changes();
    await refresh();
    expect(excel.changes()).toBe(changes);
  });
});
