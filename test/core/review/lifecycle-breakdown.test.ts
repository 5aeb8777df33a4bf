import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { everyFigure } from "../../../src/core/review/review-figures";
import { reviewOf } from "../../helpers/review-of";

/** 甲 buys every quarter, 乙 is new in 2024, 丙 comes back after more than six months, one order names nobody. */
const orders = [
  { date: "2023-02-01", amount: 10, customer: "甲" },
  { date: "2023-03-01", amount: 20, customer: "丙" },
  { date: "2023-11-01", amount: 30, customer: "甲" },
  { date: "2024-02-01", amount: 100, customer: "甲" },
  { date: "2024-02-15", amount: 200, customer: "乙" },
  { date: "2024-03-01", amount: 400, customer: "丙" },
  { date: "2024-03-31", amount: 800 },
];
const review = reviewOf(makeDataSets({ orders }), { period: "2024-Q1" });
const actual = (lifecycle: string | null, id = "sales-amount"): number | null =>
  findResult(review, id, { lifecycle }).actual;

describe("the breakdown by customer lifecycle", () => {
  it("tells new, returning and won-back customers apart, as seen from the window", () => {
    expect([actual("returning"), actual("new"), actual("won-back"), actual(null)]).toEqual([
      100, 200, 400, 800,
    ]);
    expect(actual("new", "customer-count")).toBe(1);
  });

  it("sees last year's window with last year's eyes: both customers of 2023-Q1 were new then", () => {
    expect(findResult(review, "sales-amount", { lifecycle: "new" }).lastYear).toBe(30);
    expect(findResult(review, "sales-amount", { lifecycle: "returning" }).lastYear).toBe(0);
  });

  it("adds up to the total", () => {
    const breakdown = review.breakdowns.find(({ dimension }) => dimension === "lifecycle");
    expect(breakdown?.total.actual).toBe(1500);
    expect(breakdown?.reconciliation).toBe(0);
  });

  it("leaves out metrics that look beyond their window", () => {
    const ids = new Set(
      everyFigure(review.figures)
        .filter(({ scope }) => "lifecycle" in scope)
        .map(({ id }) => id),
    );
    expect(ids.has("repurchase-rate")).toBe(false);
    expect(ids.has("average-order-value")).toBe(true);
  });
});
