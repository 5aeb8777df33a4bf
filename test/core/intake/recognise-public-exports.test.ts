import { rowsOf, sumBy } from "../../helpers/hand-made-workbook";
import { dateCell as d, type Sketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { fieldsOf, kindsOf, recognise } from "../../helpers/recognise";

type Rows = readonly (readonly Sketch[])[];

const sum = (
  rows: Rows,
  kind: "orders" | "targets" | "receipts",
  field: string,
  sheet = "Sheet1",
): number => {
  const { dataSets } = readSketch({ [sheet]: rows });
  return [...sumBy(dataSets[kind], field, () => "").values()][0] ?? 0;
};
const fields = (rows: Rows, sheet = "Sheet1"): Record<string, string> =>
  fieldsOf(recognise({ [sheet]: rows }).tables[0]);
const three = (row: (at: number) => readonly Sketch[]): (readonly Sketch[])[] => [0, 1, 2].map(row);

describe("Headers in two rows", () => {
  it("reads plan and actual in turn under months that are merged over them", () => {
    const rows: Rows = [
      ["Region", "Jan-24", "", "", "Feb-24", "", "", "Mar-24", "", ""],
      ["", "Plan", "Actual", "Ach %", "Plan", "Actual", "Ach %", "Plan", "Actual", "Ach %"],
      ["North", 100, 90, 0.9, 100, 110, 1.1, 100, 80, 0.8],
      ["South", 50, 60, 1.2, 50, 40, 0.8, 50, 50, 1],
    ];
    expect(sum(rows, "targets", "target")).toBe(450);
    expect(sum(rows, "orders", "amount")).toBe(430);
  });

  it("puts quarters under their years in a pivot table, and sums no year twice", () => {
    const rows: Rows = [
      ["Sum of Sales", "Column Labels"],
      ["", 2023, "", "2023 Total", 2024, "", "2024 Total", "Grand Total"],
      ["Row Labels", "Qtr1", "Qtr2", "", "Qtr1", "Qtr2", "", ""],
      ["Furniture", 1, 2, 3, 4, 5, 9, 12],
      ["Technology", 10, 20, 30, 40, 50, 90, 120],
      ["Grand Total", 11, 22, 33, 44, 55, 99, 132],
    ];
    expect(sum(rows, "orders", "amount", "Pivot")).toBe(132);
  });
});

describe("Words of public files and shop systems", () => {
  it("does not take the year in which a shop was opened for the year of its sales", () => {
    const rows = [
      ["Item_Type", "Outlet_Identifier", "Outlet_Establishment_Year", "Item_Outlet_Sales"],
      ...three((at) => ["Dairy", `OUT${at}`, 1999, 100]),
    ];
    expect(fields(rows)).not.toHaveProperty("date@year");
  });

  it("takes the deal's amount, not the revenue expected of it", () => {
    const rows = [
      ["Amount", "Deal Name", "Closing Date", "Stage", "Expected Revenue", "Created Time"],
      ...three((at) => [100, `Deal ${at}`, d(45300), "Closed Won", 50, d(45200)]),
    ];
    expect(fields(rows, "Deals")).toMatchObject({ amount: "Amount", createdOn: "Created Time" });
  });

  it("takes an order's subtotal without tax and shipping, and no item's price for its cost", () => {
    const rows = [
      ["Order Number", "Order Date", "Order Subtotal Amount", "Order Total Amount", "Item Name", "Item Cost"],
      ...three((at) => [`W${at}`, d(45300), 100, 124, "Hoodie", 100]),
    ];
    expect(fields(rows, "orders")).toEqual({
      orderId: "Order Number",
      date: "Order Date",
      amount: "Order Subtotal Amount",
      product: "Item Name",
    });
  });

  it("reads an order list of a video shop", () => {
    const rows = [
      ["主订单编号", "选购商品", "商品数量", "商品单价", "订单应付金额", "订单提交时间"],
      ...three((at) => [`69${at}`, "面膜", 2, 49, 94, d(45300)]),
    ];
    expect(kindsOf(recognise({ 订单导出: rows }))).toEqual(["订单导出 orders"]);
    expect(sum(rows, "orders", "amount", "订单导出")).toBe(282);
  });

  it("takes neither a courier nor a gender for the customer, nor a message for the salesperson", () => {
    const rows = [
      ["订单号", "下单时间", "金额", "快递公司", "Customer_Gender", "Seller Message"],
      ...three((at) => [`A${at}`, d(45300), 9, "中通", "M", "Payment complete."]),
    ];
    expect(fields(rows, "订单")).toEqual({ orderId: "订单号", date: "下单时间", amount: "金额" });
  });

  it("knows Doc. No. and Customer/Vendor Name", () => {
    const rows = [
      ["#", "Doc. No.", "Posting Date", "Customer/Vendor Code", "Customer/Vendor Name", "Row Total"],
      ...three((at) => [at + 1, 1000 + at, d(45300), `C${at}`, `Cust ${at}`, 9]),
    ];
    expect(fields(rows)).toMatchObject({
      orderId: "Doc. No.",
      customer: "Customer/Vendor Name",
      amount: "Row Total",
    });
  });

  it("takes a day's turnover where the parts of it stand in columns of their own", () => {
    const rows = [
      ["日期", "堂食", "外卖", "营业额合计", "客单数", "客单价"],
      ...three((at) => [d(45300 + at), 60, 40, 100, 5, 20]),
    ];
    expect(sum(rows, "orders", "amount", "2024年5月营业日报")).toBe(300);
  });

  it("counts what is won beside a quota as sales of the sheet's quarter", () => {
    const rows = [
      ["Sales Rep", "Quota", "Closed Won", "Attainment", "Commit", "Gap to Quota"],
      ["Ann Lee", 200, 150, 0.75, 20, -50],
      ["Bob Ray", 300, 330, 1.1, 10, 30],
    ];
    const { dataSets } = readSketch({ "Q3 2024 Quota Attainment": rows });
    expect(rowsOf(dataSets.orders, ["rep", "amount"])).toMatchObject([
      { rep: "Ann Lee", amount: 150 },
      { rep: "Bob Ray", amount: 330 },
    ]);
    expect(rowsOf(dataSets.targets, ["target"])).toMatchObject([{ target: 200 }, { target: 300 }]);
  });

  it("takes a list of open invoices for receivables", () => {
    const rows = [
      ["Customer", "Invoice #", "Invoice Date", "Due Date", "Amount", "Open Balance"],
      ...three((at) => [`Cust ${at}`, `INV-${at}`, d(45300), d(45330), 100, 40]),
    ];
    expect(kindsOf(recognise({ "AR Aging": rows }))).toEqual(["AR Aging receipts"]);
  });

  it("knows the columns of a list of sales documents, and none of its rates for a margin", () => {
    const rows = [
      ["Sales Doc.", "Doc. Date", "Sold-to pt", "Description", "Net value", "Profit", "Profit %"],
      ...three((at) => [1000 + at, d(45300), `C${at}`, "Mat", 100, 40, 0.4]),
    ];
    const { tables, questions } = recognise({ VA05: rows });
    expect(fieldsOf(tables[0])).toEqual({
      orderId: "Sales Doc.",
      date: "Doc. Date",
      customer: "Sold-to pt",
      product: "Description",
      amount: "Net value",
      margin: "Profit",
    });
    expect(questions).toEqual([]);
  });

  it("reads a status that follows the document's name", () => {
    const rows = [
      ["Document Number", "Date", "Sales Rep", "Amount", "Status"],
      ["SO1", d(45300), "Ann", 100, "Sales Order : Billed"],
      ["SO2", d(45301), "Bob", 50, "Sales Order : Cancelled"],
      ["SO3", d(45302), "Bob", 25, "Sales Order : Billed"],
    ];
    expect(sum(rows, "orders", "amount", "SalesOrders")).toBe(175);
    expect(readSketch({ SalesOrders: rows }).report.questions).toMatchObject([
      { code: "cancelled-orders", params: { count: 1, amount: 50, status: "Sales Order : Cancelled" } },
    ]);
  });

  it("takes the day on which a deal was really closed for the end of lost deals too", () => {
    const rows = [
      ["商机名称", "商机金额", "商机阶段", "实际成交日期", "创建时间", "输单原因"],
      ...three((at) => [`商机${at}`, 100, "输单", d(45300), d(45200), "价格"]),
    ];
    expect(fields(rows, "商机")).toMatchObject({ closedOn: "实际成交日期", createdOn: "创建时间" });
  });
});

it("A block's own title says what it holds, before the name of the sheet that it shares", () => {
  const rows: Rows = [
    ["2024年门店销售目标（万元）", "", "", "", "2024年门店实际销售（万元）"],
    ["门店", "1月", "2月", "", "门店", "1月", "2月"],
    ["中山店", 10, 20, "", "中山店", 9, 21],
    ["解放店", 30, 40, "", "解放店", 33, 38],
  ];
  expect(sum(rows, "targets", "target", "目标达成")).toBe(1_000_000);
  expect(sum(rows, "orders", "amount", "目标达成")).toBe(1_010_000);
});
