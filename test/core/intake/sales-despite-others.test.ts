import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 3, day));

describe("Sales among columns of other things", () => {
  it("are read from a customer's ledger: a row is a sale or a payment", () => {
    const { dataSets, report } = readSketch({
      客户往来: [
        ["日期", "客户", "摘要", "销售金额", "收款金额", "余额"],
        [on(1), "甲", "销售商品", 500, "", 500],
        [on(2), "甲", "收款", "", 200, 300],
        [on(3), "甲", "销售商品", 100, "", 400],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 3, 1), amount: 500 },
      { date: dayOf(2024, 3, 3), amount: 100 },
    ]);
    expect(rowsOf(dataSets.receipts, ["date", "amount"])).toEqual([{ date: dayOf(2024, 3, 2), amount: 200 }]);
    expect(report.problems).toEqual([]);
  });

  it("are read beside the vendor of what was sold", () => {
    const { dataSets } = readSketch({
      Iowa: [
        ["Date", "Store Name", "Vendor Number", "Vendor Name", "Bottles Sold", "Sale (Dollars)"],
        [on(1), "Hy-Vee", 260, "Diageo", 2, 30],
        [on(2), "Hy-Vee", 260, "Diageo", 3, 45],
      ],
    });
    expect(rowsOf(dataSets.orders, ["quantity", "amount"])).toEqual([
      { quantity: 2, amount: 30 },
      { quantity: 3, amount: 45 },
    ]);
  });

  it("are not taken back by the money that came back: net sales stay, no row is a return", () => {
    const { dataSets } = readSketch({
      salesbyday: [
        ["Day", "Orders", "Gross sales", "Returns", "Net sales"],
        ["2024-03-01", 3, 120, -20, 100],
        ["2024-03-02", 4, 230, -30, 200],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "amount", "returned"])).toEqual([
      { date: dayOf(2024, 3, 1), amount: 100, returned: undefined },
      { date: dayOf(2024, 3, 2), amount: 200, returned: undefined },
    ]);
  });
});
