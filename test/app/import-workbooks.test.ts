import { importWorkbooks, type FileToImport } from "../../src/app/import-workbooks";
import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";
import { openExcel } from "../excel/excel-session";

/*
 * Workbooks picked from disk (IN7): their sheets come into the open one through Excel's own call, named after the file, count in the
 * review, and are there for the next refresh.
 */

const today = dayOf(2024, 3, 31);
type Rows = readonly (readonly (string | number)[])[];

const orders = (...amounts: readonly number[]): Rows => [
  ["订单号", "下单日期", "客户名称", "金额", "销售员"],
  ...amounts.map((amount, at) => [`A${amount}`, `2024-03-0${at + 1}`, "甲公司", amount, "张三"]),
];

/** A file of these sheets, made in a stand-in of its own. */
async function fileOf(name: string, sheets: Readonly<Record<string, Rows>>): Promise<FileToImport> {
  const opened = newWorkbook(name);
  const excel = openExcel({ model: opened.model });
  await excel.person((context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst();
    Object.entries(sheets).forEach(([title, rows], at) => {
      const sheet = at === 0 ? first : worksheets.add(title);
      sheet.name = title;
      const [header = []] = rows;
      sheet.getRangeByIndexes(0, 0, rows.length, header.length).values = rows.map((row) => [...row]);
    });
  });
  const base64 = Buffer.from(saveWorkbook(opened).bytes).toString("base64");
  return { name, base64: () => Promise.resolve(base64) };
}

async function openOrders(): Promise<ReturnType<typeof openExcel>> {
  const excel = openExcel();
  await excel.person((context) => {
    const rows = orders(100);
    context.workbook.worksheets.getItem("订单").getRange("A1:E2").values = rows.map((row) => [...row]);
  });
  return excel;
}

const sheetNames = ({ model }: ReturnType<typeof openExcel>): string[] =>
  model.sheets.map(({ name }) => name);

describe("Importing workbooks", () => {
  it("adds each one's sheet under the file's name, and the review adds all of them up: 100 + 200 + 30 + 4", async () => {
    const files = [
      await fileOf("华东.xlsx", { Sheet1: orders(200, 30) }),
      await fileOf("华北.xlsx", { Sheet1: orders(4) }),
    ];
    const excel = await openOrders();
    const told: number[] = [];
    const imported = await importWorkbooks(files, (done) => told.push(done));
    expect(imported).toEqual({ sheets: ["华东", "华北"], problems: [] });
    expect(told).toEqual([0, 1]);
    expect(sheetNames(excel)).toEqual(["订单", "华东", "华北"]);
    const outcome = await reviewWorkbook({ locale: "zh-CN", today, period: "2024-03" });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    const sales = outcome.review.metrics.find(
      ({ id, scope }) => id === "sales-amount" && Object.keys(scope).length === 0,
    );
    expect(sales?.actual).toBe(334);
  });

  it("keeps the sheets of a workbook with several apart, and is at home beside sheets of the same name", async () => {
    const file = await fileOf("华东.xlsx", {
      订单: orders(200),
      说明: [["本表由华东区提供", ""]],
    });
    const excel = await openOrders();
    const { sheets, problems } = await importWorkbooks([file]);
    expect(problems).toEqual([]);
    expect(sheets).toEqual(["华东 订单", "华东 说明"]);
    expect(sheetNames(excel)).toEqual(["订单", "华东 订单", "华东 说明"]);
  });

  it("refuses a file that is here already, even when its sheet has been renamed: rows would count twice", async () => {
    const file = await fileOf("华东.xlsx", { Sheet1: orders(200) });
    const excel = await openOrders();
    await importWorkbooks([file]);
    await excel.person((context) => {
      context.workbook.worksheets.getItem("华东").name = "东区";
    });
    const again = await importWorkbooks([file]);
    expect(again.sheets).toEqual([]);
    expect(again.problems).toMatchObject([
      { code: "import-again", params: { file: "华东.xlsx", sheet: "东区" } },
    ]);
    expect(sheetNames(excel)).toEqual(["订单", "东区"]);
  });

  it("takes away again what holds no table, says so, and goes on with the next file", async () => {
    const files = [
      await fileOf("会议纪要.xlsx", { Sheet1: [["今天下午开会", ""]] }),
      await fileOf("华北.xlsx", { Sheet1: orders(4) }),
    ];
    const excel = await openOrders();
    const { sheets, problems } = await importWorkbooks(files);
    expect(sheets).toEqual(["华北"]);
    expect(problems).toMatchObject([{ code: "import-no-table", params: { file: "会议纪要.xlsx" } }]);
    expect(sheetNames(excel)).toEqual(["订单", "华北"]);
  });

  it("leaves the sheets of a review in the other file behind", async () => {
    const opened = newWorkbook("复盘过.xlsx");
    const other = openExcel({ model: opened.model });
    await other.person((context) => {
      const { worksheets } = context.workbook;
      const rows = orders(200);
      worksheets.getFirst().getRange("A1:E2").values = rows.map((row) => [...row]);
      worksheets.add("驾驶舱").customProperties.add("Fupan", "1:cockpit");
    });
    const base64 = Buffer.from(saveWorkbook(opened).bytes).toString("base64");
    const excel = await openOrders();
    await importWorkbooks([{ name: "复盘过.xlsx", base64: () => Promise.resolve(base64) }]);
    expect(sheetNames(excel)).toEqual(["订单", "复盘过"]);
  });

  it("says what to do about a file that Excel cannot open, and leaves nothing behind", async () => {
    const excel = await openOrders();
    const { problems } = await importWorkbooks([{ name: "坏.xlsx", base64: () => Promise.resolve("bm8=") }]);
    expect(problems).toMatchObject([{ code: "import-not-opened", params: { file: "坏.xlsx" } }]);
    expect(sheetNames(excel)).toEqual(["订单"]);
  });

  it("says so where this Excel takes no charts along", async () => {
    const opened = newWorkbook("图表.xlsx");
    const other = openExcel({ model: opened.model });
    await other.person((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const cells = sheet.getRange("A1:E2");
      cells.values = orders(200).map((row) => [...row]);
      sheet.charts.add("ColumnClustered", cells);
    });
    const base64 = Buffer.from(saveWorkbook(opened).bytes).toString("base64");
    const excel = await openOrders();
    const { problems } = await importWorkbooks([
      { name: "图表.xlsx", base64: () => Promise.resolve(base64) },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["import-unsupported"]);
    expect(sheetNames(excel)).toEqual(["订单"]);
  });

  it("is refused in a workbook of protected structure, with the sentence for that", async () => {
    const file = await fileOf("华东.xlsx", { Sheet1: orders(200) });
    const excel = await openOrders();
    excel.model.protectedStructure = true;
    const { problems } = await importWorkbooks([file]);
    expect(problems).toMatchObject([{ code: "workbook-protected" }]);
  });

  it("changes no cell of what was there", async () => {
    const file = await fileOf("华东.xlsx", { Sheet1: orders(200) });
    const excel = await openOrders();
    const before = JSON.stringify([...(excel.model.sheets[0]?.rows ?? [])]);
    await importWorkbooks([file]);
    expect(JSON.stringify([...(excel.model.sheets[0]?.rows ?? [])])).toBe(before);
    expect((await inspectWorkbook({})).recognition.tables.map(({ sheet }) => sheet)).toEqual([
      "订单",
      "华东",
    ]);
  });
});
