import { join } from "node:path";
import { numbersOf, textOf, type DataSet } from "../../../src/core/data/data-set";
import { calendarDate } from "../../../src/core/data/day";
import { intakeOfFile, type FileIntake } from "../../helpers/intake-of-file";
import { sumBy } from "../../helpers/hand-made-workbook";
import { describeWithData, readCsv } from "../../helpers/shared-data";

jest.setTimeout(120_000);

const memberOf = (dataSet: DataSet | undefined, field: string) => {
  const column = textOf(dataSet, field);
  return (row: number): string => column?.dictionary[column.codes[row] ?? -1] ?? "";
};
const dayAt = (dataSet: DataSet | undefined, field = "date") => {
  const days = numbersOf(dataSet, field);
  return (row: number) => calendarDate(days?.[row] ?? NaN);
};
const yearOf = (dataSet: DataSet | undefined, field = "date") => {
  const day = dayAt(dataSet, field);
  return (row: number): string => String(day(row).year);
};
const monthOf = (dataSet: DataSet | undefined, field = "date") => {
  const day = dayAt(dataSet, field);
  return (row: number): string => `${day(row).year}-${String(day(row).month).padStart(2, "0")}`;
};

/** Sums of our data set by some keys must equal a truth table's column, member for member. Money within 0.01. */
function expectSums(
  dataSet: DataSet | undefined,
  field: string,
  by: readonly ((row: number) => string)[],
  truth: readonly Record<string, string>[],
  keys: readonly string[],
  value: string,
): void {
  const sums = sumBy(dataSet, field, (row) => by.map((of) => of(row)).join("|"));
  const stated = truth
    .filter((row) => row[value] !== "")
    .map((row) => [keys.map((key) => row[key]!.trim()).join("|"), Number(row[value])] as const);
  expect(stated.length).toBeGreaterThan(0);
  for (const [key, expected] of stated) {
    const found = sums.get(key) ?? NaN;
    if (!(Math.abs(found - expected) <= 0.01))
      throw new Error(`${field} of ${key}: ${found}, truth ${expected}`);
  }
  expect(sums.size).toBe(stated.length);
}

function expectBalance({ report }: FileIntake): void {
  for (const { rowsRead, rowsUsed, rowsLeftOut } of report.tables)
    expect(rowsUsed + rowsLeftOut).toBe(rowsRead);
}

const leftOut = ({ report }: FileIntake) =>
  report.tables.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0);

describeWithData("adventureworks", "adventureworks", (path) => {
  let result: FileIntake;
  beforeAll(() => (result = intakeOfFile(join(path, "workbook.xlsx"))));
  const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);

  it("uses all 60,855 lines and every quota row", () => {
    expectBalance(result);
    expect(leftOut(result)).toBe(0);
    expect(result.dataSets.orders?.rowCount).toBe(60_855);
    expect(result.dataSets.targets?.rowCount).toBe(163);
  });

  it("sums sales and cost by month, region, category, salesperson, business type and reseller as the truth does", () => {
    const { orders } = result.dataSets;
    const year = yearOf(orders);
    expectSums(orders, "amount", [monthOf(orders)], truth("by_month"), ["month"], "sales");
    expectSums(orders, "margin", [year], truth("by_year"), ["year"], "margin");
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "region"), year],
      truth("by_region_year"),
      ["Region", "year"],
      "sales",
    );
    expectSums(
      orders,
      "cost",
      [memberOf(orders, "productLine"), year],
      truth("by_category_year"),
      ["Category", "year"],
      "cost",
    );
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "rep"), year],
      truth("by_salesperson_year"),
      ["Salesperson", "year"],
      "sales",
    );
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "industry"), year],
      truth("by_businesstype_year"),
      ["BusinessType", "year"],
      "sales",
    );
    expect(textOf(orders, "customer")?.dictionary).toHaveLength(635);
  });

  it("sums quotas by person and labelled quarter, two rows of one quarter added up", () => {
    const { targets } = result.dataSets;
    const day = dayAt(targets, "periodStart");
    const quarter = (row: number) => String(Math.ceil(day(row).month / 3));
    const by = [memberOf(targets, "rep"), yearOf(targets, "periodStart"), quarter];
    expectSums(
      targets,
      "target",
      by,
      truth("achievement_quarter_label"),
      ["Salesperson", "year", "quarter"],
      "quota",
    );
  });

  it("names every join", () => {
    const joins = result.report.joins.map(
      ({ from, to, keysFound, keysTotal }) =>
        `${from.sheet}.${from.header}→${to.sheet} ${keysFound}/${keysTotal}`,
    );
    expect(joins).toEqual(
      expect.arrayContaining([
        "ResellerSales.EmployeeKey→Salespeople 17/17",
        "ResellerSales.SalesTerritoryKey→Territories 10/10",
        "SalesQuota.EmployeeKey→Salespeople 17/17",
      ]),
    );
  });
});

describeWithData("zh_sales_targets", "zh_sales_targets", (path) => {
  let result: FileIntake;
  beforeAll(() => (result = intakeOfFile(join(path, "workbook.xlsx"))));
  const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);

  it("sums 销售额 and 利润 by month, region, category and customer as the truth does", () => {
    expectBalance(result);
    const { orders } = result.dataSets;
    expectSums(orders, "amount", [monthOf(orders)], truth("按月"), ["月份"], "销售额");
    expectSums(orders, "margin", [memberOf(orders, "region")], truth("按地区"), ["地区"], "利润");
    expectSums(orders, "quantity", [memberOf(orders, "productLine")], truth("按类别"), ["产品类别"], "数量");
    expectSums(orders, "amount", [memberOf(orders, "customer")], truth("按客户"), ["客户名称"], "销售额");
    expectSums(orders, "amount", [memberOf(orders, "product")], truth("按产品"), ["产品名称"], "销售额");
  });

  it("keeps sales and margin targets apart, and does not rescale targets that are far too large", () => {
    const { targets } = result.dataSets;
    const metric = memberOf(targets, "metric");
    const scope = (row: number) =>
      [
        monthOf(targets, "periodStart")(row),
        memberOf(targets, "region")(row),
        memberOf(targets, "productLine")(row),
        metric(row),
      ].join("|");
    const rows = truth("目标完成_月份地区类别").filter((row) => row["销售目标"] !== "");
    const stated = rows.flatMap((row) => {
      const key = [row["月份"], row["地区"], row["产品类别"]].join("|");
      return [
        { key: `${key}|`, target: row["销售目标"]! },
        { key: `${key}|margin`, target: row["利润目标"]! },
      ];
    });
    expectSums(targets, "target", [scope], stated, ["key"], "target");
  });
});

describeWithData("superstore_packt", "superstore_packt", (path) => {
  const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);

  it("unites five layouts, keeps the test rows until told otherwise, and never takes 2099 for the last period", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"));
    expectBalance(result);
    const { orders } = result.dataSets;
    const by = [memberOf(orders, "region"), yearOf(orders)];
    expectSums(orders, "amount", by, truth("by_country_year_with_test_rows"), ["Country", "year"], "sales");
    expect(calendarDate(result.dataSpan!.last).year).toBe(2014);
    expect(orders?.sources.map(({ sheet }) => sheet)).toEqual([
      "US",
      "Canada",
      "Argentina",
      "Chile",
      "Colombia",
    ]);
  });

  it("agrees with the truth once the three test rows are excluded and Columbia is Colombia", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"), {
      "test-rows": "exclude",
      "same-name:region:Colombia=Columbia": "yes",
    });
    const { orders, targets } = result.dataSets;
    expect(leftOut(result)).toBe(3);
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "region"), monthOf(orders)],
      truth("by_country_month"),
      ["Country", "month"],
      "sales",
    );
    expectSums(
      orders,
      "margin",
      [memberOf(orders, "region"), yearOf(orders)],
      truth("by_country_year"),
      ["Country", "year"],
      "profit",
    );
    const budgets = truth("budget_2022_month").map((row) => ({
      key: `|${row["Category"]}|2022-${row["mn"]!.padStart(2, "0")}`,
      target: row["budget"]!,
    }));
    const quotas = truth("achievement_2014_month").map((row) => ({
      key: `${row["Country"]}||${row["month"]}`,
      target: row["target"]!,
    }));
    const by = [
      memberOf(targets, "region"),
      memberOf(targets, "productLine"),
      monthOf(targets, "periodStart"),
    ];
    expectSums(targets, "target", by, [...quotas, ...budgets], ["key"], "target");
  });
});

describeWithData("contoso", "contoso", (path) => {
  it("counts sales once, takes the amounts as base currency and says so", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"));
    const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);
    expectBalance(result);
    const { orders } = result.dataSets;
    expect(orders?.rowCount).toBe(7_794);
    expectSums(orders, "amount", [monthOf(orders)], truth("by_month"), ["month"], "net");
    expectSums(
      orders,
      "cost",
      [memberOf(orders, "productLine"), yearOf(orders)],
      truth("by_category_year"),
      ["CategoryName", "year"],
      "cost",
    );
    expectSums(
      orders,
      "margin",
      [memberOf(orders, "region"), yearOf(orders)],
      truth("by_country_year"),
      ["CountryName", "year"],
      "margin",
    );
    expect(result.report.derived.map(({ formula }) => formula.en)).toContain("amount = NetPrice × Quantity");
    expect(result.report.questions).toContainEqual(
      expect.objectContaining({ id: "currency", answer: "as-is" }),
    );
  });
});

describeWithData("northwind", "northwind", (path) => {
  it("joins lines, orders, customers, products, categories and employees", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"));
    const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);
    expectBalance(result);
    const { orders } = result.dataSets;
    const year = yearOf(orders);
    expectSums(orders, "amount", [monthOf(orders)], truth("by_month"), ["month"], "revenue");
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "rep"), year],
      truth("by_employee_year"),
      ["Employee", "year"],
      "revenue",
    );
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "productLine"), year],
      truth("by_category_year"),
      ["CategoryName", "year"],
      "revenue",
    );
    expectSums(orders, "amount", [memberOf(orders, "region")], truth("by_country"), ["Country"], "revenue");
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "product")],
      truth("by_product"),
      ["ProductName"],
      "revenue",
    );
    expectSums(
      orders,
      "amount",
      [memberOf(orders, "customer")],
      truth("by_customer"),
      ["CompanyName"],
      "revenue",
    );
  });
});

describeWithData("preppin_mit", "preppin_mit", (path) => {
  const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);

  it("reads one sheet a store with members across, and targets of quarters without a year", () => {
    const result = intakeOfFile(join(path, "raw", "w04_store_sheets_targets.xlsx"));
    expectBalance(result);
    const { orders, targets } = result.dataSets;
    const quarterOf = (dataSet: DataSet | undefined, field: string) => {
      const day = dayAt(dataSet, field);
      return (row: number) => String(Math.ceil(day(row).month / 3));
    };
    const rows = truth("w04_achievement");
    expectSums(
      orders,
      "amount",
      [quarterOf(orders, "date"), memberOf(orders, "store")],
      rows,
      ["Quarter", "Store"],
      "sold",
    );
    expectSums(
      targets,
      "target",
      [quarterOf(targets, "periodStart"), memberOf(targets, "store")],
      rows,
      ["Quarter", "Store"],
      "Target",
    );
    expectSums(orders, "amount", [memberOf(orders, "product")], truth("w04_by_product"), ["product"], "sold");
    expect(yearOf(targets, "periodStart")(0)).toBe("2021");
  });

  it("derives amounts from prices such as £60.07 and reads returns", () => {
    const result = intakeOfFile(join(path, "workbook_w51_w01.xlsx"));
    expectBalance(result);
    const { orders } = result.dataSets;
    const w51 = (row: number) => orders?.sources[orders.sourceOf[row] ?? -1]?.sheet === "W51 orders";
    const category = memberOf(orders, "productLine");
    const only = (row: number) => (w51(row) ? category(row) : "");
    const rows = truth("w51_by_category");
    const bikes = {
      Category: "",
      sales: truth("w01_by_quarter_bike")
        .reduce((sum, row) => sum + Number(row["value"]), 0)
        .toFixed(2),
    };
    expectSums(orders, "amount", [only], [...rows, bikes], ["Category"], "sales");
    const returned = sumBy(orders, "returned", only);
    for (const row of rows) expect(returned.get(row["Category"]!)).toBe(Number(row["returned_lines"]));
  });
});

describeWithData("crm_maven", "crm_maven", (path) => {
  it("keeps all 8,800 opportunities, blank dates and accounts included", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"));
    const truth = (name: string) => readCsv(path, "truth", `${name}.csv`);
    expectBalance(result);
    const { pipeline } = result.dataSets;
    expect(pipeline?.rowCount).toBe(8_800);
    expectSums(
      pipeline,
      "amount",
      [memberOf(pipeline, "rep")],
      truth("by_agent"),
      ["sales_agent"],
      "won_value",
    );
    expectSums(
      pipeline,
      "amount",
      [memberOf(pipeline, "team")],
      truth("by_manager"),
      ["manager"],
      "won_value",
    );
  });

  it("finds the product series once GTXPro is declared to be GTX Pro", () => {
    const result = intakeOfFile(join(path, "workbook.xlsx"), { "same-name:product:GTX Pro=GTXPro": "yes" });
    const truth = readCsv(path, "truth", "by_series.csv");
    const { pipeline } = result.dataSets;
    expectSums(pipeline, "amount", [memberOf(pipeline, "productLine")], truth, ["series"], "won_value");
    expect(textOf(pipeline, "product")?.dictionary).toContain("GTX Pro");
  });
});
