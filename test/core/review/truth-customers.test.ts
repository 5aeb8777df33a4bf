import { dayOf } from "../../../src/core/data/day";
import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

describeWithData("northwind", "830 orders of 89 customers in 2,155 lines", (path) => {
  const byId = new Map(readCsv(path, "raw", "Orders.csv").map((row) => [row["OrderID"]!, row]));
  const employees = new Map(
    readCsv(path, "raw", "Employees.csv").map((row) => [
      row["EmployeeID"]!,
      `${row["FirstName"]} ${row["LastName"]}`,
    ]),
  );
  const orders = readCsv(path, "raw", "OrderDetails.csv").map((line) => {
    const head = byId.get(line["OrderID"]!)!;
    return {
      orderId: line["OrderID"]!,
      date: head["OrderDate"]!,
      dueOn: head["RequiredDate"]!,
      deliveredOn: head["ShippedDate"] || null,
      customer: head["CustomerID"]!,
      rep: employees.get(head["EmployeeID"]!)!,
      amount: Number(line["UnitPrice"]) * Number(line["Quantity"]) * (1 - Number(line["Discount"])),
    };
  });
  const all = { period: "1996-07-04..1998-05-06", asOf: dayOf(1998, 5, 6) };
  const review = reviewOf(makeDataSets({ orders }), all);

  it("late deliveries of those delivered, and mean days to ship, by order and not by line", () => {
    expect(findResult(review, "late-delivery-share")).toMatchObject({ numerator: 37, denominator: 830 - 21 });
    expect(findResult(review, "late-delivery-share").actual).toBeCloseTo(0.045735, 4);
    expect(findResult(review, "delivery-cycle").actual).toBeCloseTo(8.491965, 4);
    for (const row of readCsv(path, "truth", "late_by_employee.csv")) {
      const result = findResult(review, "late-delivery-share", { rep: row["Employee"]! });
      expect(result).toMatchObject({ numerator: Number(row["late"]), denominator: Number(row["shipped"]) });
    }
  });

  it("repeat customers: 88 of 89 bought on two or more days", () => {
    // the table counts customers with two orders, we count days; here it is the same 88
    expect(findResult(review, "repurchase-rate-in-period")).toMatchObject({ numerator: 88, denominator: 89 });
  });
});

describeWithData("adventureworks", "60,855 reseller order lines of four years", (path) => {
  const orders = readCsv(path, "raw", "ResellerSales.csv").map((row) => ({
    orderId: row["SalesOrderNumber"]!,
    date: row["OrderDate"]!.slice(0, 10),
    customer: row["ResellerKey"]!,
    amount: Number(row["SalesAmount"]),
  }));
  const dataSets = makeDataSets({ orders });
  const truth = readCsv(path, "truth", "repeat_by_year.csv");

  it("customers, new ones, and those kept from the year before", () => {
    for (const row of truth) {
      const year = Number(row["year"]);
      const review = reviewOf(dataSets, { period: String(year), asOf: dayOf(year, 12, 31) });
      expect(findResult(review, "customer-count").actual).toBe(Number(row["customers"]));
      expect(findResult(review, "new-customer-count").actual).toBe(Number(row["new_customers"]));
      const kept = findResult(review, "repurchase-rate");
      if (year === 2010)
        expect(kept.actual).toBeNull(); // no year before
      else expect(kept.numerator).toBe(Number(row["retained_from_prev_year"]));
    }
  });

  it("repeat resellers of a year", () => {
    for (const row of truth) {
      const year = Number(row["year"]);
      const review = reviewOf(dataSets, { period: String(year), asOf: dayOf(year, 12, 31) });
      const repeat = findResult(review, "repurchase-rate-in-period");
      // pandas counts order numbers, metrics.md M5 counts days; days of a customer worked out here independently
      const days = new Map<string, Set<string>>();
      for (const { customer, date } of orders) {
        if (date.startsWith(String(year)))
          days.set(customer, (days.get(customer) ?? new Set<string>()).add(date));
      }
      const twice = [...days.values()].filter((list) => list.size >= 2).length;
      expect(repeat).toMatchObject({ numerator: twice, denominator: Number(row["customers"]) });
      expect(Number(row["with_2plus_orders"]) - twice).toBeGreaterThanOrEqual(0);
    }
  });
});

describeWithData("contoso", "7,794 order lines in five currencies, amounts already in one", (path) => {
  const orders = readCsv(path, "raw", "sales.csv").map((row) => ({
    orderId: row["OrderKey"]!,
    date: row["OrderDate"]!,
    deliveredOn: row["DeliveryDate"]!,
    customer: row["CustomerKey"]!,
    channel: row["CurrencyCode"]!,
    amount: Number(row["Quantity"]) * Number(row["NetPrice"]),
    cost: Number(row["Quantity"]) * Number(row["UnitCost"]),
  }));
  const review = reviewOf(makeDataSets({ orders }), {
    period: "2021-05-18..2024-04-20",
    asOf: dayOf(2024, 4, 20),
  });

  it("sales by currency are the base amounts, whatever the currency's name", () => {
    for (const row of readCsv(path, "truth", "by_currency.csv")) {
      const result = findResult(review, "sales-amount", { channel: row["CurrencyCode"]! });
      expect(result.actual).toBeCloseTo(Number(row["net_base"]), 2);
    }
  });

  it("margin, and customers of at least two order days", () => {
    expect(findResult(review, "margin-rate").actual).toBeCloseTo(
      findResult(review, "margin").actual! / findResult(review, "sales-amount").actual!,
      9,
    );
    const days = new Map<string, Set<string>>();
    for (const { customer, date } of orders)
      days.set(customer, (days.get(customer) ?? new Set<string>()).add(date));
    const twice = [...days.values()].filter((list) => list.size >= 2).length;
    expect(findResult(review, "repurchase-rate-in-period")).toMatchObject({
      numerator: twice,
      denominator: days.size,
    });
  });
});
