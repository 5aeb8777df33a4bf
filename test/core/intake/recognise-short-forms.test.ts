import { dateCell as d } from "../../helpers/outline-of";
import { fieldsOf, recognise } from "../../helpers/recognise";

describe("Headers in short", () => {
  it("takes the unit of the actual for a target that states none", () => {
    const { tables } = recognise({
      月度业绩: [
        ["月份", "销售额(万元)", "去年同期", "同比增长", "目标", "完成率"],
        ["2024年1月", 100, 90, 0.11, 110, 0.91],
        ["2024年2月", 120, 100, 0.2, 115, 1.04],
      ],
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["targets", "orders", "orders"]);
    expect(tables[0]?.columns[4]).toMatchObject({ field: "target", unit: 10_000 });
    expect(tables[1]?.columns[1]).toMatchObject({ field: "amount", unit: 10_000 });
    // Last year's figures are in the same unit, a year before the rows' months.
    expect(tables[2]).toMatchObject({ yearsBack: 1 });
    expect(tables[2]?.columns[2]).toMatchObject({ field: "amount", unit: 10_000 });
  });

  it("reads months of several metrics as targets, and only the rows of sales as orders", () => {
    const { tables } = recognise({
      KPI: [
        ["指标", "单位", "1月目标", "1月实际", "2月目标", "2月实际"],
        ["销售额", "万元", 100, 90, 110, 120],
        ["新客户数", "个", 10, 12, 10, 9],
      ],
    });
    expect(tables.map(({ kind, onlyRows }) => [kind, onlyRows?.values])).toEqual([
      ["targets", undefined],
      ["orders", ["销售额"]],
    ]);
    expect(fieldsOf(tables[0])).toEqual({ metric: "指标" });
  });

  it("reads the short forms of database exports", () => {
    const { tables } = recognise({
      data: [
        ["ORDER_NO", "ORDER_DT", "CUST_NM", "SALES_REP", "PROD_NM", "QTY", "UNIT_PRICE", "NET_AMT"],
        ["000001", "20240105", "cust 1", "r1", "pa", "2", "10", "20.00"],
        ["000002", "20240108", "cust 2", "r2", "pb", "1", "25.5", "25.50"],
      ],
    });
    expect(tables[0]?.kind).toBe("orders");
    expect(fieldsOf(tables[0])).toEqual({
      orderId: "ORDER_NO",
      date: "ORDER_DT",
      customer: "CUST_NM",
      rep: "SALES_REP",
      product: "PROD_NM",
      quantity: "QTY",
      price: "UNIT_PRICE",
      amount: "NET_AMT",
    });
  });
});

describe("A bare list of dates and amounts", () => {
  const rows = (head: string[]): (string | number)[][] => [
    head,
    ...[0, 1, 2, 3].map((at) => [45292 + at * 40, at % 2 ? "东" : "西", 100 + at]),
  ];
  const dated = (head: string[]) =>
    rows(head).map((row, at) => (at === 0 ? row : [d(Number(row[0])), ...row.slice(1)]));

  it.each([[["日期", "区域", "金额"]], [["Date", "Region", "Amount"]]])(
    "%s is taken for orders, and asked about, where there is nothing else to review",
    (head) => {
      const { tables, questions } = recognise({ Sheet1: dated(head) });
      expect(tables[0]?.kind).toBe("orders");
      expect(fieldsOf(tables[0])).toEqual({ date: head[0], region: head[1], amount: head[2] });
      expect(questions.find(({ code }) => code === "kind-unclear")?.answer).toBe("orders");
    },
  );

  it("is left alone beside real orders, and where its sheet speaks of stock", () => {
    const orders = [
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", d(45292), "甲", 100],
      ["A2", d(45300), "乙", 200],
    ];
    const beside = recognise({ 订单: orders, Sheet1: dated(["日期", "区域", "金额"]) });
    expect(beside.tables.map(({ kind }) => kind)).toEqual(["orders", "ignored"]);
    expect(recognise({ 库存: dated(["日期", "区域", "金额"]) }).tables[0]?.kind).toBe("ignored");
  });
});
