import { join } from "node:path";
import { readdirSync } from "node:fs";
import { recogniseWorkbook } from "../../../src/core/intake/recognise-workbook";
import type { RecognisedTable, Recognition } from "../../../src/core/intake/recognition";
import { outlineOfFile } from "../../helpers/outline-of-file";
import { fieldsOf, kindsOf, staysTheSame, wideOf } from "../../helpers/recognise";
import { describeWithData } from "../../helpers/shared-data";

const open = (...path: string[]): Recognition => recogniseWorkbook(outlineOfFile(join(...path)), null);
const tableOf = ({ tables }: Recognition, sheet: string): RecognisedTable | undefined =>
  tables.find((table) => table.sheet === sheet);

describeWithData("adventureworks", "AdventureWorks", (path) => {
  const file = join(path, "workbook.xlsx");

  it("is orders, quotas, people, territories, products and resellers", () => {
    const recognition = open(file);
    expect(kindsOf(recognition)).toEqual([
      "ResellerSales orders",
      "SalesQuota targets",
      "Salespeople people",
      "Territories lookup",
      "Products products",
      "Resellers customers",
    ]);
    expect(fieldsOf(tableOf(recognition, "ResellerSales"))).toEqual({
      orderId: "SalesOrderNumber",
      date: "OrderDate",
      dueOn: "DueDate",
      deliveredOn: "ShipDate",
      customer: "ResellerKey",
      rep: "EmployeeKey",
      region: "SalesTerritoryKey",
      product: "ProductKey",
      quantity: "OrderQuantity",
      price: "UnitPrice",
      discount: "DiscountPct",
      amount: "SalesAmount",
      cost: "TotalProductCost",
    });
    expect(fieldsOf(tableOf(recognition, "SalesQuota"))).toEqual({
      rep: "EmployeeKey",
      "period@year": "CalendarYear",
      "period@quarter": "CalendarQuarter",
      target: "SalesAmountQuota",
    });
    expect(fieldsOf(tableOf(recognition, "Salespeople"))).toMatchObject({
      rep: "Salesperson",
      region: "SalesTerritoryKey",
    });
    expect(recognition.questions).toEqual([]);
  });

  it("says the same the second time", () => expect(staysTheSame(outlineOfFile(file))).toBe(true));
});

describeWithData("contoso", "Contoso", (path) => {
  it("counts its order lines once though the workbook holds them twice", () => {
    const recognition = open(path, "workbook.xlsx");
    expect(kindsOf(recognition)).toEqual([
      "sales orders",
      "orders lookup",
      "orderrows lookup",
      "product products",
      "store lookup",
    ]);
    expect(fieldsOf(tableOf(recognition, "sales"))).toMatchObject({
      price: "NetPrice",
      unitCost: "UnitCost",
      quantity: "Quantity",
      currency: "CurrencyCode",
      deliveredOn: "DeliveryDate",
      store: "StoreKey",
    });
    expect(recognition.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["rows-twice", "other"],
      ["rows-twice", "other"],
    ]);
  });
});

describeWithData("crm_maven", "A sales pipeline", (path) => {
  it("is a pipeline though close_value looks like an amount, and its dictionary is ignored", () => {
    const recognition = open(path, "workbook.xlsx");
    expect(kindsOf(recognition)).toEqual([
      "sales_pipeline pipeline",
      "accounts customers",
      "products products",
      "sales_teams people",
      "data_dictionary ignored",
    ]);
    expect(fieldsOf(tableOf(recognition, "sales_pipeline"))).toEqual({
      id: "opportunity_id",
      rep: "sales_agent",
      product: "product",
      customer: "account",
      stage: "deal_stage",
      createdOn: "engage_date",
      closedOn: "close_date",
      amount: "close_value",
    });
    expect(fieldsOf(tableOf(recognition, "sales_teams"))).toEqual({
      rep: "sales_agent",
      team: "manager",
      region: "regional_office",
    });
  });
});

describeWithData("northwind", "Northwind", (path) => {
  it("is order headers and lines, with names in two columns and shippers that are no customers", () => {
    const recognition = open(path, "workbook.xlsx");
    expect(kindsOf(recognition)).toEqual([
      "Orders orders header",
      "Order Details orders lines",
      "Customers customers",
      "Products products",
      "Categories lookup",
      "Employees people",
      "Shippers lookup",
    ]);
    expect(fieldsOf(tableOf(recognition, "Employees"))).toMatchObject({
      "rep@first": "FirstName",
      "rep@last": "LastName",
      hiredOn: "HireDate",
    });
    expect(fieldsOf(tableOf(recognition, "Shippers"))).toEqual({});
    expect(fieldsOf(tableOf(recognition, "Order Details"))).toEqual({
      orderId: "OrderID",
      product: "ProductID",
      price: "UnitPrice",
      quantity: "Quantity",
      discount: "Discount",
    });
  });
});

describeWithData("preppin_mit", "Preppin' Data", (path) => {
  it("reads one sheet a store, with type and product in each header", () => {
    const recognition = open(path, "raw", "w04_store_sheets_targets.xlsx");
    expect(recognition.tables.map(({ kind }) => kind)).toEqual([
      "orders",
      "orders",
      "orders",
      "orders",
      "orders",
      "targets",
    ]);
    expect(tableOf(recognition, "York")?.sheetMember).toEqual({ dimension: "store", member: "York" });
    expect(wideOf(tableOf(recognition, "York"))["New - Saddles"]).toBe("orderType=New product=Saddles");
    expect(fieldsOf(tableOf(recognition, "Targets"))).toEqual({
      "period@quarter": "Quarter",
      store: "Store",
      target: "Target",
    });
    expect(recognition.questions.map(({ code }) => code)).toEqual([
      "wide-value-unclear",
      "dimension-unclear",
    ]);
  });

  it("reads prices without amounts, a return mark, and two dimensions in one cell", () => {
    const recognition = open(path, "workbook_w51_w01.xlsx");
    expect(kindsOf(recognition)).toEqual(["W51 orders orders", "W01 bike sales orders"]);
    expect(fieldsOf(tableOf(recognition, "W51 orders"))).toEqual({
      orderId: "OrderID",
      customer: "Customer",
      date: "Order Date",
      returned: "Return State",
      productLine: "Category",
      product: "Product Name",
      price: "Unit Price",
      quantity: "Quantity",
    });
    const bikes = tableOf(recognition, "W01 bike sales");
    expect(fieldsOf(bikes)).toEqual({
      orderId: "Order ID",
      amount: "Bike Value",
      orderType: "Existing Customer?",
      date: "Date",
    });
    expect(bikes?.columns.at(-1)?.split).toEqual({ separator: " - ", fields: ["store", "product"] });
  });
});

describeWithData("superstore_packt", "Superstore", (path) => {
  it("reads five layouts of orders, wide targets by country, and takes country for region because the targets do", () => {
    const recognition = open(path, "workbook.xlsx");
    expect(recognition.tables.map(({ kind }) => kind)).toEqual([
      ...["orders", "orders", "orders", "orders", "orders"],
      ...["targets", "targets"],
    ]);
    expect(fieldsOf(tableOf(recognition, "Canada"))).toMatchObject({
      amount: "Revenue",
      region: "Country",
      margin: "Profit",
    });
    expect(fieldsOf(tableOf(recognition, "Chile"))).toMatchObject({ amount: "Sales", region: "Country" });
    expect(fieldsOf(tableOf(recognition, "Sales Targets"))).toEqual({ region: "Country" });
    expect(Object.values(wideOf(tableOf(recognition, "Sales Targets")))).toContain("2014-month-12");
    expect(fieldsOf(tableOf(recognition, "2022 Budget"))).toEqual({ productLine: "列A" });
    expect(recognition.questions.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["dimension-unclear", "2022 Budget"],
    ]);
  });

  it("takes the region for the region where no target says otherwise", () => {
    const recognition = open(path, "raw", "Superstore Sales Orders - US.xlsx");
    expect(fieldsOf(recognition.tables[0])).toMatchObject({
      region: "Region",
      customer: "Customer Name",
      product: "Product ID",
    });
    expect(recognition.questions).toEqual([]);
  });

  it.each(["Sales Targets.xlsx", "SuperStore 2022 Budget.xlsx"])(
    "asks what the nameless months of %s are",
    (file) => {
      const recognition = open(path, "raw", file);
      expect(recognition.questions.map(({ code }) => code)).toEqual(["kind-unclear"]);
    },
  );
});

describeWithData("zh_sales_targets", "订单与目标", (path) => {
  it("reads two target metrics, and leaves a customer's own budget alone", () => {
    const recognition = open(path, "workbook.xlsx");
    expect(kindsOf(recognition)).toEqual([
      "销售明细 orders",
      "销售目标 targets",
      "客户信息 customers",
      "产品目录 products",
    ]);
    expect(fieldsOf(tableOf(recognition, "销售目标"))).toEqual({
      period: "月份",
      region: "地区",
      productLine: "产品类别",
      target: "销售目标",
      "target@margin": "利润目标",
    });
    expect(fieldsOf(tableOf(recognition, "客户信息"))).toEqual({
      customer: "客户名称",
      industry: "客户类型",
      tier: "信用等级",
    });
    expect(fieldsOf(tableOf(recognition, "产品目录"))).toMatchObject({
      launchedOn: "上架日期",
      cost: "成本",
      price: "单价",
    });
    expect(recognition.questions).toEqual([]);
  });
});

describeWithData("zh_templates_mit", "中文表格", (path) => {
  const read = (name: string): Recognition => open(path, "raw", `sstqa_zh_${name}.xlsx`);

  it("ignores the expense sheet", () => expect(kindsOf(read("27"))).toEqual(["1 ignored"]));

  it("reads contracts with what has been paid as orders and receipts", () => {
    const recognition = read("59");
    expect(kindsOf(recognition)).toEqual(["Sheet1 orders", "+Sheet1 receipts"]);
    expect(fieldsOf(recognition.tables[0])).toEqual({
      orderId: "合同编码",
      customer: "客户名称",
      date: "签订日期",
      amount: "合同金额",
    });
    expect(fieldsOf(recognition.tables[1])).toMatchObject({ customer: "客户名称", amount: "已收款金额" });
  });

  it("reads the sales record below its merged title", () => {
    const { tables } = read("71");
    expect(tables[0]).toMatchObject({ kind: "orders", title: "6月份销售记录表", body: { row: 2, rows: 50 } });
    expect(fieldsOf(tables[0])).toMatchObject({
      rep: "业务员",
      customer: "客户",
      product: "产品名称",
      amount: "销售金额",
      price: "销售单价",
    });
  });

  it("unpivots months under products", () => {
    const recognition = read("9");
    expect(recognition.tables[0]).toMatchObject({ kind: "orders", wideValue: { field: "amount", unit: 1 } });
    expect(Object.keys(wideOf(recognition.tables[0]))).toEqual([
      "1月份",
      "2月份",
      "3月份",
      "4月份",
      "5月份",
      "6月份",
    ]);
    expect(recognition.questions.map(({ code }) => code)).toEqual(["wide-value-unclear"]);
  });
});

describeWithData("robustness_mit", "Odd workbooks", (path) => {
  const files = readdirSync(join(path, "raw")).filter((name) => name.endsWith(".xlsx"));

  it.each(files)("finds no sales in %s", (name) => {
    for (const { kind } of open(path, "raw", name).tables) expect(["ignored", "lookup"]).toContain(kind);
  });
});
