import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 3, day));

describe("Money that went back", () => {
  const orders = [
    ["订单号", "下单时间", "商品", "实付金额", "退款金额"],
    ["D1", on(1), "P1", 100, 0],
    ["D2", on(2), "P1", 200, 200],
    ["D3", on(3), "P2", 300, 50],
    ["D4", on(4), "P2", 400, ""],
  ];

  it("makes a row a return where it is all of it, and the row's amount less where it is a part", () => {
    const { dataSets, report } = readSketch({ 订单: orders });
    // 300 − 50 = 250.
    expect(rowsOf(dataSets.orders, ["orderId", "amount", "returned"])).toEqual([
      { orderId: "D1", amount: 100, returned: 0 },
      { orderId: "D2", amount: 200, returned: 1 },
      { orderId: "D3", amount: 250, returned: 0 },
      { orderId: "D4", amount: 400, returned: 0 },
    ]);
    expect(report.derived).toEqual([
      {
        kind: "orders",
        field: "amount",
        formula: {
          zh: "金额 = 实付金额 − 退款金额（部分退款的行）",
          en: "amount = 实付金额 − 退款金额 (rows refunded in part)",
        },
      },
    ]);
  });

  it("is a mark where the column only says yes or no", () => {
    const marks = [0, 1, 0, 1];
    const rows = orders.map((row, at) => [...row.slice(0, 4), at === 0 ? "退款" : (marks[at - 1] ?? 0)]);
    const { dataSets } = readSketch({ 订单: rows });
    expect(rowsOf(dataSets.orders, ["amount", "returned"])).toEqual([
      { amount: 100, returned: 0 },
      { amount: 200, returned: 1 },
      { amount: 300, returned: 0 },
      { amount: 400, returned: 1 },
    ]);
  });
});

describe("Sales by channel under two lines of headers", () => {
  it("are read channel by channel where the total is no more than they are", () => {
    const { dataSets, report } = readSketch({
      销售日报: {
        rows: [
          ["日期", "线上", "", "线下", "", "合计", ""],
          ["", "销售额", "订单数", "销售额", "订单数", "销售额", "订单数"],
          [on(1), 100, 5, 50, 3, 150, 8],
          [on(2), 200, 6, 70, 2, 270, 8],
        ],
        merges: ["B1:C1", "D1:E1", "F1:G1", "A1:A2"],
      },
    });
    expect(rowsOf(dataSets.orders, ["channel", "amount"])).toEqual([
      { channel: "线上", amount: 100 },
      { channel: "线下", amount: 50 },
      { channel: "线上", amount: 200 },
      { channel: "线下", amount: 70 },
    ]);
    expect(report.questions.map(({ code }) => code)).not.toContain("column-unclear");
  });
});
