import { dayOf } from "../../../src/core/data/day";
import type { Scope } from "../../../src/core/review/review";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

/* In the North every order names its customer, in the South none does, in the East one of two. */
const orders: TestRow[] = [
  { date: "2024-03-01", amount: 10, region: "North", customer: "a" },
  { date: "2024-03-02", amount: 10, region: "North", customer: "b" },
  { date: "2024-03-03", amount: 10, region: "South", customer: null },
  { date: "2024-03-04", amount: 10, region: "East", customer: "a" },
  { date: "2024-03-05", amount: 10, region: "East", customer: null },
  { date: "2024-04-01", amount: 10, region: "South", customer: null },
];
const actual = (id: string, period: string, scope: Scope = {}): number | null =>
  resultOf(reviewOf(makeDataSets({ orders }), { period, asOf: dayOf(2024, 12, 31) }), id, scope).actual;

describe("Where no order says its customer", () => {
  it.each(["customer-count", "new-customer-count", "won-back-count"])("%s is no data, not 0", (id) => {
    expect(actual(id, "2024-04")).toBeNull();
    expect(actual(id, "2024", { region: "South" })).toBeNull();
  });

  it("orders that say it are counted as ever, beside others that don't", () => {
    expect(actual("customer-count", "2024")).toBe(2);
    expect(actual("customer-count", "2024", { region: "North" })).toBe(2);
    expect(actual("customer-count", "2024", { region: "East" })).toBe(1);
    expect(actual("won-back-count", "2024", { region: "North" })).toBe(0);
  });

  it("a customer with returns only is known, and did not buy: 0", () => {
    const returns: TestRow[] = [
      ...orders,
      { date: "2024-05-01", amount: -5, region: "South", customer: "c" },
    ];
    const review = reviewOf(makeDataSets({ orders: returns }), {
      period: "2024-05",
      asOf: dayOf(2024, 12, 31),
    });
    expect(resultOf(review, "customer-count").actual).toBe(0);
  });
});
