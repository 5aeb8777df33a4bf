import { problemSentence } from "../../../src/core/problems";
import { rowsOf, sumBy } from "../../helpers/hand-made-workbook";
import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

type Rows = readonly (readonly Sketch[])[];

const withCell = (row: readonly Sketch[], at: number, cell: Sketch): Sketch[] =>
  row.map((own, column) => (column === at ? cell : own));
const answered = (answers: Record<string, string>) => ({
  mapping: { version: 1 as const, tables: [], joins: [], answers },
});
const total = (result: ReturnType<typeof readSketch>): number =>
  [...sumBy(result.dataSets.orders, "amount", () => "").values()][0] ?? 0;

const shop: Rows = [
  ["订单号", "下单时间", "客户姓名", "订单状态", "订单金额"],
  ["1", d(45300), "甲", "完成", 100],
  ["2", d(45301), "乙", "已取消", 40],
  ["3", d(45302), "甲", "交易关闭", 30],
  ["4", d(45303), "丙", "待发货", 20],
];

describe("Orders that came to nothing", () => {
  it("count as the column's own sum does, and are asked about with what they amount to", () => {
    const result = readSketch({ 订单: shop });
    expect(total(result)).toBe(190);
    const { tables, problems, questions } = result.report;
    expect([tables, problems]).toMatchObject([[{ rowsRead: 4, rowsUsed: 4, rowsLeftOut: 0 }], []]);
    expect(questions).toMatchObject([{ code: "cancelled-orders", answer: "keep" }]);
    const [question] = questions;
    const sentence = question && problemSentence({ ...question, severity: "warning" }, "zh-CN");
    expect(sentence).toBe("有 2 行（金额合计 70）的状态是“已取消 / 交易关闭”，目前照常计入：要排除吗？");
  });

  it("are left out with their cells when the user says so, and are not asked about again", () => {
    const result = readSketch({ 订单: shop }, answered({ "cancelled-orders": "exclude" }));
    expect(total(result)).toBe(120);
    const { tables, problems, questions } = result.report;
    expect(questions).toEqual([]);
    expect(tables).toMatchObject([{ rowsRead: 4, rowsUsed: 2, rowsLeftOut: 2 }]);
    expect(problems).toMatchObject([
      { code: "cancelled-order", address: "D3", text: "已取消", severity: "left-out" },
      { code: "cancelled-order", address: "D4", text: "交易关闭", severity: "left-out" },
    ]);
    expect(readSketch({ 订单: shop }, answered({ "cancelled-orders": "keep" })).report.questions).toEqual([]);
  });

  it("stay where every row says the same, or where the words mean a refund or a finished order", () => {
    const all = (status: string): Rows => shop.map((row, at) => (at === 0 ? row : withCell(row, 3, status)));
    expect(total(readSketch({ 订单: all("已关闭") }))).toBe(190);
    const mixed = ["Closed", "Refunded", "On hold", "Shipped - Delivered"];
    const others = shop.map((row, at) => (at === 0 ? row : withCell(row, 3, mixed[at - 1] ?? "")));
    expect(total(readSketch({ 订单: others }))).toBe(190);
  });

  it("reach the lines of an order whose header was cancelled, and count once", () => {
    const result = readSketch({
      orders: [
        ["order_id", "customer_id", "order_status", "order_purchase_timestamp"],
        ["o1", "c1", "delivered", "2017-01-02 10:00:00"],
        ["o2", "c2", "canceled", "2017-01-03 10:00:00"],
        ["o3", "c3", "delivered", "2017-01-04 10:00:00"],
      ],
      items: [
        ["order_id", "order_item_id", "product_id", "price"],
        ["o1", 1, "p1", 10],
        ["o2", 1, "p1", 20],
        ["o2", 2, "p2", 30],
        ["o3", 1, "p2", 40],
      ],
    });
    expect(total(result)).toBe(100);
    const [question] = result.report.questions.filter(({ code }) => code === "cancelled-orders");
    expect(question?.params).toEqual({ count: 2, amount: 50, status: "canceled" });
  });
});

describe("Returns that are documents of their own", () => {
  const ledger = (back: number): Rows => [
    ["单据日期", "单据类型", "单据编号", "客户", "数量", "金额"],
    [d(45300), "销售出库单", "XC1", "甲", 5, 500],
    [d(45301), "销售退货单", "XT1", "甲", back / 100, back],
    [d(45302), "销售出库单", "XC2", "乙", 2, 200],
  ];

  it("take back what had been sold, and the definitions say so", () => {
    const result = readSketch({ 销售出入库: ledger(100) });
    expect(total(result)).toBe(600);
    expect(rowsOf(result.dataSets.orders, ["quantity"])).toMatchObject([
      { quantity: 5 },
      { quantity: -1 },
      { quantity: 2 },
    ]);
    expect(result.report.derived).toMatchObject([
      { field: "amount", formula: { zh: "退货单据的金额记为负数" } },
    ]);
  });

  it("are left as they are where they are negative already", () => {
    const result = readSketch({ 销售出入库: ledger(-100) });
    expect(total(result)).toBe(600);
    expect(result.report.derived).toEqual([]);
  });

  it("are not looked for in a type that says other things", () => {
    const rows = ledger(100).map((row) => (row[1] === "销售退货单" ? withCell(row, 1, "渠道返利") : row));
    expect(total(readSketch({ 销售出入库: rows }))).toBe(800);
  });
});
