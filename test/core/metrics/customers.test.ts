import { dayOf } from "../../../src/core/data/day";
import { isLost, lifecycleOf, wonBackOn } from "../../../src/core/metrics/lifecycle";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

const buy = (customer: string, date: string, amount = 10): TestRow => ({ customer, date, amount });
/** Buyers of case 29; E ordered twice on one day. */
const buyers = [
  buy("A", "2023-05-10"),
  buy("A", "2024-02-10"),
  buy("B", "2024-01-10"),
  buy("B", "2024-06-10"),
  buy("C", "2024-03-10"),
  buy("D", "2023-08-10"),
  buy("E", "2024-04-01"),
  buy("E", "2024-04-01"),
];
const actual = (orders: readonly TestRow[], id: string, period = "2024", settings = {}) =>
  resultOf(reviewOf(makeDataSets({ orders }), { period }, settings), id).actual;

describe("customers (M5)", () => {
  test(caseTitle(29, "three repurchase rates and new customers"), () => {
    expect(actual(buyers, "repurchase-rate")).toBe(workedCase(29).expect["prior-base"]);
    expect(actual(buyers, "repurchase-rate-in-period")).toBe(workedCase(29).expect["in-period"]);
    expect(actual(buyers, "repurchase-rate-any-earlier")).toBe(workedCase(29).expect["any-earlier"]);
    expect(actual(buyers, "new-customer-count")).toBe(workedCase(29).expect["new"]);
  });

  test(caseTitle(29, "one customer is returning"), () => {
    const span = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31), lostAfterMonths: 12 };
    const days = (...list: [number, number, number][]) => list.map(([y, m, d]) => dayOf(y, m, d));
    const lives = [
      lifecycleOf(days([2023, 5, 10], [2024, 2, 10]), span),
      lifecycleOf(days([2024, 1, 10], [2024, 6, 10]), span),
      lifecycleOf(days([2024, 3, 10]), span),
      lifecycleOf(days([2023, 8, 10]), span),
      lifecycleOf(days([2024, 4, 1]), span),
    ];
    expect(lives).toEqual(["returning", "new", "new", "lost", "new"]);
    expect(lives.filter((life) => life === "returning")).toHaveLength(expectedNumber(29, "returning"));
  });

  test("the setting says which definition the repurchase rate has", () => {
    expect(actual(buyers, "repurchase-rate", "2024", { repurchase: "in-period" })).toBe(0.25);
  });

  test("a customer with returns only did not buy", () => {
    const orders = [...buyers, buy("F", "2024-05-01", -5)];
    expect(actual(orders, "new-customer-count")).toBe(3);
    expect(actual(orders, "repurchase-rate-in-period")).toBe(0.25);
  });

  test("without customers in the period before, the repurchase rate is undefined", () => {
    expect(actual([buy("A", "2022-05-01"), buy("A", "2024-05-01")], "repurchase-rate")).toBeNull();
  });

  test("a typed first-order date wins over what the orders show", () => {
    const customers = [
      { customer: "c", firstOrderOn: "2019-01-01" },
      { customer: "Z", firstOrderOn: "2024-01-01" },
    ];
    const review = reviewOf(makeDataSets({ orders: buyers, customers }), { period: "2024" });
    expect(resultOf(review, "new-customer-count").actual).toBe(2); // B and E; Z never ordered
  });

  test("a first order on the window's first or last day is in it, a day outside is not", () => {
    const orders = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map((date, i) =>
      buy(`c${i}`, date),
    );
    expect(actual(orders, "new-customer-count")).toBe(2);
  });

  test("the first-order amount is that of the first day, per new customer", () => {
    // B 10, C 10, E 10 + 10 on its first day: 40 / 3
    expect(actual(buyers, "first-order-amount")).toBeCloseTo(40 / 3, 12);
  });

  test("a new customer is credited to the members of its first order only", () => {
    const orders = [
      { ...buy("A", "2024-01-05"), region: "North" },
      { ...buy("A", "2024-02-05"), region: "South" },
    ];
    const review = reviewOf(makeDataSets({ orders }), { period: "2024" });
    expect(resultOf(review, "new-customer-count", { region: "North" }).actual).toBe(1);
    expect(resultOf(review, "new-customer-count", { region: "South" }).actual).toBe(0);
  });

  test("lost: the last order lies before the six months that end with the window", () => {
    const span = { end: dayOf(2024, 12, 31), lostAfterMonths: 6 };
    expect(isLost([dayOf(2024, 6, 30)], span)).toBe(true);
    expect(isLost([dayOf(2024, 7, 1)], span)).toBe(false);
    expect(isLost([], span)).toBe(false);
    expect(isLost([dayOf(2025, 1, 1)], span)).toBe(false); // not yet ordered at the window's end
    // last orders: A February, C March, D 2023, E April → lost; B 10 June → lost as well at year's end
    expect(actual([...buyers, buy("F", "2024-12-31")], "lost-customer-count")).toBe(5);
    expect(actual(buyers, "lost-customer-count", "2024-H1")).toBe(1); // D alone: nothing since January
  });

  test("won back: a gap of six months, then an order in the window; one day less is no gap", () => {
    const span = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31), lostAfterMonths: 6 };
    expect(wonBackOn([dayOf(2023, 9, 30), dayOf(2024, 4, 1)], span)).toBe(dayOf(2024, 4, 1));
    expect(wonBackOn([dayOf(2023, 10, 1), dayOf(2024, 4, 1)], span)).toBeNaN();
    expect(wonBackOn([dayOf(2024, 4, 1)], span)).toBeNaN();
    expect(actual(buyers, "won-back-count")).toBe(1); // A: May 2023 → February 2024
  });

  test("the window's first and last day belong to it for new, returning and won-back customers", () => {
    const [start, end] = [dayOf(2024, 1, 1), dayOf(2024, 12, 31)];
    const span = { start, end, lostAfterMonths: 6 };
    const long = dayOf(2023, 6, 1);
    expect([wonBackOn([long, start], span), wonBackOn([long, end], span)]).toEqual([start, end]);
    expect([wonBackOn([long, start - 1], span), wonBackOn([long, end + 1], span)]).toEqual([NaN, NaN]);
    expect([lifecycleOf([start], span), lifecycleOf([end], span)]).toEqual(["new", "new"]);
    expect(lifecycleOf([dayOf(2023, 12, 15), start], span)).toBe("returning");
    expect(lifecycleOf([dayOf(2023, 12, 15)], { ...span, lostAfterMonths: 13 })).toBeNull();
  });

  test("an order on the window's first day is no earlier order, one on the day before is", () => {
    const first = [buy("A", "2024-01-01"), buy("B", "2023-12-31"), buy("B", "2024-03-01")];
    expect(actual(first, "repurchase-rate-any-earlier")).toBe(0.5); // B of A and B
  });

  test("a lost customer is missed where it bought last", () => {
    const orders = [
      { ...buy("A", "2023-05-01"), region: "North" },
      { ...buy("A", "2023-08-01"), region: "South" },
      { ...buy("B", "2024-12-01"), region: "North" },
    ];
    const review = reviewOf(makeDataSets({ orders }), { period: "2024", asOf: dayOf(2024, 12, 31) });
    expect(resultOf(review, "lost-customer-count", { region: "South" }).actual).toBe(1);
    expect(resultOf(review, "lost-customer-count", { region: "North" }).actual).toBe(0);
  });

  test("a product launched on the last day is new, one launched the day after is not yet", () => {
    const orders = [
      { ...buy("A", "2024-01-05", 30), product: "P" },
      { ...buy("A", "2024-01-05", 70), product: "Q" },
    ];
    const products = [
      { product: "P", launchedOn: "2024-01-31" },
      { product: "Q", launchedOn: "2024-02-01" },
    ];
    const request = { period: "2024-01", asOf: dayOf(2024, 1, 31) };
    expect(resultOf(reviewOf(makeDataSets({ orders, products }), request), "new-product-share").actual).toBe(
      0.3,
    );
  });

  test(caseTitle(31, "order value and sales per customer, before and after a return"), () => {
    const orders = [
      { ...buy("A", "2024-01-05", 10), orderId: 1 },
      { ...buy("A", "2024-01-06", 20), orderId: 2 },
      { ...buy("B", "2024-01-07", 30), orderId: 3 },
    ];
    const back = { ...buy("B", "2024-02-07", -6), orderId: 3 };
    const expected = workedCase(31).expect as Record<string, number[]>;
    expect([orders, [...orders, back]].map((rows) => actual(rows, "average-order-value"))).toEqual(
      expected["averageOrderValue"],
    );
    expect([orders, [...orders, back]].map((rows) => actual(rows, "sales-per-customer"))).toEqual(
      expected["salesPerCustomer"],
    );
  });

  test(caseTitle(32, "sales per customer in the base unit"), () => {
    const orders = Array.from({ length: 120 }, (_, i) => buy(`c${i}`, "2024-03-01", 15_000_000 / 120));
    expect(actual(orders, "sales-per-customer")).toBe(expectedNumber(32, "salesPerCustomer"));
  });

  test("a linked return reduces the period of the original order, or by setting its own", () => {
    const orders = [
      { date: "2024-01-05", amount: 100, orderId: "a" },
      { date: "2024-02-05", amount: 100, orderId: "b" },
      { date: "2024-02-20", amount: -30, orderId: "a" },
    ];
    expect(actual(orders, "return-rate", "2024-01")).toBe(0.3);
    expect(actual(orders, "return-rate", "2024-02")).toBe(0);
    expect(actual(orders, "return-rate", "2024-02", { returns: "own-period" })).toBe(0.3);
  });

  test("a row with a return mark was sold and came back; a table without any return has no return rate", () => {
    const orders = [
      { date: "2024-01-05", amount: 60, returned: 1 },
      { date: "2024-01-05", amount: 140, returned: 0 },
    ];
    expect(actual(orders, "return-rate", "2024-01")).toBe(0.3);
    expect(actual([buy("A", "2024-01-05")], "return-rate", "2024-01")).toBeNull();
  });

  test("renewal, referral and new-product shares are parts of all net sales", () => {
    const orders = [
      { date: "2024-01-05", amount: 60, orderType: "续约", channel: "电销", product: "Old" },
      { date: "2024-01-06", amount: 30, orderType: "新签", channel: "转介绍", product: "New" },
      { date: "2024-01-07", amount: 10, channel: "展会", product: "Newer" },
    ];
    const products = [
      { product: "Old", launchedOn: "2023-01-31" },
      { product: "new", launchedOn: "2023-02-01" },
      { product: "Newer", launchedOn: "2024-02-01" },
    ];
    const review = reviewOf(makeDataSets({ orders, products }), {
      period: "2024-01",
      asOf: dayOf(2024, 1, 31),
    });
    expect(resultOf(review, "renewal-share").actual).toBe(0.6);
    expect(resultOf(review, "referral-share").actual).toBe(0.3);
    expect(resultOf(review, "new-product-share").actual).toBe(0.3); // launched in the 12 months to 31 January 2024
  });
});
