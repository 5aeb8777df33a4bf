import { calendarDate } from "../../../src/core/data/day";
import { rowsOf, sumBy } from "../../helpers/hand-made-workbook";
import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

type Rows = readonly (readonly Sketch[])[];
type Kind = "orders" | "targets" | "receipts";

const read = (rows: Rows, sheet = "Sheet1") => readSketch({ [sheet]: rows }, { fallbackYear: 2024 });
const total = (result: ReturnType<typeof read>, kind: Kind, field: string): number =>
  [...sumBy(result.dataSets[kind], field, () => "").values()][0] ?? 0;
const spans = (result: ReturnType<typeof read>): string[] =>
  rowsOf(result.dataSets.targets, ["periodStart", "periodEnd"]).map(({ periodStart, periodEnd }) =>
    [periodStart, periodEnd]
      .map((day) => calendarDate(Number(day)))
      .map(({ year, month, day }) => `${year}-${month}-${day}`)
      .join(" "),
  );

describe("Reports of one span", () => {
  it("reads budget and actual of the half year that their headers name", () => {
    const result = read(
      [
        ["2024年1-6月销售预算执行情况表（万元）"],
        ["部门", "1-6月预算", "1-6月实际", "完成率", "差异"],
        ["一部", 200, 150, 0.75, -50],
        ["二部", 300, 330, 1.1, 30],
        ["合计", 500, 480, 0.96, -20],
      ],
      "2024年预算执行",
    );
    expect(total(result, "targets", "target")).toBe(5_000_000);
    expect(total(result, "orders", "amount")).toBe(4_800_000);
    expect(spans(result)[0]).toBe("2024-1-1 2024-6-30");
  });

  it("reads what was sold and what was collected for a month's commission", () => {
    const result = read(
      [
        ["2024年7月销售提成计算表"],
        ["序号", "姓名", "销售额", "回款额", "回款率", "提成比例", "提成金额"],
        [1, "张伟", 100, 80, 0.8, 0.02, 1.6],
        [2, "王芳", 200, 150, 0.75, 0.02, 3],
        ["合计", "", 300, 230],
      ],
      "2024年7月提成表",
    );
    expect(total(result, "orders", "amount")).toBe(300);
    expect(total(result, "receipts", "amount")).toBe(230);
  });

  it("takes an open balance for what is not paid yet, and the amount beside it for the invoice's", () => {
    const result = read(
      [
        ["Customer", "Invoice #", "Invoice Date", "Due Date", "Amount", "Open Balance"],
        ["Cust 1", "INV-1", d(45300), d(45330), 100, 40],
        ["Cust 2", "INV-2", d(45301), d(45331), 50, 50],
      ],
      "AR Aging",
    );
    expect(total(result, "receipts", "invoiceAmount")).toBe(150);
    expect(total(result, "receipts", "amount")).toBe(60);
  });
});

describe("Weeks", () => {
  // 45298 is Sunday 2024-01-07.
  it.each([
    ["Week Ending", "2024-1-1 2024-1-7"],
    ["周结束日期", "2024-1-1 2024-1-7"],
    ["Week Starting", "2024-1-7 2024-1-13"],
  ])("under %s are the seven days up to or from the day that is written", (header, span) => {
    const result = read([
      [header, "Region", "Target", "Sales"],
      [d(45298), "East", 70, 60],
      [d(45305), "East", 70, 90],
    ]);
    expect(spans(result)[0]).toBe(span);
    expect(total(result, "targets", "target")).toBe(140);
    expect(total(result, "orders", "amount")).toBe(150);
  });

  it("may be written as spans of days, over the end of a year too", () => {
    const result = read(
      [
        ["2023年12月销售周报"],
        ["周次", "起止日期", "本周目标", "本周销售额"],
        ["第51周", "12.18-12.24", 800, 700],
        ["第52周", "12.25-12.31", 800, 900],
        ["第1周", "12.30-1.5", 800, 500],
      ],
      "周报",
    );
    expect(spans(result)).toEqual(["2023-12-18 2023-12-24", "2023-12-25 2023-12-31", "2023-12-30 2024-1-5"]);
    expect(total(result, "orders", "amount")).toBe(2100);
  });
});

describe("Names that are written once", () => {
  const rows: Rows = [
    ["大区", "业务员", "月份", "销售额"],
    ["华东", "张伟", "2024-01", 1],
    ["", "", "2024-02", 2],
    ["", "王芳", "2024-01", 4],
    ["", "", "2024-02", 8],
    ["华南", "李娜", "2024-01", 16],
    ["", "", "2024-02", 32],
  ];

  it("hold for the rows under them in the second column as well as in the first", () => {
    const { dataSets } = read(rows);
    const names = (field: string) => rowsOf(dataSets.orders, [field]).map((row) => String(row[field]));
    const by = (field: string) => sumBy(dataSets.orders, "amount", (row) => names(field)[row] ?? "");
    expect(by("rep")).toEqual(
      new Map([
        ["张伟", 3],
        ["王芳", 12],
        ["李娜", 48],
      ]),
    );
    expect(by("region")).toEqual(
      new Map([
        ["华东", 15],
        ["华南", 48],
      ]),
    );
  });

  it("do not where a name is missing at the beginning of a group: there it is not known", () => {
    const gap = rows.map((row, at) => (at === 5 ? ["华南", "", "2024-01", 16] : row));
    const { dataSets } = read(gap);
    expect(rowsOf(dataSets.orders, ["rep"]).filter(({ rep }) => rep === "王芳")).toHaveLength(1);
  });
});

describe("What the columns and titles say without being asked", () => {
  it("takes the first contact for the creation of a lead where nothing else dates it", () => {
    const [table] = recognise({
      客户跟进表: [
        ["客户名称", "意向产品", "预计金额", "跟进阶段", "跟进人", "首次接触日期", "丢单原因"],
        ["甲", "A", 10, "方案报价", "张伟", d(45300), ""],
        ["乙", "B", 20, "丢单", "王芳", d(45301), "价格高"],
      ],
    }).tables;
    expect(table?.kind).toBe("pipeline");
    expect(fieldsOf(table)).toMatchObject({ createdOn: "首次接触日期" });
  });

  it("takes the state for the region where all rows are of one country", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      `A${at}`,
      d(45300 + at),
      100,
      "IN",
      at % 2 ? "KARNATAKA" : "KERALA",
    ]);
    const head = ["Order ID", "Order Date", "Sales", "ship-country", "ship-state"];
    expect(fieldsOf(recognise({ Orders: [head, ...rows] }).tables[0])).toMatchObject({
      region: "ship-state",
    });
    const abroad = rows.map((row, at) => (at === 0 ? ["A0", d(45300), 100, "US", "TX"] : row));
    expect(fieldsOf(recognise({ Orders: [head, ...abroad] }).tables[0])).toMatchObject({
      region: "ship-country",
    });
  });

  it("knows from the title that rows are customers, and from a pivot's corner what it sums up", () => {
    const customers = recognise({
      Report: [
        ["Sales by Customer Summary"],
        ["", "Jan 2024", "Feb 2024", "Total"],
        ["Amy's Bird Sanctuary", 1, 2, 3],
        ["Cool Cars", 3, 4, 7],
      ],
    });
    expect(fieldsOf(customers.tables[0])).toMatchObject({ customer: "列A" });
    expect(customers.questions.filter(({ code }) => code === "dimension-unclear")).toEqual([]);
    const pivot = recognise({
      Sheet1: [
        ["求和项:销售额", "列标签"],
        ["行标签", "2024-01", "2024-02", "总计"],
        ["华东", 1, 2, 3],
        ["华南", 3, 4, 7],
      ],
    });
    expect(pivot.questions.filter(({ code }) => code === "wide-value-unclear")).toEqual([]);
  });

  it("names small tables and purchases that were not used", () => {
    const recognition = recognise({
      订单: [
        ["下单日期", "客户", "销售额"],
        [d(45300), "甲", 100],
        [d(45301), "乙", 200],
      ],
      目标: [
        ["年度", "销售目标"],
        [2023, 300],
        [2024, 400],
      ],
      库存: [
        ["仓库", "库存数量"],
        ["上海", 12],
      ],
      Purchases: [
        ["PO Number", "Order Date", "Vendor", "Item", "Qty", "Unit Cost", "Total"],
        ["PO-1", d(45300), "Vendor 1", "Item 1", 1, 10, 10],
        ["PO-2", d(45301), "Vendor 2", "Item 2", 2, 10, 20],
      ],
    });
    expect(kindsOf(recognition)).toEqual([
      "订单 orders",
      "目标 targets",
      "库存 ignored",
      "Purchases ignored",
    ]);
    expect(recognition.problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["table-left-aside", "库存"],
      ["table-left-aside", "Purchases"],
    ]);
  });
});
