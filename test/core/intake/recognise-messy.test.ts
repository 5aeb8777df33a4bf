import { calendarDate, dayOf } from "../../../src/core/data/day";
import { rowsOf, sumBy } from "../../helpers/hand-made-workbook";
import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

type Rows = readonly (readonly Sketch[])[];

const total = (rows: Rows, kind: "orders" | "targets" = "orders", field = "amount"): number => {
  const { dataSets } = readSketch({ 销售: rows });
  return [...sumBy(dataSets[kind], field, () => "").values()][0] ?? 0;
};
const days = (rows: Rows): string[] => {
  const dates = rowsOf(readSketch({ 销售: rows }).dataSets.orders, ["date"]);
  return dates.map(({ date }) => {
    const { year, month, day } = calendarDate(Number(date));
    return `${year}-${month}-${day}`;
  });
};
const codesOf = (rows: Rows): string[] =>
  readSketch({ 销售: rows }).report.problems.map(({ code, address }) => `${code} ${address ?? ""}`);

describe("Pivot tables that were pasted as values", () => {
  const outline = [
    ["行标签", "2024-01", "2024-02", "总计"],
    ["华东", 30, 50, 80],
    ["张三", 10, 20, 30],
    ["李四", 20, 30, 50],
    ["华南", 7, 9, 16],
    ["王五", 7, 9, 16],
    ["总计", 37, 59, 96],
  ];

  it("count each figure once: a group's own row sums up the rows under it", () => {
    expect(total(outline)).toBe(96);
    expect(codesOf(outline)).toEqual(["total-row A2", "total-row A5", "total-row A7"]);
  });

  it("keep a row that sums up nothing as a row", () => {
    const flat = outline.map((row) => (row[0] === "李四" ? ["李四", 20, 31, 51] : row)).slice(0, 6);
    // 30 + 50 + 10 + 20 + 20 + 31 + 7 + 9 + 7 + 9: no grouping fits, so all rows count.
    expect(total(flat)).toBe(193);
  });

  it("know 上海 汇总 for a subtotal, and check the grand total against the rows alone", () => {
    const rows = [
      ["大区", "城市", "订单日期", "金额"],
      ["华东", "上海", d(45300), 10],
      ["", "", d(45301), 20],
      ["", "上海 汇总", "", 30],
      ["", "杭州", d(45302), 5],
      ["", "杭州 汇总", "", 5],
      ["华东 汇总", "", "", 35],
      ["总计", "", "", 35],
    ];
    expect(total(rows)).toBe(35);
    expect(new Set(codesOf(rows).map((text) => text.split(" ")[0]))).toEqual(new Set(["total-row"]));
  });
});

describe("Dates as other systems write them", () => {
  const sales = (dates: readonly string[]): Rows => [
    ["Posting Date", "Customer", "Net Sales"],
    ...dates.map((date, at) => [date, `C${at % 2}`, 10]),
  ];

  it("takes 02.01.24 for days of one year, not for one day of many years", () => {
    expect(days(sales(["28.12.23", "02.01.24", "03.01.24", "25.01.24"]))).toEqual([
      "2023-12-28",
      "2024-1-2",
      "2024-1-3",
      "2024-1-25",
    ]);
  });

  it("still reads 24.01.02 as January where the first number stays", () => {
    expect(days(sales(["24.01.02", "24.01.13", "24.02.28"]))).toEqual(["2024-1-2", "2024-1-13", "2024-2-28"]);
  });

  it("reads years of the Republic of China", () => {
    expect(days(sales(["113/01/05", "民國113年2月28日", "112-12-31"]))).toEqual([
      "2024-1-5",
      "2024-2-28",
      "2023-12-31",
    ]);
  });
});

describe("Reports that sum up days, weeks and months", () => {
  it("reads a daily report whose days name no year: targets and actuals of the title's month", () => {
    const rows = [
      ["2024年6月销售日报表"],
      ["日期", "当日销售额", "当日目标", "完成率"],
      ["6月1日", 90, 100, 0.9],
      ["6月2日", 120, 100, 1.2],
      ["6月3日", 60, 100, 0.6],
      ["合计", 270, 300, 0.9],
    ];
    expect([total(rows), total(rows, "targets", "target")]).toEqual([270, 300]);
    const { dataSets } = readSketch({ 日报: rows });
    expect(dataSets.orders?.sources[0]?.sums).toBe("month");
    expect(rowsOf(dataSets.targets, ["periodEnd"])[0]).toEqual({ periodEnd: dayOf(2024, 6, 30) });
  });

  it("dates the actuals of a week by the week that its target is for", () => {
    const rows = [
      ["周次", "开始日期", "结束日期", "销售额", "目标"],
      ["第1周", d(45292), d(45298), 90, 100],
      ["第2周", d(45299), d(45305), 110, 100],
    ];
    expect(rowsOf(readSketch({ 周报: rows }).dataSets.orders, ["date", "amount"])).toEqual([
      { date: 45298, amount: 90 },
      { date: 45305, amount: 110 },
    ]);
  });

  it("puts together years across and months down", () => {
    const rows = [
      ["月份", "2023年销售额", "2024年销售额", "同比增长"],
      ["1月", 100, 110, 0.1],
      ["2月", 200, 180, -0.1],
      ["3月", 300, "", ""],
    ];
    const { dataSets, report } = readSketch({ 同比表: rows });
    expect(report.questions).toEqual([]);
    expect(rowsOf(dataSets.orders, ["date", "amount"])).toEqual([
      { date: dayOf(2023, 1, 31), amount: 100 },
      { date: dayOf(2024, 1, 31), amount: 110 },
      { date: dayOf(2023, 2, 28), amount: 200 },
      { date: dayOf(2024, 2, 29), amount: 180 },
      { date: dayOf(2023, 3, 31), amount: 300 },
    ]);
    expect(report.tables[0]?.days).toEqual({ first: dayOf(2023, 1, 1), last: dayOf(2024, 2, 29) });
  });

  it("knows that a row a month is no single order", () => {
    const rows = [
      ["月份", "姓名", "销售额", "提成比例"],
      ["2024年1月", "甲", 100, 0.02],
      ["2024年2月", "甲", 200, 0.02],
    ];
    expect(readSketch({ 提成: rows }).dataSets.orders?.sources[0]?.sums).toBe("month");
  });
});

describe("Exports of sales systems", () => {
  const one = (head: readonly string[], ...rows: readonly (readonly Sketch[])[]) =>
    recognise({ export: [head, ...rows] });

  it("Dynamics: opportunities whose estimated closing date is no order's date", () => {
    const { tables } = recognise({
      "All Opportunities": [
        [
          "Topic",
          "Potential Customer",
          "Est. close date",
          "Actual Revenue",
          "Actual Close Date",
          "Status",
          "Owner",
          "Created On",
        ],
        ["A", "C1", d(45400), 10, d(45390), "Won", "O1", d(45300)],
        ["B", "C2", d(45410), "", "", "Open", "O2", d(45301)],
        ["C", "C1", d(45420), "", d(45395), "Lost", "O1", d(45302)],
      ],
    });
    expect(tables[0]?.kind).toBe("pipeline");
    expect(fieldsOf(tables[0])).toMatchObject({
      createdOn: "Created On",
      closedOn: "Actual Close Date",
      amount: "Actual Revenue",
    });
    expect(Object.values(fieldsOf(tables[0]))).not.toContain("Est. close date");
  });

  it("Pipedrive: stage and status are two things, won and lost have their own times", () => {
    const { tables } = one(
      [
        "Deal - ID",
        "Deal - Title",
        "Deal - Value",
        "Deal - Status",
        "Deal - Stage",
        "Deal - Owner",
        "Deal - Deal created",
        "Deal - Won time",
        "Deal - Lost time",
        "Deal - Lost reason",
      ],
      ["1", "A", 10, "Won", "Demo", "O1", "2024-01-02 10:00:00", "2024-01-20 10:00:00", "", ""],
      ["2", "B", 20, "Lost", "Lead In", "O2", "2024-01-03 10:00:00", "", "2024-01-25 10:00:00", "Price"],
      ["3", "C", 30, "Open", "Demo", "O1", "2024-01-04 10:00:00", "", "", ""],
    );
    expect(tables[0]?.kind).toBe("pipeline");
    expect(fieldsOf(tables[0])).toMatchObject({
      stage: "Deal - Stage",
      outcome: "Deal - Status",
      wonOn: "Deal - Won time",
      closedOn: "Deal - Lost time",
      createdOn: "Deal - Deal created",
    });
  });

  it("Shopify: dated when the order was created, without shipping and taxes", () => {
    const { tables } = one(
      [
        "Order ID",
        "Created at",
        "Currency",
        "Subtotal",
        "Shipping",
        "Taxes",
        "Total",
        "Lineitem quantity",
        "Lineitem price",
      ],
      ["#1", "2024-01-05 10:11:12 -0500", "USD", 50, 5, 4, 59, 1, 50],
      ["#2", "2024-01-06 10:11:12 -0500", "USD", 70, 5, 6, 81, 2, 35],
    );
    expect(tables[0]?.kind).toBe("orders");
    expect(fieldsOf(tables[0])).toMatchObject({
      date: "Created at",
      amount: "Subtotal",
      orderId: "Order ID",
    });
  });
});

it("Amazon's item price is the amount of the line, whatever its quantity", () => {
  const rows = [
    ["amazon-order-id", "purchase-date", "sku", "quantity", "currency", "item-price"],
    ["111-1", "2024-01-01T10:00:00+00:00", "S1", 2, "USD", 40],
    ["111-2", "2024-01-02T10:00:00+00:00", "S2", 3, "USD", 90],
  ];
  expect(total(rows)).toBe(130);
});

it("The unit in a sheet's name holds for its targets", () => {
  const { dataSets, report } = readSketch({
    订单: [
      ["签单日期", "销售员", "合同金额(元)"],
      [d(45300), "甲", 90_000],
      [d(45301), "乙", 120_000],
    ],
    "2024目标(万元)": [
      ["销售员", "1月", "2月"],
      ["甲", 10, 11],
      ["乙", 12, 13],
    ],
  });
  expect(rowsOf(dataSets.targets, ["target"]).map(({ target }) => target)).toEqual([
    100_000, 110_000, 120_000, 130_000,
  ]);
  expect(report.questions).toEqual([]);
});

describe("Tables that are no sales", () => {
  const expenses = [
    ["Date", "Employee", "Category", "Description", "Amount"],
    [d(45300), "E1", "Travel", "trip", 100],
    [d(45301), "E2", "Meals", "dinner", 50],
    [d(45302), "E1", "Hotel", "night", 200],
  ];

  it("asks about expenses and leaves them out meanwhile", () => {
    const { tables, questions } = recognise({ Sheet1: expenses });
    expect(tables.map(({ kind }) => kind)).toEqual(["ignored"]);
    expect(questions).toMatchObject([{ code: "kind-unclear", answer: "ignored" }]);
    const [question] = questions;
    const answers = { [question?.id ?? ""]: "orders" };
    const told = recognise({ Sheet1: expenses }, { version: 1, tables: [], joins: [], answers });
    expect(told.tables[0]?.kind).toBe("orders");
    expect(told.questions).toEqual([]);
  });

  it("mentions a bare list of dates and amounts that it did not take for sales beside real orders", () => {
    const { problems } = recognise({
      订单: [
        ["订单号", "下单日期", "客户", "销售额"],
        ["A1", d(45300), "甲", 100],
        ["A2", d(45301), "乙", 50],
      ],
      Sheet1: [
        ["日期", "区域", "金额"],
        [d(45300), "华东", 100],
        [d(45301), "华北", 50],
        [d(45302), "华北", 60],
      ],
    });
    expect(problems).toMatchObject([{ code: "table-left-aside", sheet: "Sheet1" }]);
  });

  it("does not take purchase orders for orders", () => {
    const { tables } = recognise({
      采购订单: [
        ["采购单号", "下单日期", "供应商", "物料", "数量", "单价", "金额", "采购员"],
        ["PO1", d(45300), "供1", "料", 1, 10, 10, "甲"],
        ["PO2", d(45301), "供2", "料", 2, 10, 20, "甲"],
      ],
    });
    expect(tables.map(({ kind }) => kind)).not.toContain("orders");
  });

  it.each([
    [
      "库存",
      ["日期", "物料名称", "期初数量", "入库数量", "出库数量", "结存数量", "单价", "金额"],
      [d(45300), "料", 10, 5, 3, 12, 9.5, 114],
    ],
    [
      "工资表",
      ["月份", "姓名", "部门", "基本工资", "绩效奖金", "实发工资"],
      ["2024-01", "甲", "销售部", 5000, 1000, 5500],
    ],
    ["Sheet1", ["Employee", "Date", "Clock In", "Clock Out", "Hours"], ["E1", d(45300), "09:00", "18:00", 8]],
    ["交易明细", ["交易日期", "摘要", "收入金额", "支出金额", "账户余额"], [d(45300), "转账", 100, "", 1000]],
    ["账龄表", ["客户", "应收余额", "未到期", "1-30天", "31-60天", "90天以上"], ["甲", 10, 1, 2, 3, 4]],
  ] as const)("mentions that %s was left aside", (sheet, head, row) => {
    const recognition = recognise({ [sheet]: [head, row, row, row] });
    expect(kindsOf(recognition)).toEqual([`${sheet} ignored`]);
    expect(recognition.problems).toMatchObject([{ code: "table-left-aside", sheet }]);
  });

  it("mentions tables with the same columns once, and neither notes nor what a question is about", () => {
    const stock = (at: number) => [
      ["日期", "入库数量", "结存数量"],
      [d(45300 + at), 1, 2],
      [d(45301 + at), 1, 2],
      [d(45302 + at), 1, 2],
    ];
    const { problems } = recognise({
      一仓: stock(0),
      二仓: stock(10),
      说明: [
        ["项", "说明"],
        ["一", "第一"],
        ["二", "第二"],
      ],
    });
    expect(problems).toMatchObject([{ code: "table-left-aside", params: { table: { zh: "一仓、二仓" } } }]);
  });
});
