import { bringBack, readBackup } from "../../src/excel/bring-back";
import { readOwnTables } from "../../src/excel/read-own-tables";
import { selectCell, selectSheet } from "../../src/excel/select-cell";
import { watchChanges } from "../../src/excel/watch-changes";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoRows, demoTable } from "./demo-plan";
import { gridOf, openExcel, sheetOf } from "./excel-session";

const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;

describe("Bringing back the version before the last refresh (B4)", () => {
  it("restores figures, rows and formulas once, and keeps what was typed since", async () => {
    const excel = openExcel();
    await writeSheets([demoPlan()], options);
    const before = gridOf(sheetOf(excel.model, "业绩复盘"));
    expect((await readBackup()).plans).toEqual([]);
    await writeSheets([demoPlan([{ key: "sales", target: 1, actual: 2 }, ...demoRows.slice(2)])], options);
    await excel.person((context) => {
      context.workbook.worksheets.getItem("业绩复盘").getRange("F6").values = [["降价"]];
    });
    expect((await readBackup()).plans).toHaveLength(1);
    expect(await bringBack(options)).toMatchObject({ ok: true });
    const expected = before.map((row, index) => (index === 5 ? [...row, "降价"] : row));
    expect(gridOf(sheetOf(excel.model, "业绩复盘"))).toEqual(expected);
    const again = await bringBack(options);
    expect(again.problems.map(({ code }) => code)).toEqual(["nothing-to-bring-back"]);
  });

  it("has nothing to bring back after a first build", async () => {
    openExcel();
    await writeSheets([demoPlan()], options);
    expect((await bringBack(options)).problems[0]?.code).toBe("nothing-to-bring-back");
  });
});

describe("Our own tables", () => {
  it("are read with the plan's column ids, and people's rows with the keys that they will get", async () => {
    const excel = openExcel();
    const plan = demoPlan([], [], { blocks: [demoTable("actions", demoRows, { open: true })], charts: [] });
    await writeSheets([plan], options);
    await excel.person((context) => {
      const table = context.workbook.tables.getItem("Fupan_Actions");
      table.rows.add(undefined, [["", "自己的", 1, 2, "", "现场核对", "进行中"]]);
    });
    const [table] = await readOwnTables(["performance"]);
    expect(table).toMatchObject({ sheetId: "performance", sheet: "业绩复盘", block: "actions" });
    expect(table?.rows.map(({ key }) => key)).toEqual(["sales", "customers", "repurchase", "row:1"]);
    expect(table?.rows[3]?.cells).toMatchObject({ name: "自己的", note: "现场核对", state: "进行中" });
    expect(table?.rows[0]?.cells["rate"]).toBeCloseTo(0.76, 10);
  });
});

describe("Going to a cell", () => {
  it("activates the sheet and selects the address", async () => {
    const excel = openExcel();
    await writeSheets([demoPlan()], options);
    await selectSheet("performance");
    expect(excel.model.activeSheetId).toBe(sheetOf(excel.model, "业绩复盘").id);
    await selectCell("订单", "B7");
    expect(excel.model.activeSheetId).toBe(sheetOf(excel.model, "订单").id);
    await expect(selectCell("没有", "A1")).rejects.toMatchObject({ problem: { code: "excel-gone" } });
  });
});

describe("Watching for changes", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 450));

  it("tells once of many edits, and never of our own writing", async () => {
    const excel = openExcel();
    let stale = 0;
    const stop = await watchChanges(() => (stale += 1));
    const sheet = sheetOf(excel.model, "订单");
    excel.host.type(sheet.id, 0, 0, "1");
    excel.host.type(sheet.id, 1, 0, "2");
    await settled();
    expect(stale).toBe(1);
    await writeSheets([demoPlan()], options);
    await settled();
    expect(stale).toBe(1);
    await stop();
    excel.host.type(sheet.id, 2, 0, "3");
    await settled();
    expect(stale).toBe(1);
  });
});
