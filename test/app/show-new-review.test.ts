import { reviewWorkbook, type ReviewDone } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

/* Which sheet stands in front after a review: the new one, and after a refresh whatever the person looks at. */

async function workbook(): Promise<ExcelSession> {
  const excel = openExcel();
  await excel.person((context) => {
    context.workbook.worksheets.getItem("订单").getRange("A1:D4").values = [
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", "2024-02-05", "甲公司", 100],
      ["A2", "2024-02-06", "乙公司", 200],
      ["A3", "2024-02-07", "甲公司", 300],
    ];
  });
  return excel;
}

async function review(): Promise<ReviewDone> {
  const outcome = await reviewWorkbook({ locale: "zh-CN", today: dayOf(2024, 3, 1) });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const inFront = ({ model }: ExcelSession) => model.sheets.find(({ id }) => id === model.activeSheetId)?.name;

describe("The sheet in front", () => {
  it("is the cockpit after the first review, and stays the person's choice when refreshed", async () => {
    const excel = await workbook();
    await review();
    expect(inFront(excel)).toBe("驾驶舱");
    await excel.person((context) => context.workbook.worksheets.getItem("订单").activate());
    await review();
    expect(inFront(excel)).toBe("订单");
  });

  it("is the person's where Excel refuses to switch: the review stands, and the new sheet is named", async () => {
    const counted = await workbook();
    const before = counted.requests();
    await review();
    const requests = counted.requests() - before;
    const excel = await workbook();
    excel.host.faults = [
      { request: excel.host.nextRequest + requests - 1, kind: "refuse", code: "GeneralException" },
    ];
    const { problems, sheets } = await review();
    expect(problems).toEqual([{ code: "not-in-front", sheet: "驾驶舱", severity: "warning" }]);
    expect(inFront(excel)).toBe("订单");
    expect(sheets.map(({ name }) => sheetOf(excel.model, name).name)).toContain("业绩复盘");
  });
});
