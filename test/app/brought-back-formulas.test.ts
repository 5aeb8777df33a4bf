/*
 * Formulas that name tables of other sheets, when only some sheets changed with the refresh that is taken back.
 */
import { bringBackReview } from "../../src/app/bring-back";
import { insertSample } from "../../src/app/insert-sample";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { sheetOrder } from "../../src/core/sheets/sheet-plan";
import { sheetName } from "../../src/core/sheets/sheet-names";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

jest.setTimeout(120_000);

const today = dayOf(2026, 11, 22);
const locale = "zh-CN";

async function review(): Promise<void> {
  const outcome = await reviewWorkbook({ locale, today, sheets: [...sheetOrder] });
  expect(outcome.kind).toBe("done");
}

/** What every sheet of ours holds, formulas as their text. */
function grids(excel: ExcelSession): Record<string, unknown> {
  return Object.fromEntries(
    sheetOrder.flatMap((id) => {
      const name = sheetName(id, locale);
      return excel.model.sheets.some((sheet) => sheet.name === name)
        ? [[name, gridOf(sheetOf(excel.model, name))]]
        : [];
    }),
  );
}

it("come back as formulas on all sheets of the sample, and nobody is said to have written over them", async () => {
  const excel = openExcel();
  const [orders = ""] = await insertSample({ today, locale });
  await review();
  const before = grids(excel);
  expect(Object.keys(before).length).toBeGreaterThan(12);
  await excel.person(async (context) => {
    const table = context.workbook.worksheets.getItem(orders).tables.getItemAt(0);
    const amounts = table.columns.getItem("销售额").getDataBodyRange().load("values");
    await context.sync();
    amounts.values = amounts.values.map(([amount]) => [Number(amount) * 2]);
  });
  await review();
  const between = grids(excel);
  const unchanged = Object.keys(before).filter(
    (name) => JSON.stringify(between[name]) === JSON.stringify(before[name]),
  );
  expect(unchanged).toContain("行动跟踪");
  const { sheets, problems } = await bringBackReview({ locale, today });
  expect(problems).toEqual([]);
  expect(grids(excel)).toEqual(before);
  expect(sheets).toContain("业绩复盘");
  expect(sheets.filter((name) => unchanged.includes(name))).toEqual([]);
});
