import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { deleteRows, insertRows } from "../../src/simulator/model/structure";
import type { SheetPlan } from "../../src/core/sheets/sheet-plan";
import { sortRows } from "../../src/simulator/model/sort";
import type { WorkbookModel } from "../../src/simulator/model/workbook";
import { demoPlan, demoRows, demoTable, type DemoRow } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";
import { typeAt } from "./meanwhile";

/*
 * What another author sorts after the refresh has made sure that nothing changed, and before a request that writes: no table moves,
 * so that Excel refuses nothing. The body of the first table stands in rows 6 to 8, key in A, 指标 B, 目标值 C, 实际值 D, 达成率 E,
 * 差异分析 F, 状态 G. Sorted by 目标值, ascending: repurchase 0.6, customers 20, sales 5,000,000, the reverse of the plan's order.
 */
jest.setTimeout(180_000);

const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";
const writingRequest = 5;

const sortFirst = (model: WorkbookModel): void =>
  void sortRows(model, sheetOf(model, name), { top: 5, bottom: 7, left: 0, right: 6 }, [
    { key: 2, ascending: true },
  ]);

const newer = (rows: readonly DemoRow[]): DemoRow[] =>
  rows.map((row) => ({ ...row, actual: (row.actual ?? 0) + 1 }));

async function built(words: Record<string, string>): Promise<ExcelSession> {
  const excel = openExcel();
  expect(await writeSheets([demoPlan()], options)).toMatchObject({ ok: true });
  for (const [address, word] of Object.entries(words)) typeAt(excel.model, name, address, word);
  return excel;
}

async function refreshWhile(
  excel: ExcelSession,
  meddle: (model: WorkbookModel) => void,
  plan = demoPlan(newer(demoRows)),
): Promise<WriteResult> {
  const request = excel.host.nextRequest + writingRequest;
  excel.host.faults = [{ request, kind: "coAuthor", change: meddle }];
  const result = await writeSheets([plan], options);
  excel.host.faults = [];
  const changes = excel.changes();
  expect(await writeSheets([plan], options)).toMatchObject({ ok: true });
  expect(excel.changes()).toBe(changes);
  return result;
}

/** Key, figures and words of each row of the first table, as it stands. */
function rowsOf(excel: ExcelSession, keys: readonly string[]): unknown[][] {
  const rows = gridOf(sheetOf(excel.model, name)).filter(([key]) => keys.includes(String(key)));
  return rows.map((row) => [row[0], row[1], row[3], row[5] ?? "", row[6] ?? ""]);
}

const text = (excel: ExcelSession): string => JSON.stringify(gridOf(sheetOf(excel.model, name)));
const codes = ({ problems }: WriteResult): string[] => problems.map(({ code }) => code);
const all = ["sales", "customers", "repurchase"];

describe("Rows that another author sorts in the moment of the writing", () => {
  it("stay in that order, each with its own words and figures, and nothing is said to be overwritten", async () => {
    const excel = await built({ F6: "降价", F7: "流失", G8: "进行中" });
    const result = await refreshWhile(excel, sortFirst);
    expect(result).toMatchObject({ ok: true, problems: [] });
    expect(rowsOf(excel, all)).toEqual([
      ["repurchase", "指标 repurchase", 1.65, "", "进行中"],
      ["customers", "指标 customers", 13, "流失", ""],
      ["sales", "指标 sales", 3_800_001, "降价", ""],
    ]);
    expect(text(excel)).not.toContain("已移出");
  });

  it("into the place of a row that goes: the row that was sorted there is built again with its words", async () => {
    const excel = await built({ F6: "降价", F8: "老客" });
    const less = demoPlan(newer(demoRows).slice(1));
    const result = await refreshWhile(excel, sortFirst, less);
    expect(result.ok).toBe(true);
    expect(codes(result)).toEqual(expect.arrayContaining(["row-moved-out"]));
    const rows = rowsOf(excel, all);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["repurchase", "指标 repurchase", 1.65, "老客", ""],
        ["customers", "指标 customers", 13, "", ""],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(text(excel).split("降价")).toHaveLength(2); // once, in the block at the end, with the row that left
    expect(text(excel).split("老客")).toHaveLength(2);
  });

  it("while words return to their row: they come to that row, wherever it stands", async () => {
    const excel = await built({ F6: "降价" });
    expect(codes(await writeSheets([demoPlan(demoRows.slice(1))], options))).toEqual(["row-moved-out"]);
    expect(
      await writeSheets([demoPlan(demoRows, [], { blocks: [demoTable("performance", demoRows)] })], options),
    ).toMatchObject({ ok: true });
    expect(rowsOf(excel, ["sales"])[0]?.[3]).toBe("降价");
    // the same once more, with the row standing already when its words return
    const kept = await built({ F6: "降价" });
    await writeSheets([demoPlan(demoRows.slice(1))], options);
    await kept.person((context) => {
      const rows = context.workbook.tables.getItem("Fupan_Performance").rows;
      rows.add(undefined, [["sales", "", "", "", "", "", ""]]);
    });
    const result = await refreshWhile(kept, sortFirst);
    expect(result.ok).toBe(true);
    expect(rowsOf(kept, ["sales"])).toEqual([["sales", "指标 sales", 3_800_001, "降价", ""]]);
    expect(text(kept).split("降价")).toHaveLength(2);
  });

  it("when the plan's order changed and rows were to be renumbered: every key stands once", async () => {
    const excel = await built({});
    const [a, b, c] = newer(demoRows);
    const result = await refreshWhile(excel, sortFirst, demoPlan([b!, c!, a!]));
    expect(result).toMatchObject({ ok: true, problems: [] });
    expect(rowsOf(excel, all).sort()).toEqual([
      ["customers", "指标 customers", 13, "", ""],
      ["repurchase", "指标 repurchase", 1.65, "", ""],
      ["sales", "指标 sales", 3_800_001, "", ""],
    ]);
  });

  it("when the sheets' language turns: no formula keeps a column's former name, and none is taken for somebody's", async () => {
    const excel = await built({ F6: "降价" });
    const english = demoPlan(newer(demoRows).slice(1));
    const blocks = english.blocks.map((block) =>
      block.kind === "table"
        ? { ...block, columns: block.columns.map((column) => ({ ...column, header: column.id })) }
        : block,
    );
    const result = await refreshWhile(excel, sortFirst, { ...english, blocks });
    expect(codes(result)).toEqual(["row-moved-out"]);
    expect(text(excel)).not.toContain("[@目标值]");
    expect(text(excel).split("降价")).toHaveLength(2);
  });

  it("with a word typed over a figure first: the word is kept under its own row", async () => {
    const excel = await built({ F6: "降价" });
    const result = await refreshWhile(excel, (model) => {
      typeAt(model, name, "D6", "以财务为准");
      sortFirst(model);
    });
    expect(codes(result)).toEqual(["cell-overwritten"]);
    expect(result.problems[0]?.params?.["row"]).toBe("指标 sales");
    expect(rowsOf(excel, ["sales"])).toEqual([["sales", "指标 sales", 3_800_001, "降价", ""]]);
    expect(text(excel)).toContain("以财务为准");
  });
});

const manyRows: readonly DemoRow[] = Array.from({ length: 400 }, (_, index) => ({
  key: `k${index}`,
  target: 1000 - index,
  actual: index,
}));

/** Every tenth name is so long that all of them need two requests (3 MB); `version` changes these and the line below. */
function longPlan(version: string, rows = manyRows): ReturnType<typeof demoPlan> {
  const table = demoTable("performance", rows);
  const named = table.rows.map((row, index) => ({
    ...row,
    cells: { ...row.cells, name: index % 10 === 0 ? `${row.key}${version}${"长".repeat(25_000)}` : row.key },
  }));
  const footer = [[`合计${version}`]];
  return demoPlan([], [], { blocks: [{ ...table, rows: named, footer }], charts: [] });
}

describe("Between two requests of a long writing", () => {
  /** Meddles in front of the second writing request: the run is marked, and the line below is not there yet. */
  async function writeWhile(
    excel: ExcelSession,
    plan: SheetPlan,
    meddle: (model: WorkbookModel) => void,
    earlier?: { request: number; does: (model: WorkbookModel) => void },
  ): Promise<{ result: WriteResult; second: number }> {
    const from = excel.host.nextRequest;
    let second = -1;
    let unfinished = false;
    const look = (index: number) => (model: WorkbookModel) => {
      if (index === earlier?.request) earlier.does(model);
      if (second >= 0 || !model.settings.get("Fupan.run")) return;
      second = index;
      unfinished = !text(excel).includes("合计乙");
      meddle(model);
    };
    excel.host.faults = Array.from({ length: 40 }, (_, index) => ({
      request: from + index,
      kind: "coAuthor" as const,
      change: look(index),
    }));
    const result = await writeSheets([plan], options);
    excel.host.faults = [];
    expect([second > 0, unfinished]).toEqual([true, true]);
    return { result, second };
  }

  async function longRefreshWhile(
    meddle: (model: WorkbookModel) => void,
    plan = longPlan("乙", newer(manyRows)),
    earlier?: { request: number; does: (model: WorkbookModel) => void },
  ): Promise<{ excel: ExcelSession; result: WriteResult; second: number }> {
    const excel = openExcel();
    expect((await writeSheets([longPlan("甲")], options)).problems).toEqual([]);
    typeAt(excel.model, name, "F6", "首行");
    typeAt(excel.model, name, "F405", "末行");
    return { excel, ...(await writeWhile(excel, plan, meddle, earlier)) };
  }

  function expectEveryRow(excel: ExcelSession, count = 400): void {
    const rows = gridOf(sheetOf(excel.model, name)).filter(([key]) => /^k\d+$/.test(String(key)));
    expect(rows).toHaveLength(count);
    const wrong = rows.filter(
      ([key, label, target, actual]) =>
        !(label === key || String(label).startsWith(`${key}乙`)) ||
        target !== 1000 - Number(String(key).slice(1)) ||
        actual !== Number(String(key).slice(1)) + 1,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
    const footers = gridOf(sheetOf(excel.model, name)).filter((row) =>
      row.some((cell) => /^合计/.test(String(cell))),
    );
    expect(footers).toEqual([["foot:performance:0", "合计乙"]]);
    const word = (key: string) => rows.find(([each]) => each === key)?.[5];
    expect([word("k0"), word("k399")]).toEqual(["首行", "末行"]);
  }

  it.each<[string, (model: WorkbookModel) => void]>([
    ["nobody does anything", () => undefined],
    ["a row is inserted above the table", (model) => insertRows(model, sheetOf(model, name), 2)],
    ["a row is inserted within the table", (model) => insertRows(model, sheetOf(model, name), 200)],
    ["a row above the table is deleted", (model) => deleteRows(model, sheetOf(model, name), 2)],
    [
      "the table is sorted",
      (model) =>
        void sortRows(model, sheetOf(model, name), { top: 5, bottom: 404, left: 0, right: 6 }, [
          { key: 2, ascending: true },
        ]),
    ],
  ])("%s: every number and every word is in its row", async (_, meddle) => {
    const { excel, result } = await longRefreshWhile(meddle);
    expect(result.problems).toEqual([]);
    expectEveryRow(excel);
    expect(codes(result).filter((code) => code === "row-moved-out")).toEqual([]);
  });

  it("a word typed over a name in front of the first, a row inserted in front of the second: the word is kept", async () => {
    const { second } = await longRefreshWhile(() => undefined);
    const { excel, result } = await longRefreshWhile(
      (model) => insertRows(model, sheetOf(model, name), 2),
      longPlan("乙", newer(manyRows)),
      { request: second - 1, does: (model) => typeAt(model, name, "B6", "我的首行") },
    );
    expect(codes(result)).toContain("cell-overwritten");
    expectEveryRow(excel);
    expect(gridOf(sheetOf(excel.model, name))[5]?.slice(0, 2)).toEqual(["键", "指标"]);
    expect(text(excel)).toContain("我的首行");
  });

  it("a word typed over what the run has not written yet of a new row is kept", async () => {
    const more = [...newer(manyRows), { key: "k400", target: 600, actual: 401 }];
    const { excel, result } = await longRefreshWhile(
      (model) => typeAt(model, name, "B406", "新行的话"),
      longPlan("乙", more),
    );
    expect(codes(result)).toEqual(["cell-overwritten"]);
    expectEveryRow(excel, 401);
    expect(text(excel)).toContain("新行的话");
  });

  it("a word typed over a figure is kept, and so is one typed before the row was inserted", async () => {
    const { excel, result } = await longRefreshWhile((model) => {
      typeAt(model, name, "B396", "我的名称");
      insertRows(model, sheetOf(model, name), 2);
    });
    expect(result).toMatchObject({ ok: true });
    expectEveryRow(excel);
    expect(text(excel)).toContain("我的名称");
  });
});
