import { dateCell as d } from "../../helpers/outline-of";
import { recognise } from "../../helpers/recognise";

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
const twelve = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe("One sheet per member", () => {
  const rows = [
    ["客户", "产品", "销售额"],
    ["甲", "A", 100],
    ["乙", "B", 200],
  ];

  it("takes months from sheet names", () => {
    const { tables } = recognise({ "1月": rows, "2月": rows, "3月": rows });
    expect(tables.map(({ kind, sheetMember }) => [kind, sheetMember])).toEqual([
      ["orders", { period: { kind: "month", ordinal: 1 } }],
      ["orders", { period: { kind: "month", ordinal: 2 } }],
      ["orders", { period: { kind: "month", ordinal: 3 } }],
    ]);
  });

  const dated = [
    ["日期", "客户", "销售额"],
    [d(45292), "甲", 100],
    [d(45293), "乙", 200],
  ];

  it("names the dimension after the kind of members", () => {
    const members = (names: readonly string[]): unknown[] =>
      recognise(Object.fromEntries(names.map((name) => [name, dated]))).tables.map(
        ({ sheetMember }) => sheetMember,
      );
    expect(members(["华东", "华北"])).toEqual([
      { dimension: "region", member: "华东" },
      { dimension: "region", member: "华北" },
    ]);
    expect(members(["王伟", "李娜"])[0]).toEqual({ dimension: "rep", member: "王伟" });
    expect(members(["一部销售", "二部销售"])[1]).toEqual({ dimension: "team", member: "二部" });
  });

  it("asks what unknown names are, and knows nothing of Sheet1 and Sheet2", () => {
    const unknown = recognise({ Aachen: dated, Bonn: dated });
    expect(unknown.tables[0]?.sheetMember).toEqual({ dimension: "store", member: "Aachen" });
    expect(unknown.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["dimension-unclear", "store"],
    ]);
    expect(unknown.questions[0]?.params?.["names"]).toEqual({ zh: "Aachen、Bonn", en: "Aachen, Bonn" });
    expect(recognise({ Sheet1: dated, Sheet2: dated }).tables[0]?.sheetMember).toBeUndefined();
  });
});

describe("Tables that are no sales tables", () => {
  it.each<[string, Parameters<typeof recognise>[0]]>([
    [
      "a bank ledger",
      {
        Sheet1: [
          ["日期", "摘要", "收入", "支出", "余额"],
          [d(45292), "货款", 100, "", 100],
          [d(45293), "房租", "", 50, 50],
        ],
      },
    ],
    [
      "purchases",
      {
        Sheet1: [
          ["采购日期", "供应商", "商品名称", "数量", "单价", "金额"],
          [d(45292), "甲厂", "螺丝", 100, 1, 100],
          [d(45293), "乙厂", "螺母", 200, 1, 200],
        ],
      },
    ],
    [
      "a payroll",
      {
        工资表: [
          ["姓名", "部门", "基本工资", "绩效", "实发工资"],
          ["王伟", "销售部", 5000, 2000, 6500],
          ["李娜", "销售部", 5200, 1000, 5900],
        ],
      },
    ],
    [
      "an inventory",
      {
        库存: [
          ["商品编码", "商品名称", "类别", "库存数量", "单价", "库存金额"],
          ["A1", "椅子", "家具", 20, 100, 2000],
          ["A2", "桌子", "家具", 10, 300, 3000],
        ],
      },
    ],
    [
      "a price list",
      {
        Prices: [
          ["SKU", "Product Name", "List Price"],
          ["A1", "Chair", 100],
          ["A2", "Desk", 300],
        ],
      },
    ],
    [
      "expenses by department",
      {
        Sheet1: [
          ["各部门费用报销统计表"],
          ["部门", "差旅费", "交通费", "合计"],
          ["销售1部", 10, 20, 30],
          ["人事部", 5, 5, 10],
        ],
      },
    ],
    [
      "expense claims",
      {
        费用: [
          ["日期", "报销人", "部门", "费用类别", "金额"],
          [d(45292), "王伟", "销售部", "差旅", 100],
          [d(45293), "李娜", "市场部", "餐饮", 50],
        ],
      },
    ],
    [
      "temperatures",
      {
        Sheet1: [
          ["Date", "Station", "Temperature"],
          [d(45292), "North", 3.2],
          [d(45293), "North", 4.1],
        ],
      },
    ],
    [
      "a stock movement",
      {
        Sheet1: [
          ["入库日期", "商品", "数量", "仓库"],
          [d(45292), "椅", 3, "一号"],
          [d(45293), "桌", 4, "二号"],
        ],
      },
    ],
    [
      "a data dictionary",
      {
        Fields: [
          ["Table", "Field", "Description"],
          ["orders", "amount", "Sales amount"],
          ["orders", "date", "Order date"],
        ],
      },
    ],
  ])("leaves %s alone", (_, sheets) => {
    for (const { kind } of recognise(sheets).tables) expect(["ignored", "lookup"]).toContain(kind);
  });

  it("asks about a table of months that says nothing of itself", () => {
    const { tables, questions } = recognise({
      Sheet1: [
        ["部门", ...months],
        ["甲", ...twelve(1)],
        ["乙", ...twelve(2)],
      ],
    });
    expect(tables[0]?.kind).toBe("ignored");
    expect(questions.map(({ code, answer }) => [code, answer])).toEqual([["kind-unclear", "ignored"]]);
  });

  it("takes 销售目标 beside 2023目标 for two years of one thing, not for members of their names", () => {
    const year = (title: string): unknown[][] => [
      [title],
      ["区域", "销售员", ...months],
      ["华东", "林", ...twelve(1)],
      ["华北", "周", ...twelve(2)],
    ];
    const { tables, questions } = recognise({
      销售目标: year("2024 年度销售目标（单位：万元）"),
      "2023目标": year("2023 年度销售目标（单位：万元）"),
    } as Parameters<typeof recognise>[0]);
    expect(tables.map(({ kind, sheetMember }) => [kind, sheetMember])).toEqual([
      ["targets", undefined],
      ["targets", undefined],
    ]);
    expect(questions).toEqual([]);
  });

  it("takes figures on hidden sheets only when told to", () => {
    const rows = [
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", d(45292), "甲", 100],
    ];
    const hidden = recognise({ 旧订单: { rows, visible: false } });
    expect(hidden.tables[0]?.kind).toBe("ignored");
    const [question] = hidden.questions;
    expect(question?.code).toBe("kind-unclear");
    const answered = recognise(
      { 旧订单: { rows, visible: false } },
      { version: 1, tables: [], joins: [], answers: { [question?.id ?? ""]: "orders" } },
    );
    expect(answered.tables[0]?.kind).toBe("orders");
    expect(answered.questions).toEqual([]);
  });
});
