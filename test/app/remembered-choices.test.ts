import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { rememberedChoices, settleChoices } from "../../src/app/remembered-choices";
import { reviewWorkbook } from "../../src/app/review-workbook";
import type { ReviewChoices } from "../../src/app/review-choices";
import { refreshReview } from "../../src/commands/refresh-review";
import { dayOf } from "../../src/core/data/day";
import { defaultSettings } from "../../src/core/settings";
import { openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

jest.setTimeout(30_000);

/* A choice made once stays with the workbook; without one the period moves on with the data. */

const today = dayOf(2024, 4, 1);

async function workbook(): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:C4").values = [
      ["订单号", "下单日期", "销售额"],
      ["A1", "2024-01-05", 100],
      ["A2", "2024-02-06", 200],
      ["A3", "2024-02-07", 300],
    ];
  });
  return excel;
}

const addMarch = (excel: ExcelSession): Promise<unknown> =>
  excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A5:C5").values = [["A4", "2024-03-08", 400]];
  });

async function reviewed(choices: Omit<ReviewChoices, "locale"> = {}): Promise<string> {
  const outcome = await reviewWorkbook({ locale: "zh-CN", today, ...choices });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.review.window.period.label;
}

const choicesNow = async () => rememberedChoices((await inspectWorkbook({})).memory);

describe("The period", () => {
  it("moves on with the data when nothing was chosen", async () => {
    const excel = await workbook();
    expect(await reviewed()).toBe("2024-02");
    await addMarch(excel);
    expect(await reviewed()).toBe("2024-03");
  });

  it("stays where it was chosen, for the pane and for the ribbon", async () => {
    const excel = await workbook();
    expect(await reviewed({ period: "2024-01-05..2024-02-06" })).toBe("2024-01-05..2024-02-06");
    await addMarch(excel);
    await refreshReview();
    expect((await choicesNow()).period).toBe("2024-01-05..2024-02-06");
    expect(await reviewed()).toBe("2024-01-05..2024-02-06");
  });

  it("is let go by choosing the last one with data", async () => {
    const excel = await workbook();
    await reviewed({ period: "2024-01" });
    await addMarch(excel);
    expect(await reviewed({ period: null })).toBe("2024-03");
    expect(await reviewed()).toBe("2024-03");
  });
});

it("keeps sheets that were ticked, as-of day and fiscal year for the next refresh", async () => {
  const excel = await workbook();
  await reviewed({ sheets: ["lessons"], asOf: dayOf(2024, 2, 6), fiscalYearStart: 4 });
  const kept = { sheets: ["lessons"], asOf: dayOf(2024, 2, 6), sheetLocale: "zh-CN" };
  expect(await choicesNow()).toEqual(kept);
  expect((await inspectWorkbook({})).memory.settings.fiscalYearStart).toBe(4);
  await refreshReview();
  expect(sheetOf(excel.model, "经验教训").name).toBe("经验教训");
  expect(await choicesNow()).toEqual(kept);
});

describe("The language of the sheets", () => {
  const title = (excel: ExcelSession, sheet: string) =>
    sheetOf(excel.model, sheet).rows.get(0)?.cells[1]?.value;

  it("is the first reviewer's, whoever refreshes: a colleague with an English Excel turns nobody's sheets", async () => {
    const excel = await workbook();
    await reviewed();
    expect(title(excel, "业绩复盘")).toBe("业绩复盘 · 2024-02");
    await addMarch(excel);
    const outcome = await reviewWorkbook({ locale: "en-US", today });
    expect(outcome).toMatchObject({ kind: "done", locale: "zh-CN" });
    expect(title(excel, "业绩复盘")).toBe("业绩复盘 · 2024-03");
  });

  it("changes when somebody chooses another, and stays so", async () => {
    const excel = await workbook();
    await reviewed();
    await reviewed({ sheetLocale: "en-US" });
    expect(title(excel, "业绩复盘")).toBe("Performance review · 2024-02");
    expect(await choicesNow()).toMatchObject({ sheetLocale: "en-US" });
    expect(await reviewWorkbook({ locale: "zh-CN", today })).toMatchObject({ locale: "en-US" });
    expect(title(excel, "业绩复盘")).toBe("Performance review · 2024-02");
  });
});

describe("Damaged choices", () => {
  const settings = defaultSettings;

  it("count as not chosen, each by itself", () => {
    const choices = { period: "someday", asOf: dayOf(2024, 2, 6), sheets: ["lessons", "no-such-sheet"] };
    expect(rememberedChoices({ choices })).toEqual({ asOf: dayOf(2024, 2, 6), sheets: ["lessons"] });
    expect(rememberedChoices({ choices: { period: "2024", asOf: "x", sheets: 7 } })).toEqual({
      period: "2024",
      sheets: [],
    });
  });

  it("leave the settings as they are", () => {
    expect(settleChoices({}, { choices: { period: 7 }, settings })).toEqual({ sheets: [], settings });
  });
});
