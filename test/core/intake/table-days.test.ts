import { dayOf } from "../../../src/core/data/day";
import { intakeOf } from "../../helpers/hand-made-workbook";

const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe("Days that a table covers", () => {
  it("are those of its first and last order", () => {
    const { report } = intakeOf([
      {
        sheet: "订单",
        kind: "orders",
        columns: [
          { header: "日期", field: "date", look: "date" },
          { header: "金额", field: "amount", look: "number" },
        ],
        rows: [
          [serial(2024, 3, 5), 10],
          [serial(2023, 12, 31), 20],
          [serial(2024, 2, 29), 30],
        ],
      },
    ]);
    expect(report.tables[0]?.days).toEqual({ first: dayOf(2023, 12, 31), last: dayOf(2024, 3, 5) });
  });

  it("are absent where nothing is dated", () => {
    const { report } = intakeOf([
      { sheet: "客户", kind: "customers", columns: [{ header: "客户", field: "customer" }], rows: [["甲"]] },
    ]);
    expect(report.tables[0]?.days).toBeUndefined();
  });
});
