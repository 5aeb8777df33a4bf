/*
 * Somebody turns the sheets' language; what people typed in the former language stays as typed and counts as before.
 * Sales of February as of its last order, 2024-02-07: 300, and 500 once an order of 200 is corrected to 400. Days are counted from
 * the day of the test.
 */
import { addAction, changeAction, readActions } from "../../src/app/actions";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import type { Locale } from "../../src/core/data/locale";
import { settingsSchema } from "../../src/core/settings";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

jest.setTimeout(60_000);

const now = new Date();
const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

async function review(sheetLocale?: Locale): Promise<void> {
  const outcome = await reviewWorkbook({
    locale: "zh-CN",
    today: dayOf(2024, 3, 1),
    period: "2024-02",
    sheets: ["cockpit", "report"],
    settings: settingsSchema.parse({}),
    ...(sheetLocale ? { sheetLocale } : {}),
  });
  expect(outcome.kind).toBe("done");
}

const write = (excel: ExcelSession, sheet: string, address: string, values: unknown[][]): Promise<unknown> =>
  excel.person((context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
  });

/** Values of a table's body. */
const bodyOf = (excel: ExcelSession, table: string): Promise<unknown[][]> =>
  excel.person(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load("values");
    await context.sync();
    return body.values as unknown[][];
  });

/** Cells of the summary above the tracker: labels, then counts. */
const summaryOf = (excel: ExcelSession, sheet: string): Promise<unknown[][]> =>
  excel.person(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRange("B5:G6").load("values");
    await context.sync();
    return cells.values as unknown[][];
  });

/* Columns of the tracker: 0 key, 1 number, 2 measure, 3 owner, 4 due, 7 status, 8 metric, 9 overdue, 10 light, 11 start, 12 now. */
const typed = [
  ["拜访", "张三", today - 10, "", "", "进行中", "销售额"],
  ["报价", "张三", today - 3, "", "", "已完成", ""],
  ["培训", "李四", today - 5, "", "", "已取消", ""],
  ["访谈", "李四", today + 3, "", "", "未开始", ""],
];
const typedLater = [
  ["pilot", "李四", today - 2, "", "", "Done", ""],
  ["call", "张三", today - 4, "", "", "In progress", ""],
  ["mail", "张三", today + 5, "", "", "cancelled", ""],
];

/** A tracker with Chinese words, its sheets turned to English, and English words beside them. */
async function turned(): Promise<{ excel: ExcelSession; top: number }> {
  const excel = openExcel();
  await write(excel, "订单", "A1:E4", [
    ["订单号", "下单日期", "客户", "区域", "销售额"],
    ["A1", "2024-01-05", "甲", "华东", 100],
    ["A2", "2024-02-06", "乙", "华南", 200],
    ["A3", "2024-02-07", "甲", "华东", 100],
  ]);
  await review();
  const rows = sheetOf(excel.model, "行动跟踪").rows;
  const top = [...rows].find(([, { cells }]) => cells[0]?.value === "A-001")![0] + 1;
  await write(excel, "行动跟踪", `C${top}:I${top + 3}`, typed);
  await review();
  await review("en-US");
  await write(excel, "行动跟踪", `C${top + 4}:I${top + 6}`, typedLater);
  return { excel, top };
}

describe("Once the sheets are turned to English", () => {
  it("days, lights and counts of the tracker go by states in both languages, and no typed word is rewritten", async () => {
    const { excel } = await turned();
    await review();
    const rows = await bodyOf(excel, "Fupan_Actions");
    expect(rows.slice(0, 7).map((row) => row.slice(2, 9))).toEqual([...typed, ...typedLater]);
    expect(rows.slice(0, 7).map((row) => row.slice(9, 11))).toEqual([
      [10, "■"],
      ["", "●"],
      ["", "○"],
      [0, "▲"],
      ["", "●"],
      [4, "■"],
      ["", "○"],
    ]);
    expect(await summaryOf(excel, "行动跟踪")).toEqual([
      ["Not started", "In progress", "Done", "Cancelled", "Overdue", "Due within 7 days"],
      [1, 2, 2, 2, 2, 1],
    ]);
    const cells = excel.model.sheets.flatMap((sheet) => gridOf(sheet).flat());
    expect(cells.filter((cell) => /overwritten|曾被改写/.test(String(cell)))).toEqual([]);
    const changes = excel.changes();
    await review();
    expect(excel.changes()).toBe(changes);
  });

  it("the list of owners and the cockpit agree with it", async () => {
    const { excel } = await turned();
    await review();
    // owner, not finished, overdue, due within 7 days, in progress, done, all
    expect((await bodyOf(excel, "Fupan_ActionOwners")).map((row) => row.slice(1))).toEqual([
      ["张三", 2, 2, 0, 2, 1, 4],
      ["李四", 1, 0, 1, 0, 1, 3],
    ]);
    const overdue = await bodyOf(excel, "Fupan_CockpitOverdue");
    const measures = overdue.map((row) => row.filter((cell) => cell === "拜访" || cell === "call"));
    expect(measures).toEqual([["拜访"], ["call"], []]);
    const cells = [...sheetOf(excel.model, "驾驶舱").rows.values()].flatMap((row) => row.cells);
    expect(cells.some((cell) => cell?.value === "Overdue actions: 2")).toBe(true);
  });

  it("a metric linked by its Chinese name keeps its first figure, and says whether it moved", async () => {
    const { excel, top } = await turned();
    await write(excel, "订单", "E3", [[400]]);
    await review();
    const linked = async () => (await bodyOf(excel, "Fupan_Actions"))[0]?.slice(8);
    expect(await linked()).toEqual(["销售额", 10, "■", 300, 500, "Better", "销售额 · as of 2024-02-07"]);
    // the same metric by its English name: no new beginning
    await write(excel, "行动跟踪", `I${top}`, [["Sales"]]);
    await review();
    expect(await linked()).toEqual(["Sales", 10, "■", 300, 500, "Better", "Sales · as of 2024-02-07"]);
  });

  it("the pane offers English words, writes them, and reads both", async () => {
    const { excel } = await turned();
    const list = (await readActions(today))!;
    expect(list.locale).toBe("en-US");
    const states = Object.fromEntries(list.actions.map(({ measure, state }) => [measure, state]));
    expect(states).toEqual({
      拜访: "running",
      报价: "done",
      培训: "cancelled",
      访谈: "open",
      pilot: "done",
      call: "running",
      mail: "cancelled",
    });
    const visit = list.actions.find(({ measure }) => measure === "拜访")!;
    expect(visit.daysOverdue).toBe(10);
    await changeAction(visit, { owner: "王五" }, list.locale);
    await changeAction((await readActions(today))!.actions[1]!, { state: "done" }, list.locale);
    await addAction({ measure: { zh: "电话", en: "Phone" } });
    const rows = await bodyOf(excel, "Fupan_Actions");
    const words = rows.map((row) => [row[2], row[3], row[7]]);
    expect(words).toEqual(
      expect.arrayContaining([
        ["拜访", "王五", "进行中"],
        ["call", "张三", "Done"],
        ["Phone", "", "Not started"],
      ]),
    );
  });

  it("the drop-downs and the report speak English", async () => {
    const { excel } = await turned();
    await review();
    const lists = await excel.person(async (context) => {
      const body = context.workbook.tables.getItem("Fupan_Actions").getDataBodyRange();
      const rules = [7, 8].map((column) => body.getCell(0, column).dataValidation.load("rule"));
      await context.sync();
      return rules.map(({ rule }) => rule.list?.source);
    });
    expect(lists[0]).toBe("Not started,In progress,Done,Cancelled");
    const lines = (await bodyOf(excel, "Fupan_Report")).map(([key, , text]) => [key, String(text)]);
    const line = (key: string) => lines.find(([each]) => each === `action:${key}`)?.[1];
    expect(line("A-001")).toContain("In progress; Sales: no change");
    expect(line("A-002")).toContain("Done");
    expect(line("A-003")).toBeUndefined();
  });
});
