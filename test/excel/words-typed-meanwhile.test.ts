import { cellAt, typeAt } from "./meanwhile";
import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { deleteRows, insertRows } from "../../src/simulator/model/structure";
import { demoPlan, demoRegions, demoRows, demoTable, type DemoRow } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";
import type { WorkbookModel } from "../../src/simulator/model/workbook";

/*
 * What another author does after the refresh has made sure that nothing changed, and before the request that writes.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";
const writingRequest = 5;
/** Round trips of a refresh in which nobody meddles. */
const usual = 9;

const newer = (rows: readonly DemoRow[]): DemoRow[] =>
  rows.map((row) => ({ ...row, actual: (row.actual ?? 0) + 1 }));

async function refreshWhile(
  meddle: (model: WorkbookModel) => void,
  plan = demoPlan(newer(demoRows)),
): Promise<{ excel: ExcelSession; result: WriteResult }> {
  const excel = openExcel();
  expect(await writeSheets([demoPlan()], options)).toMatchObject({ ok: true });
  excel.host.faults = [
    { request: excel.host.nextRequest + writingRequest, kind: "coAuthor", change: meddle },
  ];
  const result = await writeSheets([plan], options);
  excel.host.faults = [];
  return { excel, result };
}

const codes = ({ problems }: WriteResult): string[] => problems.map(({ code }) => code);
const text = (excel: ExcelSession): string => JSON.stringify(gridOf(sheetOf(excel.model, name)));

async function expectSettled(excel: ExcelSession, plan = demoPlan(newer(demoRows))): Promise<void> {
  const changes = excel.changes();
  expect(await writeSheets([plan], options)).toMatchObject({ ok: true });
  expect(excel.changes()).toBe(changes);
}

describe("A word typed in the moment in which it is written over", () => {
  it("over a figure is kept at the sheet's end, and the figure is right", async () => {
    const { excel, result } = await refreshWhile((model) => typeAt(model, name, "D6", "以财务为准"));
    expect(result).toMatchObject({ ok: true });
    expect(codes(result)).toEqual(["cell-overwritten"]);
    expect(cellAt(excel.model, name, "D6")).toBe(3_800_001);
    expect(text(excel)).toContain("以财务为准");
    // the usual round trips up to the writing one, one to put the word back, and all of them again
    expect(result.roundTrips).toBe(writingRequest + 1 + 1 + usual);
    await expectSettled(excel);
  });

  it("over a line outside the tables is kept too", async () => {
    const plan = demoPlan(demoRows, demoRegions, { title: "业绩复盘 · 2024Q4" });
    const { excel, result } = await refreshWhile((model) => typeAt(model, name, "B1", "我的标题"), plan);
    expect(codes(result)).toEqual(["cell-overwritten"]);
    expect(cellAt(excel.model, name, "B1")).toBe("业绩复盘 · 2024Q4");
    expect(text(excel)).toContain("我的标题");
    await expectSettled(excel, plan);
  });

  it("into a row that goes waits at the sheet's end and returns with its row", async () => {
    const less = demoPlan(demoRows.slice(1));
    const { excel, result } = await refreshWhile((model) => typeAt(model, name, "F6", "降价"), less);
    expect(result).toMatchObject({ ok: true });
    expect(codes(result)).toEqual(["row-moved-out"]);
    expect(text(excel)).toContain("降价");
    await expectSettled(excel, less);
    expect(codes(await writeSheets([demoPlan()], options))).toContain("row-returned");
    const row = gridOf(sheetOf(excel.model, name)).find(([key]) => key === "sales");
    expect(row?.[5]).toBe("降价");
  });

  it("into the last column of a row that goes, while the plan adds a column, is kept too", async () => {
    const [first, ...others] = demoPlan(demoRows.slice(1)).blocks;
    if (first?.kind !== "table") throw new Error("the first block is a table");
    const extra = { id: "extra", header: "附加", kind: "computed", format: "text", width: 10 } as const;
    const more = { ...first, columns: [extra, ...first.columns] };
    const plan = demoPlan([], [], { blocks: [more, ...others] });
    const { excel, result } = await refreshWhile((model) => typeAt(model, name, "G6", "进行中"), plan);
    expect(result).toMatchObject({ ok: true });
    expect(text(excel)).toContain("进行中");
    await expectSettled(excel, plan);
  });

  it("into a table that goes is kept at the sheet's end", async () => {
    const less = demoPlan([], [], { blocks: [demoTable("performance", newer(demoRows))], charts: [] });
    const { excel, result } = await refreshWhile((model) => typeAt(model, name, "F12", "华东的话"), less);
    expect(result).toMatchObject({ ok: true });
    expect(text(excel)).toContain("华东的话");
    await expectSettled(excel, less);
  });

  it("that reads like a formula comes back as the characters that it is", async () => {
    const { excel } = await refreshWhile((model) => typeAt(model, name, "D6", "=1+1"));
    expect(text(excel)).toContain("=1+1");
    const cells = [...sheetOf(excel.model, name).rows.values()].flatMap(({ cells: line }) => line);
    expect(cells.some((cell) => cell?.value === "=1+1" && cell.formula === undefined)).toBe(true);
  });
});

describe("Rows that another author moves in the moment before the writing", () => {
  it.each<[string, (model: WorkbookModel) => void]>([
    ["inserted above", (model) => insertRows(model, sheetOf(model, name), 2)],
    ["inserted within", (model) => insertRows(model, sheetOf(model, name), 5)],
    ["inserted above the last line", (model) => insertRows(model, sheetOf(model, name), 14)],
    ["deleted above", (model) => deleteRows(model, sheetOf(model, name), 2)],
  ])("%s: Excel refuses the writing request as a whole, and the refresh begins again", async (_, meddle) => {
    const { excel, result } = await refreshWhile(meddle);
    expect(result).toMatchObject({ ok: true });
    const row = gridOf(sheetOf(excel.model, name)).find(([key]) => key === "sales");
    expect(row?.[3]).toBe(3_800_001);
    await expectSettled(excel);
  });
});
