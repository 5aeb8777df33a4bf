import { reviewWorkbook, type ReviewDone } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { settingsSchema } from "../../src/core/settings";
import { openExcel, type ExcelSession } from "../excel/excel-session";

/*
 * Round trips of the whole road, reading included: what is remembered, the outline, the mapped columns, our own tables (2, and 2
 * more once people's sheets stand there), writing as in write-sheets.ts (7, 4, 9), what is to be remembered; the first review's
 * sheets take two more, for they weigh over 400 KB and the cockpit is shown. They don't grow with rows until a payload limit is near.
 */
jest.setTimeout(60_000);

function ordersOf(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [
    `A${index}`,
    45_323 + (index % 29), // serials of February 2024
    `客户${index % 40}`,
    ["华东", "华南", "西部"][index % 3] ?? "",
    100 + index,
  ]);
}

async function workbook(count: number): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem("订单");
    const rows = [["订单号", "下单日期", "客户", "区域", "销售额"], ...ordersOf(count)];
    sheet.getRange(`B2:B${count + 1}`).numberFormat = rows.slice(1).map(() => ["yyyy-mm-dd"]);
    sheet.getRange(`A1:E${count + 1}`).values = rows;
  });
  return excel;
}

async function review(): Promise<ReviewDone> {
  const outcome = await reviewWorkbook({
    locale: "zh-CN",
    today: dayOf(2024, 3, 1),
    period: "2024-02",
    settings: settingsSchema.parse({}),
  });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Requests of one review, and the orders among them: whatever is not mere reading. */
async function costOf(excel: ExcelSession): Promise<{ requests: number; orders: number }> {
  const [requests, orders] = [excel.requests(), excel.orders()];
  await review();
  return { requests: excel.requests() - requests, orders: excel.orders() - orders };
}

/** What a person does to some amounts. */
const change = (excel: ExcelSession, count: number): Promise<unknown> =>
  excel.person((context) => {
    const range = context.workbook.worksheets.getItem("订单").getRange(`E2:E${count + 1}`);
    range.values = Array.from({ length: count }, () => [7]);
  });

describe("The round trips of a review", () => {
  it.each([60, 600])(
    "of %d orders are few, and those of a refresh without changes send no order",
    async (count) => {
      const excel = await workbook(count);
      const first = await costOf(excel);
      const unchanged = await costOf(excel);
      await change(excel, 1);
      const oneRow = await costOf(excel);
      await change(excel, Math.min(count, 300));
      const manyRows = await costOf(excel);
      expect(unchanged.orders).toBe(0);
      expect([first, unchanged, oneRow, manyRows].map(({ requests }) => requests)).toEqual([17, 13, 19, 19]);
    },
  );
});
