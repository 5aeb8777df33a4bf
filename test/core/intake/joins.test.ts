import { dayOf } from "../../../src/core/data/day";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);

const sales: MadeTable = {
  sheet: "Sales",
  kind: "orders",
  columns: [
    { header: "OrderDate", field: "date", look: "date" },
    { header: "EmployeeKey", field: null, keyLike: true },
    { header: "ProductKey", field: "product", keyLike: true },
    { header: "Amount", field: "amount", look: "number" },
    { header: "Quantity", field: "quantity", look: "number" },
  ],
  rows: [
    [d, 272, 1, 100, 2],
    [d + 1, 281, 2, 50, 1],
    [d + 2, 281, 1, 30, 1],
  ],
};
const people: MadeTable = {
  sheet: "Employees",
  kind: "people",
  columns: [
    { header: "EmployeeKey", keyLike: true },
    { header: "FirstName", field: "rep@first" },
    { header: "LastName", field: "rep@last" },
    { header: "TerritoryKey", keyLike: true },
  ],
  rows: [
    [272, "Stephen", "Jiang", 11],
    [281, "Michael", "Blythe", 2],
  ],
};
const territories: MadeTable = {
  sheet: "Territories",
  kind: "lookup",
  columns: [
    { header: "TerritoryKey", keyLike: true },
    { header: "Region", field: "region" },
  ],
  rows: [
    [2, "Northeast"],
    [11, "Corporate"],
    [3, "Central"],
  ],
};
const products: MadeTable = {
  sheet: "Products",
  kind: "products",
  columns: [
    { header: "ProductKey", keyLike: true },
    { header: "Product", field: "product" },
    { header: "CategoryID", field: "productLine", keyLike: true },
    { header: "StandardCost", field: "cost", look: "number" },
  ],
  rows: [
    [1, "Saddle", 7, 20],
    [2, "Wheel", 8, 35],
  ],
};
const categories: MadeTable = {
  sheet: "Categories",
  kind: "lookup",
  columns: [
    { header: "CategoryID", keyLike: true },
    { header: "CategoryName", field: "productLine" },
  ],
  rows: [
    [7, "Accessories"],
    [8, "Components"],
  ],
};

describe("joins", () => {
  it("chain from orders over people to territories and over products to categories", () => {
    const result = intakeOf([sales, people, territories, products, categories]);
    expect(
      rowsOf(result.dataSets.orders, ["rep", "region", "product", "productLine", "cost", "margin"]),
    ).toEqual([
      // cost from products: 2 × 20; margin 100 − 40
      {
        rep: "Stephen Jiang",
        region: "Corporate",
        product: "Saddle",
        productLine: "Accessories",
        cost: 40,
        margin: 60,
      },
      {
        rep: "Michael Blythe",
        region: "Northeast",
        product: "Wheel",
        productLine: "Components",
        cost: 35,
        margin: 15,
      },
      {
        rep: "Michael Blythe",
        region: "Northeast",
        product: "Saddle",
        productLine: "Accessories",
        cost: 20,
        margin: 10,
      },
    ]);
    expect(result.report.derived.map(({ field, formula }) => `${field}: ${formula.en}`)).toEqual([
      "cost: cost = unit cost × Quantity",
      "margin: margin = amount − cost",
    ]);
  });

  it("are reported with their match rate, and small numbers never match by chance", () => {
    const { joins } = intakeOf([sales, people, territories, products, categories]).report;
    expect(
      joins.map(
        ({ from, to, keysFound, keysTotal }) =>
          `${from.sheet}.${from.header}→${to.sheet} ${keysFound}/${keysTotal}`,
      ),
    ).toEqual([
      "Sales.EmployeeKey→Employees 2/2",
      "Sales.ProductKey→Products 2/2",
      "Employees.TerritoryKey→Territories 2/2",
      "Products.CategoryID→Categories 2/2",
    ]);
  });

  it("put names into the product data set too", () => {
    const result = intakeOf([sales, products, categories]);
    expect(rowsOf(result.dataSets.products, ["product", "productLine"])).toEqual([
      { product: "Saddle", productLine: "Accessories" },
      { product: "Wheel", productLine: "Components" },
    ]);
  });

  const members = (keys: number): MadeTable["rows"] =>
    Array.from({ length: keys }, (_, at) => [d + at, 100 + at, 1, 10, 1]);
  const team = (keys: number): MadeTable => ({
    ...people,
    rows: Array.from({ length: keys }, (_, at) => [100 + at, "Rep", `No${at}`, 2]),
  });

  it("hold at nine keys of ten: the missing key keeps itself as name and is listed", () => {
    const result = intakeOf([{ ...sales, rows: members(10) }, team(9)]);
    const reps = rowsOf(result.dataSets.orders, ["rep"]).map(({ rep }) => rep);
    expect(reps.slice(7)).toEqual(["Rep No7", "Rep No8", "109"]);
    expect(result.report.problems).toMatchObject([{ code: "orphan", address: "B11", text: "109" }]);
    expect(result.report.joins).toMatchObject([{ keysFound: 9, keysTotal: 10 }]);
  });

  it("are asked about just below, and made when the answer is yes", () => {
    const tables = [{ ...sales, rows: members(9) }, team(8)];
    const open = intakeOf(tables);
    expect(open.report.joins).toEqual([]);
    expect(rowsOf(open.dataSets.orders, ["rep"])[0]).toEqual({ rep: "100" });
    const question = open.report.questions.find(({ code }) => code === "join-unclear")!;
    expect(question).toMatchObject({ params: { found: 8, total: 9 }, answer: "no" });
    const answered = intakeOf(tables, { mapping: { answers: { [question.id]: "yes" } } });
    expect(rowsOf(answered.dataSets.orders, ["rep"])[0]).toEqual({ rep: "Rep No0" });
    expect(answered.mapping.joins).toContainEqual({
      from: { sheet: "Sales", header: "EmployeeKey" },
      to: { sheet: "Employees", header: "EmployeeKey" },
      accepted: true,
    });
  });

  it("obey what was remembered: a refused join stays refused", () => {
    const refused = {
      from: { sheet: "Sales", header: "EmployeeKey" },
      to: { sheet: "Employees", header: "EmployeeKey" },
      accepted: false,
    };
    const result = intakeOf([sales, people], { mapping: { joins: [refused] } });
    expect(rowsOf(result.dataSets.orders, ["rep"])[0]).toEqual({ rep: "272" });
    expect(result.report.questions).toEqual([]);
    expect(result.mapping.joins).toContainEqual(refused);
  });

  it("give a target its rep's name, but not the rep's region", () => {
    const quota: MadeTable = {
      sheet: "Quota",
      kind: "targets",
      columns: [
        { header: "EmployeeKey", keyLike: true },
        { header: "CalendarYear", field: "period@year" },
        { header: "CalendarQuarter", field: "period@quarter" },
        { header: "Quota", field: "target", look: "number" },
        { header: "QuotaDate", field: "periodStart", look: "date" },
      ],
      rows: [[281, 2024, 1, 90, dayOf(2023, 12, 29)]],
    };
    const result = intakeOf([sales, people, territories, quota]);
    // the label columns win over the date, which lies in the quarter before
    expect(rowsOf(result.dataSets.targets)).toEqual([
      { rep: "Michael Blythe", target: 90, periodStart: dayOf(2024, 1, 1), periodEnd: dayOf(2024, 3, 31) },
    ]);
  });

  it("keep two customers of one name apart by their keys", () => {
    const shops: MadeTable = {
      sheet: "Customers",
      kind: "customers",
      columns: [
        { header: "CustomerID", keyLike: true },
        { header: "Name", field: "customer" },
      ],
      rows: [
        ["C1", "Bike Shop"],
        ["C2", "Bike Shop"],
        ["C3", "Wheels"],
      ],
    };
    const orders: MadeTable = {
      ...sales,
      columns: [
        sales.columns[0]!,
        { header: "CustomerID", keyLike: true },
        { header: "Amount", field: "amount", look: "number" },
      ],
      rows: [
        [d, "C1", 10],
        [d, "C2", 20],
        [d, "C3", 30],
      ],
    };
    const names = rowsOf(intakeOf([orders, shops]).dataSets.orders, ["customer"]).map(
      ({ customer }) => customer,
    );
    expect(names).toEqual(["Bike Shop (C1)", "Bike Shop (C2)", "Wheels"]);
  });
});

describe("order headers and lines", () => {
  const header: MadeTable = {
    sheet: "Orders",
    kind: "orders",
    role: "header",
    columns: [
      { header: "OrderID", field: "orderId", keyLike: true },
      { header: "OrderDate", field: "date", look: "date" },
      { header: "Customer", field: "customer" },
    ],
    rows: [
      [1, d, "Acme"],
      [2, d + 1, "Zoo"],
      [3, d + 2, "Acme"],
    ],
  };
  const lines: MadeTable = {
    sheet: "Details",
    kind: "orders",
    role: "lines",
    columns: [
      { header: "OrderID", field: "orderId", keyLike: true },
      { header: "UnitPrice", field: "price", look: "number" },
      { header: "Quantity", field: "quantity", look: "number" },
      { header: "Discount", field: "discount", look: "number" },
    ],
    rows: [
      [1, 14, 12, 0],
      [1, 10, 10, 0.1],
      [2, 5, 2, 0.25],
      [9, 1, 1, 0],
    ],
  };

  it("become one data set: amounts of the lines, dates and customers of the header", () => {
    const result = intakeOf([header, lines]);
    expect(rowsOf(result.dataSets.orders, ["date", "customer", "amount"])).toEqual([
      { date: d, customer: "Acme", amount: 168 }, // 14 × 12
      { date: d, customer: "Acme", amount: 90 }, // 10 × 10 × 0.9
      { date: d + 1, customer: "Zoo", amount: 7.5 }, // 5 × 2 × 0.75
    ]);
    expect(result.report.derived[0]?.formula.en).toBe("amount = UnitPrice × Quantity × (1 − Discount)");
    expect(result.report.problems).toMatchObject([
      { code: "unknown-order", sheet: "Details", address: "A5", text: "9" },
    ]);
  });

  it("are not counted again when a complete table holds the same orders", () => {
    const complete: MadeTable = {
      sheet: "Everything",
      kind: "orders",
      columns: [
        ...lines.columns,
        { header: "Date", field: "date", look: "date" },
        { header: "Rep", field: "rep" },
      ],
      rows: [
        [1, 14, 12, 0, d, "A"],
        [1, 10, 10, 0.1, d, "A"],
        [2, 5, 2, 0.25, d + 1, "B"],
        [3, 1, 1, 0, d + 2, "B"],
      ],
    };
    const more = [...lines.rows.slice(0, 3), [3, 1, 1, 0]];
    const result = intakeOf([complete, header, { ...lines, rows: more }]);
    expect(result.dataSets.orders?.rowCount).toBe(4);
    const left = result.report.problems.filter(({ code }) => code === "same-orders-twice");
    expect(left.map(({ sheet, address }) => `${sheet} ${address}`)).toEqual([
      "Orders A2:C4",
      "Details A2:D5",
    ]);
    for (const { rowsRead, rowsUsed, rowsLeftOut } of result.report.tables)
      expect(rowsUsed + rowsLeftOut).toBe(rowsRead);
  });
});
