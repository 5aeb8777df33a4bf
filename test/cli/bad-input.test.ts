/*
 * Bad input ends in one clear sentence that names the file or the sheet, with nothing written:
 * 1. files that are no workbook  2. workbooks without anything to review  3. workbooks that must not be written to
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import { CliFailure } from "../../src/cli/cli-failure";
import { parseArguments } from "../../src/cli/parse-arguments";
import { reviewFile } from "../../src/cli/review-file";
import { problemSentence } from "../../src/core/problems";
import { writeInputs } from "../../src/simulator/model/write";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";
import type { WorkbookModel } from "../../src/simulator/model/workbook";

const folder = mkdtempSync(join(tmpdir(), "fupan-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const orders = [
  ["订单号", "下单日期", "客户", "销售额"],
  ["A1", "2024-01-05", "甲", "100"],
  ["A2", "2024-02-06", "乙", "200"],
];

function write(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** A workbook file with one sheet of typed rows, changed as a person would before sending it. */
function workbook(
  name: string,
  rows: readonly (readonly string[])[],
  change: (model: WorkbookModel) => void = () => undefined,
): string {
  const opened = newWorkbook(name);
  const [sheet] = opened.model.sheets;
  if (sheet && rows.length > 0) {
    const area = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
    writeInputs(
      opened.model,
      sheet,
      area,
      rows.map((row) => [...row]),
      { thisYear: 2024, text: () => "" },
    );
  }
  change(opened.model);
  return write(name, saveWorkbook(opened).bytes);
}

/** The sentence with which a review ends. */
async function ending(file: string, ...words: string[]): Promise<string> {
  const out = join(folder, "out.xlsx");
  const review = reviewFile(parseArguments([file, "--out", out, "--quiet", ...words]));
  const failure: unknown = await review.then(
    () => new Error("the review succeeded"),
    (error: unknown) => error,
  );
  expect(existsSync(out)).toBe(false);
  if (!(failure instanceof CliFailure)) throw failure;
  return problemSentence(failure.problem, "zh-CN");
}

const cfb = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(2048).fill(0),
]);

describe("a file that is no workbook", () => {
  it("is named when it is missing", async () => {
    expect(await ending(join(folder, "none.xlsx"))).toContain("找不到文件");
  });

  it("is named when it is something else", async () => {
    expect(await ending(write("letter.xlsx", strToU8("Dear all,")))).toContain("letter.xlsx 是文本文件");
  });

  it.each([
    ["nothing.xlsx", strToU8(""), "nothing.xlsx 是空文件"],
    ["orders.csv", Uint8Array.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]), "文本文件"],
    ["wide.csv", Uint8Array.from([0xff, 0xfe, 0xe5, 0x65, 0x1f, 0x67]), "文本文件"],
    ["semicolons.csv", strToU8("Datum;Umsatz\n1.3.2024;1.234,50\n"), "文本文件"],
    ["sheet.xlsb", zipSync({ "xl/workbook.bin": strToU8("x") }), "二进制工作簿（.xlsb）"],
    [
      "calc.ods",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
      "OpenDocument 表格（.ods）",
    ],
    ["letter.docx", zipSync({ "word/document.xml": strToU8("<w/>") }), "不是 .xlsx 工作簿"],
    ["page.xls", strToU8("<html><table></table></html>"), "不是 .xlsx 工作簿"],
    ["paper.xlsx", strToU8("%PDF-1.4, x"), "不是 .xlsx 工作簿"],
  ])("is told what it is and what to do: %s", async (name, bytes, words) => {
    const sentence = await ending(write(name, bytes));
    expect(sentence).toContain(name);
    expect(sentence).toContain(words);
  });

  it("is no folder", async () => {
    expect(await ending(folder)).toContain("是文件夹");
  });

  it("is called damaged when it is a package without a workbook", async () => {
    expect(await ending(write("hollow.xlsx", zipSync({ "a.txt": strToU8("a") })))).toMatch(
      /hollow\.xlsx (已损坏|不是)/,
    );
  });

  it("is called old or protected when it is a compound file", async () => {
    expect(await ending(write("old.xls", cfb))).toMatch(/\.xls 格式|打开密码|已损坏/);
  });
});

describe("a workbook with nothing to review", () => {
  it("says what is needed when it is empty", async () => {
    expect(await ending(workbook("empty.xlsx", []))).toMatch(/没有找到销售表：工作簿是空的/);
  });

  it("names the tables that it holds and why each is no sales table", async () => {
    const stock = [
      ["仓库", "库存数量", "安全库存"],
      ["上海", "12", "5"],
      ["北京", "20", "8"],
    ];
    const days = [
      ["门店", "日期", "来客数"],
      ["南京路", "2024-01-05", "12"],
      ["徐家汇", "2024-01-06", "20"],
    ];
    expect(await ending(workbook("stock.xlsx", stock))).toMatch(
      /“Sheet1”（仓库, 库存数量, 安全库存）：没有认出/,
    );
    expect(await ending(workbook("days.xlsx", days))).toContain("没有认出金额列");
  });

  it("says so when there are headers without rows", async () => {
    const [headers = []] = orders;
    expect(await ending(workbook("headers.xlsx", [headers]))).toMatch(/没有|表头/);
  });

  it("names the column that nobody can read when all rows are unreadable", async () => {
    const unreadable = [orders[0] ?? [], ["A1", "某日", "甲", "若干"], ["A2", "改天", "乙", "不详"]];
    expect(await ending(workbook("words.xlsx", unreadable))).toContain("“下单日期”列里的“某日”读不成日期");
  });

  it("names a period that nobody can read", async () => {
    expect(await ending(workbook("orders.xlsx", orders), "--period", "next summer")).toContain("next summer");
  });
});

describe("a workbook that must not be written to", () => {
  it("says that its structure is protected", async () => {
    const file = workbook("locked.xlsx", orders, (model) => (model.protectedStructure = true));
    expect(await ending(file)).toMatch(/保护/);
  });
});

describe("a settings file that cannot be used", () => {
  const settings = (text: string): string => write("settings.json", strToU8(text));

  it("is refused by the path of its wrong key, however deep", async () => {
    const wrong = settings('{ "plan": { "timeUnit": "week" } }');
    expect(await ending(workbook("fine.xlsx", orders), "--settings", wrong)).toContain("plan.timeUnit");
  });

  it("is refused by the name of a key that does not exist", async () => {
    const sentence = await ending(
      workbook("fine.xlsx", orders),
      "--settings",
      settings('{ "redLag": 0.3, "redLagg": 0.3 }'),
    );
    expect(sentence).toContain("设置文件中的 redLagg 有误");
    expect(sentence).toContain("未采用这份设置");
  });

  it("is refused when it is no JSON", async () => {
    expect(await ending(workbook("fine.xlsx", orders), "--settings", settings("{"))).toContain(
      "设置文件不是有效的 JSON",
    );
  });
});

it("reviews the same orders when nothing stands in the way", async () => {
  const out = join(folder, "good.xlsx");
  const { outcome } = await reviewFile(
    parseArguments([workbook("good-orders.xlsx", orders), "--out", out, "--quiet"]),
  );
  // 2024-02 is the last month with an order: 200.
  const sales = outcome.review.metrics.find(
    ({ id, scope }) => id === "sales-amount" && Object.keys(scope).length === 0,
  );
  expect([outcome.review.window.period.label, sales?.actual]).toEqual(["2024-02", 200]);
  expect(existsSync(out)).toBe(true);
});
