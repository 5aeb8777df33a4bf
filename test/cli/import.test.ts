/*
 * Consolidation (IN7): other workbooks named by --import count as if their tables stood in the open one; every row knows its file.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { CliFailure } from "../../src/cli/cli-failure";
import { parseArguments, UsageError } from "../../src/cli/parse-arguments";
import { reviewFile, type ReviewedFile } from "../../src/cli/review-file";
import { problemSentence } from "../../src/core/problems";
import { addTable } from "../../src/simulator/model/tables";
import { writeInputs } from "../../src/simulator/model/write";
import type { SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";

jest.setTimeout(60_000); // whole reviews on a busy machine

const folder = mkdtempSync(join(tmpdir(), "fupan-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = ["订单号", "下单日期", "客户", "销售额"];
const january = [head, ["A1", "2024-01-05", "甲", "100"], ["A2", "2024-01-06", "乙", "200"]];
const february = [head, ["B1", "2024-02-05", "甲", "30"], ["B2", "2024-02-09", "丙", "400"]];
const march = [head, ["C1", "2024-03-01", "甲", "5000"]];

type Change = (model: WorkbookModel, sheet: SheetModel) => void;

/** A workbook file whose only sheet, Sheet1, holds typed rows. */
function file(name: string, rows: readonly (readonly string[])[], before?: Change, after?: Change): string {
  const opened = newWorkbook(name);
  const [sheet] = opened.model.sheets;
  if (!sheet) throw new Error("no sheet");
  before?.(opened.model, sheet);
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  const inputs = rows.map((row) => [...row]);
  writeInputs(opened.model, sheet, area, inputs, { thisYear: 2024, text: () => "" });
  after?.(opened.model, sheet);
  const path = join(folder, name);
  writeFileSync(path, saveWorkbook(opened).bytes);
  return path;
}

const asTable: Change = (model, sheet) =>
  (addTable(model, sheet, { top: 0, left: 0, bottom: 2, right: 3 }, true, ({ value }) =>
    typeof value === "string" ? value : "",
  ).name = "订单表");

let count = 0;
function review(workbook: string, ...words: string[]): { out: string; done: Promise<ReviewedFile> } {
  count += 1;
  const out = join(folder, `out${count}.xlsx`);
  const argv = [workbook, "--out", out, "--quiet", "--period", "2024", ...words];
  return { out, done: reviewFile(parseArguments(argv)) };
}

function whole({ outcome }: ReviewedFile, id: string): number | null | undefined {
  return outcome.review.metrics.find((metric) => metric.id === id && Object.keys(metric.scope).length === 0)
    ?.actual;
}

/** The sentence with which a review ends; nothing must have been written. */
async function ending(workbook: string, ...words: string[]): Promise<string> {
  const { out, done } = review(workbook, ...words);
  const failure: unknown = await done.then(
    () => new Error("the review succeeded"),
    (error: unknown) => error,
  );
  expect(existsSync(out)).toBe(false);
  if (!(failure instanceof CliFailure)) throw failure;
  return problemSentence(failure.problem, "zh-CN");
}

describe("a workbook for each month", () => {
  const files = (): [string, string, string] => [
    file("jan.xlsx", january),
    file("feb.xlsx", february),
    file("mar.xlsx", march),
  ];

  it("becomes one data set, each row with its file", async () => {
    const [jan, feb, mar] = files();
    const reviewed = await review(jan, "--import", feb, mar).done;
    // 100 + 200 + 30 + 400 + 5000; five orders of 甲, 乙, 丙
    expect(whole(reviewed, "sales-amount")).toBe(5730);
    expect(whole(reviewed, "order-count")).toBe(5);
    expect(whole(reviewed, "customer-count")).toBe(3);
    const { tables } = reviewed.outcome.review.sources;
    expect(tables.map(({ kind, source, rowsRead, rowsUsed }) => [kind, source, rowsRead, rowsUsed])).toEqual([
      ["orders", "Sheet1!A1:D3", 2, 2],
      ["orders", "[feb.xlsx]Sheet1!A1:D3", 2, 2],
      ["orders", "[mar.xlsx]Sheet1!A1:D2", 1, 1],
    ]);
  });

  it("does not make members of files or sheets, and asks nothing", async () => {
    const [jan, feb, mar] = files();
    const { outcome } = await review(jan, "--import", feb, "--import", mar).done;
    expect(outcome.review.sources.questions).toEqual([]);
    const dimensions = new Set(outcome.review.figures.scopes().keys());
    expect([...dimensions].filter((id) => ["store", "rep", "region"].includes(id))).toEqual([]);
  });

  it("is not written into the workbook: no sheet, no formula that reaches for a file", async () => {
    const jan = file("jan-table.xlsx", january, undefined, asTable);
    const feb = file("feb-table.xlsx", february, undefined, asTable);
    const { out, done } = review(jan, "--import", feb);
    const { outcome } = await done;
    expect(whole(await done, "sales-amount")).toBe(730);
    expect(outcome.review.sources.tables.map(({ liveFields }) => liveFields.length > 0)).toEqual([
      true,
      false,
    ]);
    const { model } = openWorkbook(readFileSync(out), "out.xlsx");
    expect(model.sheets.filter(({ name }) => name.includes("feb") || name === "Sheet2")).toEqual([]);
    const formulas = model.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => /feb|订单表/.test(formula))).toEqual([]);
  });

  it("names file, sheet and cell of what it left out, without a link into the file", async () => {
    const jan = file("jan.xlsx", january);
    const bad = file("bad.xlsx", [
      head,
      ["B1", "2024-02-05", "甲", "三十"],
      ["B2", "2024-02-09", "丙", "400"],
    ]);
    const { out, done } = review(jan, "--import", bad);
    const { outcome } = await done;
    expect(outcome.review.sources.problems).toMatchObject([
      { code: "not-a-number", sheet: "[bad.xlsx]Sheet1", address: "D2", text: "三十", severity: "left-out" },
    ]);
    const quality = openWorkbook(readFileSync(out), "out.xlsx").model.sheets.find(({ name }) =>
      name.includes("数据质量"),
    );
    const cells = [...(quality?.rows.values() ?? [])].flatMap((row) => row.cells);
    expect(cells.some((cell) => cell?.value === "[bad.xlsx]Sheet1")).toBe(true);
    expect(cells.filter((cell) => cell?.formula?.includes("bad.xlsx"))).toEqual([]);
  });

  it("reads dates of a file that counts from 1904 as the days that its people see", async () => {
    const jan = file("jan.xlsx", january);
    const mac = file("mac.xlsx", february, (model) => (model.date1904 = true));
    const reviewed = await review(jan, "--import", mac).done;
    expect(whole(reviewed, "sales-amount")).toBe(730);
    expect(reviewed.outcome.review.sources.tables[1]?.days).toEqual({
      first: 45327, // 2024-02-05 counted from 1900
      last: 45331,
    });
  });
});

it("takes targets from one file and orders from another", async () => {
  const orders = file("orders.xlsx", january);
  const targets = file("targets.xlsx", [
    ["月份", "销售目标"],
    ["2024-01", "600"],
  ]);
  const { outcome } = await review(orders, "--import", targets, "--period", "2024-01").done;
  const sales = outcome.review.metrics.find(
    ({ id, scope }) => id === "sales-amount" && Object.keys(scope).length === 0,
  );
  expect([sales?.actual, sales?.target, sales?.achievement]).toEqual([300, 600, 0.5]);
});

it("lets the name of a file say what its table is, and asks where nothing does", async () => {
  const orders = file("regions.xlsx", [
    ["下单日期", "区域", "销售额"],
    ["2024-01-05", "华东", "100"],
    ["2024-02-05", "华北", "200"],
  ]);
  const months = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];
  const wide = [
    ["区域", ...months],
    ["华东", "10", "20", "30", "40", "50", "60"],
    ["华北", "10", "20", "30", "40", "50", "60"],
  ];
  const named = await review(orders, "--import", file("销售目标.xlsx", wide), "--period", "2024-01").done;
  const kinds = ({ outcome }: ReviewedFile): string[] =>
    outcome.review.sources.tables.map(({ kind }) => kind);
  expect(kinds(named)).toEqual(["orders", "targets"]);
  const unnamed = await review(orders, "--import", file("附件一.xlsx", wide), "--period", "2024-01").done;
  expect(kinds(unnamed)).toEqual(["orders"]);
  expect(unnamed.outcome.review.sources.questions.map(({ code, sheet }) => [code, sheet])).toEqual([
    ["kind-unclear", "[附件一.xlsx]Sheet1"],
  ]);
});

it("reviews an empty workbook from imports alone", async () => {
  const reviewed = await review(file("blank.xlsx", [[""]]), "--import", file("jan.xlsx", january)).done;
  expect(whole(reviewed, "sales-amount")).toBe(300);
});

describe("an import that cannot be used ends the run with its name, and nothing is written", () => {
  const jan = (): string => file("jan.xlsx", january);

  it("when it is missing", async () => {
    expect(await ending(jan(), "--import", join(folder, "nowhere.xlsx"))).toMatch(
      /找不到文件.*nowhere\.xlsx/,
    );
  });

  it("when it is no workbook", async () => {
    const letter = join(folder, "letter.xlsx");
    writeFileSync(letter, strToU8("Dear all,"));
    expect(await ending(jan(), "--import", letter)).toContain("letter.xlsx 是文本文件");
  });

  it("when it holds no table", async () => {
    const notes = file("notes.xlsx", [["会议纪要"]]);
    expect(await ending(jan(), "--import", file("feb.xlsx", february), notes)).toContain(
      "notes.xlsx 里没有找到可用的表",
    );
  });
});

it("refuses a file that is named twice, and an output that would write over an input", async () => {
  const jan = file("jan.xlsx", january);
  const feb = file("feb.xlsx", february);
  await expect(review(jan, "--import", feb, feb).done).rejects.toThrow(UsageError);
  await expect(review(jan, "--import", jan).done).rejects.toThrow(UsageError);
  await expect(reviewFile(parseArguments([jan, "--out", feb, "--import", feb]))).rejects.toThrow(UsageError);
});

it("is asked anew on a refresh: the same imports change nothing", async () => {
  const feb = file("feb.xlsx", february);
  const first = review(file("jan.xlsx", january), "--import", feb);
  await first.done;
  const again = await review(first.out, "--import", feb).done;
  expect(again.outcome.changes).toEqual([]);
  expect(again.outcome.sheets.map(({ changedCells }) => changedCells).filter((cells) => cells > 0)).toEqual(
    [],
  );
});
