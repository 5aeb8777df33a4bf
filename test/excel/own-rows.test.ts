import { addOwnRow, editOwnRow } from "../../src/excel/edit-own-row";
import { ownCellAt, selectOwnCell } from "../../src/excel/own-cell";
import { readOwnTables } from "../../src/excel/read-own-tables";
import { watchSelection, type SelectedCell } from "../../src/excel/watch-selection";
import { watchChanges } from "../../src/excel/watch-changes";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoRows, demoTable } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";

/* The open table `actions` with its header in row 5: hidden key in A, then 指标 目标值 实际值 达成率 差异分析 状态 in B–G. */
async function withActions(rows = demoRows): Promise<ExcelSession> {
  const excel = openExcel();
  const blocks = [demoTable("actions", rows, { open: true })];
  await writeSheets([demoPlan([], [], { blocks, charts: [] })], options);
  return excel;
}
const words = (excel: ExcelSession) =>
  gridOf(sheetOf(excel.model, name))
    .slice(5)
    .map((row) => [row[0] ?? "", row[5] ?? "", row[6] ?? ""]);
const code = (code: string) => ({ problem: { code } });

describe("Editing a row of ours", () => {
  it("writes the input cells asked for, of that row alone", async () => {
    const excel = await withActions();
    await editOwnRow("performance", "actions", {
      key: "customers",
      seen: { state: "" },
      cells: { state: "进行中" },
    });
    expect(words(excel)).toEqual([
      ["sales", "", ""],
      ["customers", "", "进行中"],
      ["repurchase", "", ""],
    ]);
  });

  it("finds the row where somebody has moved it to", async () => {
    const excel = await withActions();
    await excel.person((context) => {
      context.workbook.tables.getItem("Fupan_Actions").rows.add(0, [["", "先做", 1, 1, "", "我写的", ""]]);
    });
    await editOwnRow("performance", "actions", { key: "sales", seen: {}, cells: { note: "补签" } });
    expect(words(excel).slice(0, 2)).toEqual([
      ["", "我写的", ""],
      ["sales", "补签", ""],
    ]);
  });

  it("leaves computed cells alone, whatever is asked", async () => {
    const excel = await withActions();
    await editOwnRow("performance", "actions", { key: "sales", seen: {}, cells: { actual: 1, note: "好" } });
    expect(gridOf(sheetOf(excel.model, name))[5]?.slice(2, 6)).toEqual([
      5_000_000,
      3_800_000,
      expect.any(String),
      "好",
    ]);
  });

  it("writes nothing over what somebody typed meanwhile", async () => {
    const excel = await withActions();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("G6").values = [["已完成"]];
    });
    const edit = { key: "sales", seen: { state: "" }, cells: { state: "进行中" } };
    await expect(editOwnRow("performance", "actions", edit)).rejects.toMatchObject(code("changed-meanwhile"));
    expect(words(excel)[0]).toEqual(["sales", "", "已完成"]);
  });

  it("keeps text that looks like a formula as text", async () => {
    const excel = await withActions();
    await editOwnRow("performance", "actions", { key: "sales", seen: {}, cells: { note: "=1+1" } });
    expect(sheetOf(excel.model, name).rows.get(5)?.cells[5]).toMatchObject({ value: "=1+1" });
    expect(sheetOf(excel.model, name).rows.get(5)?.cells[5]?.formula).toBeUndefined();
  });

  it("says when the row, the table or the permission is gone", async () => {
    const excel = await withActions();
    const edit = { key: "nobody", seen: {}, cells: { note: "x" } };
    await expect(editOwnRow("performance", "actions", edit)).rejects.toMatchObject(code("excel-gone"));
    await expect(editOwnRow("actions", "actions", edit)).rejects.toMatchObject(code("excel-gone"));
    await excel.person((context) => context.workbook.worksheets.getItem(name).protection.protect());
    await expect(editOwnRow("performance", "actions", edit)).rejects.toMatchObject(code("sheet-protected"));
  });
});

describe("Adding a row to an open table of ours", () => {
  it("takes the first row in which nobody typed", async () => {
    const excel = await withActions();
    await editOwnRow("performance", "actions", { key: "sales", seen: {}, cells: { note: "已有" } });
    await addOwnRow("performance", "actions", { note: "追回华东差距", state: "未开始" });
    expect(words(excel)[1]).toEqual(["customers", "追回华东差距", "未开始"]);
  });

  it("grows the table when every row has words, and gives the row the key of a person's own", async () => {
    const excel = await withActions(demoRows.slice(0, 1));
    await addOwnRow("performance", "actions", { note: "一" });
    await addOwnRow("performance", "actions", { note: "二" });
    const [table] = await readOwnTables(["performance"]);
    expect(table?.locale).toBe("zh-CN");
    expect(table?.rows.map(({ key, cells }) => [key, cells["note"]])).toEqual([
      ["sales", "一"],
      ["row:1", "二"],
    ]);
    expect(words(excel)[1]).toEqual(["", "二", ""]);
  });
});

describe("A selected cell", () => {
  const at = (excel: ExcelSession, sheet: string, address: string): SelectedCell => ({
    worksheetId: sheetOf(excel.model, sheet).id,
    address,
  });

  it("is known by the key of its row and the id of its column", async () => {
    const excel = await withActions();
    expect(await ownCellAt(at(excel, name, "D7"))).toEqual({
      sheetId: "performance",
      block: "actions",
      key: "customers",
      column: "actual",
    });
  });

  it("is nothing of ours on the title, on the header, or on a sheet of the user's", async () => {
    const excel = await withActions();
    for (const cell of [at(excel, name, "B1"), at(excel, name, "D5"), at(excel, "订单", "A1")])
      expect(await ownCellAt(cell)).toBeNull();
  });

  it("is shown by what it is, wherever it stands by now", async () => {
    const excel = await withActions();
    await excel.person((context) => context.workbook.worksheets.getItem(name).getRange("1:2").insert("Down"));
    await selectOwnCell({ sheetId: "performance", block: "actions", key: "repurchase", column: "actual" });
    const sheet = sheetOf(excel.model, name);
    expect(excel.model.activeSheetId).toBe(sheet.id);
    expect(excel.host.view.selections.get(sheet.id)).toEqual([{ top: 9, left: 3, bottom: 9, right: 3 }]);
  });

  it("is told once the cursor rests on it, until nobody listens", async () => {
    const excel = await withActions();
    const seen: SelectedCell[] = [];
    const stop = await watchSelection((cell) => seen.push(cell));
    const { id } = sheetOf(excel.model, name);
    const rest = () => new Promise((resolve) => setTimeout(resolve, 300));
    excel.host.select(id, [{ top: 3, left: 1, bottom: 3, right: 1 }]);
    excel.host.select(id, [{ top: 5, left: 3, bottom: 7, right: 4 }]);
    await rest();
    await stop();
    excel.host.select(id, [{ top: 6, left: 3, bottom: 6, right: 3 }]);
    await rest();
    expect(seen).toEqual([{ worksheetId: id, address: "D6" }]);
  });
});

describe("Writing a row from the pane", () => {
  it("is no change of the sources: whoever watches them hears nothing", async () => {
    const excel = await withActions();
    let stale = 0;
    const stop = await watchChanges(() => (stale += 1));
    await addOwnRow("performance", "actions", { note: "访谈" });
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(stale).toBe(0);
    excel.host.type(sheetOf(excel.model, "订单").id, 0, 0, "1");
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(stale).toBe(1);
    await stop();
  });
});
