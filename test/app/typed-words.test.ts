import { reviewWorkbook } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import { caseTitle, workedCase } from "../helpers/cases";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "../excel/excel-session";

const orders = [
  ["订单号", "下单日期", "区域", "销售额"],
  ["A1", "2024-02-05", "华东", 300],
  ["A2", "2024-02-06", "华南", 200],
  ["A3", "2024-02-07", "华北", 100],
];

async function review(): Promise<void> {
  const outcome = await reviewWorkbook({ locale: "zh-CN", today: dayOf(2024, 3, 1), period: "2024-02" });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

const rows = (excel: ExcelSession): (string | number | boolean)[][] =>
  gridOf(sheetOf(excel.model, "维度拆解"));
const at = (excel: ExcelSession, word: string): number => rows(excel).findIndex((row) => row.includes(word));

describe("Words typed beside a breakdown", () => {
  it(
    caseTitle(56, "stay with 华东 through sorting, and move to 已移出 with a region that vanished"),
    async () => {
      expect(workedCase(56).expect).toEqual({
        text: "stays with 华东",
        deleted: "moves to 已移出 with its text",
      });
      const excel = openExcel();
      const source = (values: unknown[][]): Promise<unknown> =>
        excel.person((context) => {
          context.workbook.worksheets.getItem("订单").getRange("A1:D4").values = values;
        });
      await source(orders);
      await review();

      const column =
        rows(excel)
          .find((row) => row.includes("说明"))
          ?.indexOf("说明") ?? -1;
      expect(column).toBeGreaterThan(0);
      const order = (): number[] => ["华东", "华南", "华北"].map((region) => at(excel, region));
      const before = order();
      const noteOf = (region: string): unknown => rows(excel)[at(excel, region)]?.[column];
      await excel.person((context) => {
        const sheet = context.workbook.worksheets.getItem("维度拆解");
        sheet.getCell(at(excel, "华东"), column).values = [["大客户续约"]];
        sheet.getCell(at(excel, "华南"), column).values = [["渠道调整"]];
        const table = sheet.tables.getItem("Fupan_BreakdownRegion");
        table.sort.apply([{ key: 1, ascending: false }]);
      });
      expect(order()).not.toEqual(before);
      await review();
      expect([noteOf("华东"), noteOf("华南")]).toEqual(["大客户续约", "渠道调整"]);

      await source(orders.map((row, index) => (index === 2 ? ["A2", "2024-02-06", "华北", 200] : row)));
      await review();
      expect(noteOf("华东")).toBe("大客户续约");
      const removed = rows(excel).findIndex((row) => row.some((cell) => String(cell).includes("已移出")));
      expect(removed).toBeGreaterThan(0);
      const kept =
        rows(excel)
          .slice(removed)
          .find((row) => row.includes("渠道调整")) ?? [];
      expect(kept.join(" ")).toContain("华南");
    },
  );
});
