import { insertSample } from "../../src/app/insert-sample";
import { insertTemplate } from "../../src/app/insert-template";
import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { watchSources } from "../../src/app/watch-sources";
import { dayOf } from "../../src/core/data/day";
import type { Locale } from "../../src/core/data/locale";
import { sampleSales } from "../../src/core/sample/sample-sales";
import { gridOf, openExcel, sheetOf } from "../excel/excel-session";

jest.setTimeout(30_000);

/* The sample is what a newcomer meets first: understood without a question, reviewed with all three lights. */

const today = dayOf(2026, 11, 22);
const locales: readonly Locale[] = ["zh-CN", "en-US"];

describe.each(locales)("The sample in %s", (locale) => {
  it("is understood without a question", async () => {
    openExcel();
    await insertSample({ today, locale });
    const { recognition } = await inspectWorkbook({});
    expect(recognition.tables.map(({ kind }) => kind)).toEqual(["orders", "targets"]);
    expect(recognition.questions).toEqual([]);
    expect(recognition.problems).toEqual([]);
  });

  it("makes a review of the last full month with regions on green, yellow and red", async () => {
    openExcel();
    await insertSample({ today, locale });
    const outcome = await reviewWorkbook({ locale, today });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    expect(outcome.review.window.period.label).toBe("2026-10");
    expect(outcome.review.sources.problems).toEqual([]);
    const regions = outcome.review.breakdowns.find(
      ({ metricId, dimension }) => metricId === "sales-amount" && dimension === "region",
    );
    expect(new Set(regions?.rows.flatMap(({ member, flag }) => (member === null ? [] : [flag])))).toEqual(
      new Set(["green", "yellow", "red"]),
    );
    const sales = outcome.review.metrics.find(({ id }) => id === "sales-amount");
    expect(sales?.yoy).not.toBeNull();
  });
});

it("says on each sheet that it is made up, and holds at most 200 rows", () => {
  const tables = sampleSales(today, "zh-CN");
  expect(tables.every(({ notice, sheet }) => notice.includes("虚构") && sheet.includes("示例"))).toBe(true);
  expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeLessThanOrEqual(200);
});

it("ends with the last full month, on its first and last day alike", () => {
  const lastDay = (on: number): number =>
    Math.max(...(sampleSales(on, "zh-CN")[0]?.rows.map((row) => Number(row[1])) ?? []));
  expect(lastDay(dayOf(2026, 11, 1))).toBe(lastDay(dayOf(2026, 11, 30)));
  expect(lastDay(dayOf(2026, 11, 1))).toBeLessThanOrEqual(dayOf(2026, 10, 31));
  expect(lastDay(dayOf(2026, 12, 1))).toBeGreaterThan(dayOf(2026, 10, 31));
});

it("overwrites nothing, even where its names are taken", async () => {
  const excel = openExcel();
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1").values = [["我的"]];
    context.workbook.worksheets.add("示例订单").getRange("A1").values = [["也是我的"]];
  });
  const names = await insertSample({ today, locale: "zh-CN" });
  expect(names).toEqual(["示例订单 (2)", "示例目标"]);
  expect(gridOf(sheetOf(excel.model, "订单"))).toEqual([["我的"]]);
  expect(gridOf(sheetOf(excel.model, "示例订单"))).toEqual([["也是我的"]]);
});

it("can be inserted twice", async () => {
  openExcel();
  await insertSample({ today, locale: "en-US" });
  expect(await insertSample({ today, locale: "en-US" })).toEqual(["Sample orders (2)", "Sample targets (2)"]);
});

describe("Watching the sources", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 450));

  it("stays silent about a sample and a template, and tells of the first cell that a person types into them", async () => {
    const excel = openExcel();
    let changes = 0;
    const stop = watchSources(() => (changes += 1));
    const [sheet = ""] = await insertSample({ today, locale: "zh-CN" });
    await insertTemplate("orders", { locale: "zh-CN" });
    await settled();
    expect(changes).toBe(0);
    excel.host.type(sheetOf(excel.model, sheet).id, 3, 0, "2026-01-05");
    await settled();
    expect(changes).toBe(1);
    stop();
  });
});
