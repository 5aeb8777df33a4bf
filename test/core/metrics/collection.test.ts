import { dayOf } from "../../../src/core/data/day";
import { ageingBucket } from "../../../src/core/metrics/collection-rates";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { makeDataSets } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

const period = "2023-Q1"; // 90 days
const asOf = dayOf(2023, 3, 31);
const ids = [
  "collection-rate",
  "collection-rate-of-orders",
  "collection-rate-of-receivables",
  "collection-effectiveness",
  "dso",
];

/** Invoices of case 23: 200 from before (150 received now, 50 due), 500 of this quarter (250 received, 250 not yet due). */
const invoices = [
  {
    date: "2023-02-10",
    amount: 150,
    orderId: "old",
    invoiceDate: "2022-12-20",
    invoiceAmount: 200,
    dueDate: "2023-01-20",
  },
  {
    date: "2023-03-10",
    amount: 250,
    orderId: "new",
    invoiceDate: "2023-02-01",
    invoiceAmount: 500,
    dueDate: "2023-04-30",
  },
];

describe("collection (M3)", () => {
  test(caseTitle(23, "three rates, CEI and DSO from invoices"), () => {
    const review = reviewOf(makeDataSets({ receipts: invoices }), { period, asOf });
    for (const id of ids) expect(resultOf(review, id).actual).toBeCloseTo(expectedNumber(23, id), 6);
  });

  test(caseTitle(23, "three rates and DSO from orders, linked by order number"), () => {
    const orders = [
      { date: "2022-12-20", amount: 200, orderId: "old" },
      { date: "2023-02-01", amount: 500, orderId: "new" },
    ];
    const receipts = invoices.map(({ date, amount, orderId }) => ({ date, amount, orderId }));
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf });
    for (const id of ids.filter((each) => each !== "collection-effectiveness")) {
      expect(resultOf(review, id).actual).toBeCloseTo(expectedNumber(23, id), 6);
    }
    expect(review.gaps.find(({ metricId }) => metricId === "collection-effectiveness")?.reason.zh).toContain(
      "缺少",
    );
  });

  test("nothing was owed, to the cent: no rate of it, for the same amounts in any currency", () => {
    // Paid 47.01 a year before the invoice of 75.50: opening −47.01, billed 75.50, open 28.49 (not due) − 28.49 = 0.
    const paidBefore = (factor: number) => [
      {
        date: "2022-03-01",
        amount: Math.round(4701 * factor) / 100,
        invoiceDate: "2023-02-01",
        invoiceAmount: Math.round(7550 * factor) / 100,
        dueDate: "2024-01-01",
      },
    ];
    for (const factor of [1, 3, 7, 0.1]) {
      const review = reviewOf(makeDataSets({ receipts: paidBefore(factor) }), { period, asOf });
      expect([factor, resultOf(review, "collection-effectiveness").actual]).toEqual([factor, null]);
    }
  });

  test(caseTitle(24, "the rate is not capped"), () => {
    const orders = [{ date: "2023-01-05", amount: 100 }];
    const receipts = [{ date: "2023-01-20", amount: 130 }];
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf });
    expect(resultOf(review, "collection-rate").actual).toBe(workedCase(24).expect["collection-rate"]);
  });

  test("without billing the rate is undefined, not 0", () => {
    const orders = [{ date: "2022-06-05", amount: 100 }];
    const receipts = [{ date: "2023-01-20", amount: 40 }];
    const result = resultOf(
      reviewOf(makeDataSets({ orders, receipts }), { period, asOf }),
      "collection-rate",
    );
    expect(result).toMatchObject({ actual: null, reasons: { actual: "no-data" } });
  });

  test("instalments of one invoice bill it once", () => {
    const invoice = { orderId: "a", invoiceDate: "2023-01-01", invoiceAmount: 100, dueDate: "2023-01-31" };
    const receipts = [
      { ...invoice, date: "2023-01-10", amount: 30 },
      { ...invoice, date: "2023-02-10", amount: 20 },
    ];
    const review = reviewOf(makeDataSets({ receipts }), { period, asOf });
    expect(resultOf(review, "collection-rate").actual).toBe(0.5);
    expect(resultOf(review, "receipts").actual).toBe(50);
  });

  test("an order's receipts are spread over its lines by amount", () => {
    const orders = [
      { date: "2023-01-05", amount: 75, orderId: "a", product: "P" },
      { date: "2023-01-05", amount: 25, orderId: "a", product: "Q" },
    ];
    const receipts = [{ date: "2023-01-20", amount: 60, orderId: "A " }];
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf });
    expect(resultOf(review, "collection-rate-of-orders").actual).toBeCloseTo(0.6, 12);
  });

  test("a receipt after the as-of day has not come in yet", () => {
    const review = reviewOf(makeDataSets({ receipts: invoices }), { period, asOf: dayOf(2023, 2, 28) });
    expect(resultOf(review, "receipts").actual).toBe(150);
    expect(resultOf(review, "collection-rate-of-orders").actual).toBe(0);
  });

  test("receipts by rep stay apart, and a rate whose billing has no rep is undefined there", () => {
    const orders = [{ date: "2023-01-05", amount: 100 }];
    const receipts = [{ date: "2023-01-20", amount: 40, rep: "Li" }];
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf });
    expect(resultOf(review, "receipts", { rep: "Li" }).actual).toBe(40);
    expect(resultOf(review, "collection-rate", { rep: "Li" }).actual).toBeNull();
  });

  test("DSO bills the last N days, the closing day being the last of them", () => {
    // 90 days that end on 31 March 2023 begin on 1 January: 120 counts, the 60 of 31 December do not.
    // Owed at the end: 60 + 120 − 30 = 150; 150 ÷ 120 × 90 = 112.5 (with the day before: 150 ÷ 180 × 90 = 75).
    const orders = [
      { date: "2022-12-31", amount: 60 },
      { date: "2023-01-01", amount: 120 },
    ];
    const receipts = [{ date: "2023-02-10", amount: 30 }];
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf });
    expect(resultOf(review, "dso").actual).toBe(112.5);
  });

  test("DSO of thirty days leaves out an order of the thirty-first day back", () => {
    // 30 days that end on 31 March begin on 2 March: 40 counts, the 20 of 1 March do not. (20 + 40 − 10) ÷ 40 × 30 = 37.5.
    const orders = [
      { date: "2023-03-01", amount: 20 },
      { date: "2023-03-02", amount: 40 },
    ];
    const receipts = [{ date: "2023-03-20", amount: 10 }];
    const review = reviewOf(makeDataSets({ orders, receipts }), { period, asOf }, { dsoDays: 30 });
    expect(resultOf(review, "dso").actual).toBe(37.5);
  });

  test("what falls due on the last day is due, what falls due the day after is not", () => {
    const paidSome = (dueDate: string) => {
      const invoice = { orderId: "a", invoiceDate: "2023-02-01", invoiceAmount: 100, dueDate };
      const review = reviewOf(makeDataSets({ receipts: [{ ...invoice, date: "2023-03-10", amount: 40 }] }), {
        period,
        asOf,
      });
      return resultOf(review, "collection-effectiveness").actual;
    };
    expect(paidSome("2023-03-31")).toBe(0.4); // (0 + 100 − 60) ÷ (0 + 100 − 0)
    expect(paidSome("2023-04-01")).toBe(1); // (0 + 100 − 60) ÷ (0 + 100 − 60)
  });

  test("what comes in on the last day has come in for its order and its invoice, a day later not", () => {
    // Billed 100; 40 on the last day, 30 on the day after: 40 ÷ 100.
    const paid = [
      { orderId: "a", date: "2023-03-31", amount: 40 },
      { orderId: "a", date: "2023-04-01", amount: 30 },
    ];
    const orders = [{ date: "2023-02-01", amount: 100, orderId: "a" }];
    const invoice = { invoiceDate: "2023-02-01", invoiceAmount: 100 };
    for (const tables of [
      { orders, receipts: paid },
      { receipts: paid.map((row) => ({ ...row, ...invoice })) },
    ]) {
      const review = reviewOf(makeDataSets(tables), { period, asOf });
      expect(resultOf(review, "collection-rate-of-orders").actual).toBe(0.4);
    }
  });

  test("an invoice is open from its own day on, closed on the day it is paid, and due at once without a due date", () => {
    const paid = { date: "2023-03-31", amount: 10, invoiceDate: "2023-01-02", invoiceAmount: 10 };
    const unpaid = { date: "", amount: null };
    const receipts = [
      { ...paid, dueDate: "2023-02-01" }, // paid on the as-of day
      { ...unpaid, invoiceDate: "2023-03-31", invoiceAmount: 7, dueDate: "2023-04-30" }, // issued on it
      { ...unpaid, invoiceDate: "2023-04-01", invoiceAmount: 90, dueDate: "2023-04-30" }, // issued after it
      { ...unpaid, invoiceDate: "2023-01-20", invoiceAmount: 5 }, // 70 days before it
    ];
    const { total, buckets } = reviewOf(makeDataSets({ receipts }), { period, asOf }).receivables!;
    expect(total).toBe(12);
    expect(buckets.map(({ amount }) => amount)).toEqual([7, 0, 0, 5, 0]);
  });

  test("ageing buckets: due today is not overdue, 30 days is still the first, 91 the last", () => {
    expect([0, 1, 30, 31, 60, 61, 90, 91].map(ageingBucket)).toEqual([
      "not-due",
      "1-30",
      "1-30",
      "31-60",
      "31-60",
      "61-90",
      "61-90",
      "over-90",
    ]);
  });
});
