import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";
import type { DataSets } from "../../../src/core/data/data-set";

const orders: TestRow[] = [
  { date: "2024-01-05", amount: 100 },
  { date: "2024-01-31", amount: 900 },
];

/** The same orders, their rows from two tables, some of which hold sums of months. */
function fromTables(sums: readonly boolean[]): DataSets {
  const dataSets = makeDataSets({ orders });
  const set = dataSets.orders;
  if (!set) throw new Error("no orders");
  const sources = sums.map((isSum, at) => ({
    tableId: `t${at}`,
    sheet: `s${at}`,
    ...(isSum ? { sums: "month" as const } : {}),
  }));
  return { ...dataSets, orders: { ...set, sources, sourceOf: Uint16Array.from([0, 1]) } };
}

describe("The number of orders", () => {
  it("counts rows of single orders", () => {
    const review = reviewOf(fromTables([false, false]), { period: "2024-01" });
    expect(resultOf(review, "order-count").actual).toBe(2);
    expect(resultOf(review, "average-order-value").actual).toBe(500); // (100 + 900) / 2
  });

  it("leaves out rows that sum up a month, and their amounts out of the mean", () => {
    const review = reviewOf(fromTables([false, true]), { period: "2024-01" });
    expect(resultOf(review, "order-count").actual).toBe(1);
    expect(resultOf(review, "average-order-value").actual).toBe(100);
    expect(resultOf(review, "sales-amount").actual).toBe(1000);
  });

  it("is an explained gap where every row sums up a month", () => {
    const review = reviewOf(fromTables([true, true]), { period: "2024-01" });
    expect(review.metrics.some(({ id }) => id === "order-count")).toBe(false);
    expect(review.gaps.find(({ metricId }) => metricId === "order-count")?.reason.zh).toContain("合计");
  });
});

test("a sample given away for 0 is an order and no return", () => {
  const orders = [
    { date: "2024-03-01", amount: 10, orderId: "1" },
    { date: "2024-03-02", amount: 0, orderId: "2" },
    { date: "2024-03-03", amount: -4, orderId: "3" },
  ];
  const review = reviewOf(makeDataSets({ orders }), { period: "2024-03" });
  expect(resultOf(review, "order-count").actual).toBe(2);
  expect(resultOf(review, "return-rate").actual).toBe(0.4); // 4 of 10
});
