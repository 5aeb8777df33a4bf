/*
 * Templates (IN6): inserted in the stand-in, filled as a person types, saved as a file and opened again, each is recognised
 * by its kind with every column in the intended field and nothing to ask. Empty ones disturb nobody.
 */
import { insertTemplate } from "../../src/app/insert-template";
import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { readDataSets } from "../../src/app/read-data-sets";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { say, type Locale } from "../../src/core/data/locale";
import type { TemplateKind } from "../../src/core/templates/template";
import { templateKinds, templates } from "../../src/core/templates/templates";
import type { WorkbookModel } from "../../src/simulator/model/workbook";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";
import { gridOf, openExcel, sheetOf } from "../excel/excel-session";
import { typedRows } from "./template-rows";

jest.setTimeout(60_000); // a workbook is written and opened for each kind

const locales: readonly Locale[] = ["zh-CN", "en-US"];

async function inserted(kind: TemplateKind, locale: Locale): Promise<string> {
  const outcome = await insertTemplate(kind, { locale });
  if (outcome.kind !== "done") throw new Error(`not inserted: ${JSON.stringify(outcome)}`);
  return outcome.sheet;
}

/** A workbook with a template filled in, as it comes back from disk. */
async function filled(kind: TemplateKind, locale: Locale): Promise<WorkbookModel> {
  const opened = newWorkbook("team.xlsx");
  const excel = openExcel({ model: opened.model });
  const sheet = await inserted(kind, locale);
  const rows = typedRows(kind, locale);
  await excel.person((context) => {
    const cells = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(6, 0, rows.length, rows[0]?.length ?? 0);
    cells.values = rows.map((row) => [...row]);
  });
  return openWorkbook(saveWorkbook(opened).bytes, "team.xlsx").model;
}

describe.each(locales)("a filled template in %s", (locale) => {
  it.each(templateKinds)("is recognised with full marks: %s", async (kind) => {
    openExcel({ model: await filled(kind, locale) });
    const { recognition } = await inspectWorkbook({});
    const [table, ...others] = recognition.tables;
    const { columns } = templates[kind];
    expect(others).toEqual([]);
    expect([table?.kind, table?.columns.map(({ header, field }) => [header, field])]).toEqual([
      kind,
      columns.map(({ header, field }) => [say(header, locale), field]),
    ]);
    expect(recognition.questions).toEqual([]);
    expect(recognition.problems).toEqual([]);
    const { report } = await readDataSets(recognition, { fallbackYear: 2024 }, {});
    expect(report.questions).toEqual([]);
    expect(report.problems).toEqual([]);
    expect(report.tables.map(({ rowsRead, rowsUsed }) => [rowsRead, rowsUsed])).toEqual([[3, 3]]);
  });
});

describe("an empty template", () => {
  it("alone in a workbook is not reviewed: the sentence says that it waits for rows", async () => {
    openExcel({ model: newWorkbook("team.xlsx").model });
    await inserted("orders", "zh-CN");
    const outcome = await reviewWorkbook({ locale: "zh-CN", today: 45000 });
    expect(outcome).toMatchObject({
      kind: "failed",
      problems: [{ code: "no-rows", text: "订单模板", severity: "fatal" }],
    });
  });

  it("beside orders changes nothing in their review", async () => {
    const { model } = newWorkbook("team.xlsx");
    const excel = openExcel({ model });
    await excel.person((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").values = [
        ["下单日期", "客户", "销售额"],
        ["2024-01-05", "甲", 100],
        ["2024-01-06", "乙", 200],
      ];
    });
    for (const kind of templateKinds) await inserted(kind, "zh-CN");
    const outcome = await reviewWorkbook({ locale: "zh-CN", today: 45400 });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    const { metrics, sources } = outcome.review;
    const sales = metrics.find(({ id, scope }) => id === "sales-amount" && Object.keys(scope).length === 0);
    expect([sales?.actual, sales?.target]).toEqual([300, null]);
    expect([sources.questions, sources.problems]).toEqual([[], []]);
  });

  it.each(locales)("of any kind holds no row, asks nothing and has no problem (%s)", async (locale) => {
    openExcel({ model: newWorkbook("team.xlsx").model });
    for (const kind of templateKinds) await inserted(kind, locale);
    const { recognition } = await inspectWorkbook({});
    expect(recognition.tables.map(({ kind }) => kind)).toEqual(templateKinds);
    const { report, dataSets } = await readDataSets(recognition, { fallbackYear: 2024 }, {});
    expect(report.tables.every(({ rowsRead }) => rowsRead === 0)).toBe(true);
    expect([report.questions, report.problems, dataSets]).toEqual([[], [], {}]);
  });

  it("shows title, purpose, notes and an example above the header, and blanks below it", async () => {
    const { model } = openExcel({ model: newWorkbook("team.xlsx").model });
    const grid = gridOf(sheetOf(model, await inserted("targets", "zh-CN")));
    expect(grid[0]).toEqual(["目标模板"]);
    expect(grid[3]?.[0]).toBe("填写说明：必填。写成年-月");
    expect(grid[4]).toEqual(["示例：2024-03", "华东", "张伟", "软件", "500000", "600000"]);
    expect(grid[5]).toEqual(["月份", "区域", "销售员", "产品线", "销售目标", "挑战目标"]);
    expect(grid.slice(6).flat()).toEqual([]);
  });
});

describe("inserting", () => {
  it("takes a free name and leaves what stands there alone", async () => {
    const { model } = openExcel({ model: newWorkbook("team.xlsx").model });
    const first = await inserted("orders", "en-US");
    const before = JSON.stringify(gridOf(sheetOf(model, first)));
    const second = await insertTemplate("orders", { locale: "en-US" });
    expect(second).toMatchObject({
      kind: "done",
      sheet: "Orders template (2)",
      table: "OrdersTemplate_2",
      problems: [],
    });
    expect(JSON.stringify(gridOf(sheetOf(model, first)))).toBe(before);
    expect(model.sheets.map(({ name }) => name)).toEqual(["Sheet1", first, "Orders template (2)"]);
  });

  it("takes four round trips", async () => {
    const excel = openExcel({ model: newWorkbook("team.xlsx").model });
    await inserted("orders", "zh-CN");
    expect(excel.requests()).toBe(4);
  });

  it("says that the workbook's structure is protected, and adds nothing", async () => {
    const { model } = newWorkbook("team.xlsx");
    model.protectedStructure = true;
    openExcel({ model });
    expect(await insertTemplate("orders", { locale: "zh-CN" })).toMatchObject({
      kind: "failed",
      problems: [{ code: "workbook-protected" }],
    });
    expect(model.sheets).toHaveLength(1);
  });

  it("can be cancelled before it begins", async () => {
    openExcel({ model: newWorkbook("team.xlsx").model });
    const signal = AbortSignal.abort();
    expect(await insertTemplate("orders", { locale: "zh-CN" }, { signal })).toEqual({ kind: "cancelled" });
  });

  it("validates what is typed: dates, numbers, lists, with a hint in each column", async () => {
    const { model } = openExcel({ model: newWorkbook("team.xlsx").model });
    const { validations } = sheetOf(model, await inserted("targets", "zh-CN"));
    const body = validations.filter(({ areas }) => areas[0]?.top === 6);
    expect(body.map(({ type }) => type)).toEqual(["date", "none", "none", "none", "decimal", "decimal"]);
    expect(body[0]).toMatchObject({
      errorAlert: { showAlert: true, style: "Stop", message: "请填年月，如 2024-03。" },
      prompt: { title: "月份", message: "必填。写成年-月" },
    });
  });

  it("keeps leading zeros of numbers that are names", async () => {
    const excel = openExcel({ model: newWorkbook("team.xlsx").model });
    const sheet = await inserted("orders", "zh-CN");
    await excel.person((context) => {
      context.workbook.worksheets.getItem(sheet).getRange("B7").values = [["0012"]];
    });
    expect(gridOf(sheetOf(excel.model, sheet))[6]?.[1]).toBe("0012");
  });
});

describe("a template that lost its Excel table", () => {
  it.each(locales)("is still recognised, and its example is still no data (%s)", async (locale) => {
    const model = await filled("orders", locale);
    model.sheets.forEach((sheet) => (sheet.tables = []));
    openExcel({ model });
    const { recognition } = await inspectWorkbook({});
    const { report } = await readDataSets(recognition, { fallbackYear: 2024 }, {});
    expect(report.tables.map(({ kind, rowsRead, rowsUsed }) => [kind, rowsRead, rowsUsed])).toEqual([
      ["orders", 3, 3],
    ]);
    expect(report.problems).toEqual([]);
  });
});
