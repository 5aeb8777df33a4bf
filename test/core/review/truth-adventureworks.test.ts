import type { DataSets } from "../../../src/core/data/data-set";
import { dayOf, isoDate } from "../../../src/core/data/day";
import type { Review } from "../../../src/core/review/review";
import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

const numberOr = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Without customers a review has 635 members less to report, which is all that most of these tests need. */
function load(path: string, withCustomers: boolean): DataSets {
  const raw = (name: string, key: string): Map<string, Record<string, string>> =>
    new Map(readCsv(path, "raw", name).map((row) => [row[key]!, row]));
  const people = raw("Salespeople.csv", "EmployeeKey");
  const territories = raw("Territories.csv", "SalesTerritoryKey");
  const products = raw("Products.csv", "ProductKey");
  const orders = readCsv(path, "raw", "ResellerSales.csv").map((row) => ({
    date: row["OrderDate"]!,
    amount: Number(row["SalesAmount"]),
    cost: Number(row["TotalProductCost"]),
    orderId: row["SalesOrderNumber"]!,
    customer: withCustomers ? row["ResellerKey"] : undefined,
    rep: people.get(row["EmployeeKey"]!)?.["Salesperson"],
    region: territories.get(row["SalesTerritoryKey"]!)?.["Region"],
    productLine: products.get(row["ProductKey"]!)?.["Category"],
  }));
  const targets = readCsv(path, "raw", "SalesQuota.csv").map((row) => {
    const [year, first] = [Number(row["CalendarYear"]), Number(row["CalendarQuarter"]) * 3 - 2];
    return {
      rep: people.get(row["EmployeeKey"]!)?.["Salesperson"],
      target: Number(row["SalesAmountQuota"]),
      periodStart: isoDate(dayOf(year, first, 1)),
      periodEnd: isoDate(dayOf(year, first + 3, 1) - 1),
    };
  });
  return makeDataSets({ orders, targets });
}

/** Money to a cent, rates to 0.0001 (the truth tables are rounded to six decimals). */
function near(actual: number | null, expected: number | null, digits: number): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, digits);
}

describeWithData("adventureworks", "60,855 reseller orders and 163 quotas", (path) => {
  const dataSets = load(path, false);
  const reviews = new Map<string, Review>();
  const of = (period: string): Review => {
    const known = reviews.get(period) ?? reviewOf(dataSets, { period });
    reviews.set(period, known);
    return known;
  };

  it("give every year's sales, margin, orders and growth as pandas does", () => {
    for (const row of readCsv(path, "truth", "by_year.csv")) {
      const review = of(row["year"]!);
      near(findResult(review, "sales-amount").actual, numberOr(row["sales"]), 2);
      near(findResult(review, "margin").actual, numberOr(row["margin"]), 2);
      near(findResult(review, "margin-rate").actual, numberOr(row["margin_rate"]), 4);
      near(findResult(review, "order-count").actual, numberOr(row["orders"]), 0);
      near(findResult(review, "average-order-value").actual, numberOr(row["avg_order"]), 2);
    }
    const growth = readCsv(path, "truth", "by_year.csv").map((row) => numberOr(row["sales_growth"]));
    near(findResult(of("2011"), "sales-amount").yoy, growth[1]!, 4);
    near(findResult(of("2012"), "sales-amount").yoy, growth[2]!, 4);
    // 2013 ends on 29 November in the data; the truth table compares it with the whole of 2012
    const full = reviewOf(dataSets, { period: "2013", comparison: "full" });
    near(findResult(full, "sales-amount").yoy, growth[3]!, 4);
  });

  it("give every month's sales and changes across gaps: a month after one without orders has no change", () => {
    const { date, amount } = dataSets.orders!.columns;
    const bare: DataSets = { orders: { ...dataSets.orders!, columns: { date, amount } } };
    for (const row of readCsv(path, "truth", "by_month.csv")) {
      const result = findResult(reviewOf(bare, { period: row["month"]! }), "sales-amount");
      near(result.actual, numberOr(row["sales"]), 2);
      // November 2013 is open in the data: it is compared to the 29th, the table with whole months
      if (row["month"] === "2013-11") continue;
      near(result.change, numberOr(row["mom_calendar"]), 4);
      near(result.yoy, numberOr(row["yoy"]), 4);
    }
  });

  it("give every salesperson's achievement by quarter, two quota rows of 2011 Q3 added up", () => {
    let compared = 0;
    for (const row of readCsv(path, "truth", "achievement_quarter_label.csv")) {
      const review = of(`${row["year"]}-Q${row["quarter"]}`);
      const result = findResult(review, "sales-amount", { rep: row["Salesperson"]! });
      near(result.actual, numberOr(row["actual"]) ?? 0, 2);
      near(result.target, numberOr(row["quota"]), 2);
      near(result.achievement, numberOr(row["achievement"]), 4);
      compared++;
    }
    expect(compared).toBe(180);
  });

  it("give every salesperson's achievement by year, with all sales and with quota quarters only", () => {
    for (const row of readCsv(path, "truth", "achievement_year_label.csv")) {
      const result = findResult(of(row["year"]!), "sales-amount", { rep: row["Salesperson"]! });
      near(result.actual, numberOr(row["actual_all"]), 2);
      near(result.target, numberOr(row["quota"]) || null, 2);
      near(result.achievement, numberOr(row["achievement_all"]), 4);
      near(result.actualWithTarget ?? result.actual, numberOr(row["actual_in_quota_quarters"]), 2);
    }
  });

  it("give the company's achievement by quarter", () => {
    for (const row of readCsv(path, "truth", "achievement_company_quarter_label.csv")) {
      const result = findResult(of(`${row["year"]}-Q${row["quarter"]}`), "sales-amount");
      near(result.actual, numberOr(row["actual"]), 2);
      near(result.achievement, numberOr(row["achievement"]), 4);
    }
  });

  it.each([
    ["region", "by_region_year.csv", "Region"],
    ["rep", "by_salesperson_year.csv", "Salesperson"],
    ["productLine", "by_category_year.csv", "Category"],
  ])("give sales, margin and orders by %s and year", (dimension, file, header) => {
    for (const row of readCsv(path, "truth", file)) {
      const scope = { [dimension]: row[header]! };
      const review = of(row["year"]!);
      near(findResult(review, "sales-amount", scope).actual, numberOr(row["sales"]), 2);
      near(findResult(review, "margin-rate", scope).actual, numberOr(row["margin_rate"]), 4);
      near(findResult(review, "order-count", scope).actual, numberOr(row["orders"]), 0);
    }
  });

  it("give customers by year, and breakdowns that reconcile to 0", () => {
    const customers = load(path, true);
    for (const row of readCsv(path, "truth", "repeat_by_year.csv")) {
      const review = reviewOf(customers, { period: row["year"]! });
      expect(findResult(review, "customer-count").actual).toBe(Number(row["customers"]));
      for (const { reconciliation } of review.breakdowns) expect(reconciliation).toBe(0);
    }
  });

  it("are reviewed by the last quarter without a wish: quotas are quarterly, data end on 29 November 2013", () => {
    const { period, asOf } = reviewOf(dataSets, {}).window;
    expect([period.label, isoDate(asOf)]).toEqual(["2013-Q4", "2013-11-29"]);
  });
});
