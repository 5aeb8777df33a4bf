import { dayOf, isoDate } from "../../../src/core/data/day";
import { reviewSales, type ReviewRequest } from "../../../src/core/review/review-sales";
import type { Review } from "../../../src/core/review/review";
import { defaultSettings, type Settings } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { findResult } from "../../helpers/find-result";
import { cleanReport, makeDataSets, type TestRow } from "../../helpers/make-data-set";

type Tables = Parameters<typeof makeDataSets>[0];

function review(tables: Tables, request: ReviewRequest = {}, settings: Partial<Settings> = {}): Review {
  return reviewSales(makeDataSets(tables), cleanReport, request, { ...defaultSettings, ...settings });
}

const month = (number: number): Pick<TestRow, "periodStart" | "periodEnd"> => {
  const start = dayOf(2024, number, 1);
  return { periodStart: isoDate(start), periodEnd: isoDate(dayOf(2024, number + 1, 1) - 1) };
};

describe("a review of orders", () => {
  it(caseTitle(25, "margin rates are Σ/Σ, and shares may pass 100 % beside a loss"), () => {
    const orders = [
      { date: "2024-03-01", amount: 600, cost: 420, product: "甲" },
      { date: "2024-03-02", amount: 400, cost: 360, product: "乙" },
    ];
    const third = { date: "2024-03-31", amount: 100, cost: 150, product: "丙" };
    const two = review({ orders });
    expect(findResult(two, "margin-rate").actual).toBe(expectedNumber(25, "marginRate"));
    const shares = (of: Review, products: readonly string[]): number[] =>
      products.map(
        (product) => findResult(of, "margin", { product }).actual! / findResult(of, "margin").actual!,
      );
    const { shares: expected, withThird } = workedCase(25).expect as {
      shares: number[];
      withThird: { marginRate: number; shares: number[] };
    };
    shares(two, ["甲", "乙"]).forEach((share, i) => expect(share).toBeCloseTo(expected[i]!, 6));
    const three = review({ orders: [...orders, third] });
    expect(findResult(three, "margin-rate").actual).toBeCloseTo(withThird.marginRate, 6);
    shares(three, ["甲", "乙", "丙"]).forEach((share, i) =>
      expect(share).toBeCloseTo(withThird.shares[i]!, 6),
    );
  });

  it(caseTitle(31, "a return of 6 lowers order value and sales per customer, not their numbers"), () => {
    const orders = [
      { date: "2024-03-01", amount: 10, customer: "甲", orderId: "1" },
      { date: "2024-03-02", amount: 20, customer: "甲", orderId: "2" },
      { date: "2024-03-31", amount: 30, customer: "乙", orderId: "3" },
    ];
    const after = [...orders, { date: "2024-03-20", amount: -6, customer: "乙", orderId: "3" }];
    const figures = (id: string): (number | null)[] =>
      [orders, after].map((rows) => findResult(review({ orders: rows }), id).actual);
    expect(figures("average-order-value")).toEqual(workedCase(31).expect["averageOrderValue"]);
    expect(figures("sales-per-customer")).toEqual(workedCase(31).expect["salesPerCustomer"]);
  });

  it(caseTitle(32, "15 million by 120 customers is 125,000 each"), () => {
    const orders = Array.from({ length: 120 }, (_, i) => ({
      date: "2024-03-31",
      amount: 125_000,
      customer: `客户${i}`,
    }));
    expect(findResult(review({ orders }), "sales-per-customer").actual).toBe(
      expectedNumber(32, "salesPerCustomer"),
    );
  });

  it(caseTitle(17, "January is compared with December across the year's end"), () => {
    const orders = [
      { date: "2024-12-10", amount: 200 },
      { date: "2025-01-31", amount: 220 },
    ];
    expect(findResult(review({ orders }, { period: "2025-01" }), "sales-amount").change).toBe(
      expectedNumber(17, "change"),
    );
  });

  it(caseTitle(18, "a month to the 15th is compared with the 15th of the month before"), () => {
    const orders = [
      { date: "2024-05-10", amount: 110 },
      { date: "2024-05-20", amount: 110 },
      { date: "2024-06-15", amount: 156 },
    ];
    const open = review({ orders }, { period: "2024-06" });
    expect(isoDate(open.window.asOf)).toBe("2024-06-15");
    expect(findResult(open, "sales-amount").change).toBeCloseTo(expectedNumber(18, "change"), 6);
    expect(open.findings.find((finding) => finding.id === "part-period")?.text.zh).toContain(
      workedCase(18).expect["label"],
    );
    const full = review({ orders }, { period: "2024-06", comparison: "full" });
    expect(findResult(full, "sales-amount").change).toBeCloseTo(expectedNumber(18, "fullSetting"), 6);
  });

  it(caseTitle(20, "an open month is flagged by its pace"), () => {
    const result = findResult(
      review({
        orders: [{ date: "2024-06-15", amount: 120 }],
        targets: [{ target: 300, ...month(6) }],
      }),
      "sales-amount",
    );
    expect(result.achievement).toBe(expectedNumber(20, "achievement"));
    expect(result.pace?.lag).toBeCloseTo(expectedNumber(20, "lag"), 12);
    expect(result.flag).toBe(workedCase(20).expect["flag"]);
  });

  it(caseTitle(21, "months that have not begun are not due: 440 of 400, not of 600"), () => {
    const orders = [1, 2, 3, 4].map((number) => ({ date: month(number).periodEnd!, amount: 110 }));
    const targets = [1, 2, 3, 4, 5, 6].map((number) => ({ target: 100, ...month(number) }));
    const half = review({ orders, targets }, { period: "2024-H1", asOf: dayOf(2024, 4, 30) });
    expect(findResult(half, "sales-amount").achievement).toBe(expectedNumber(21, "ytdAchievement"));
    expect(findResult(half, "sales-amount").flag).toBe("green");
  });

  it(caseTitle(22, "a closed February is compared with the whole of last year's"), () => {
    const orders = [
      { date: "2023-02-28", amount: 280 },
      { date: "2024-02-29", amount: 290 },
    ];
    const result = findResult(review({ orders }, { period: "2024-02" }), "sales-amount");
    expect(result.yoy).toBeCloseTo(expectedNumber(22, "change"), 6);
    expect(result.yoyPerDay).toBe(expectedNumber(22, "dailyAverageChange"));
  });

  it(caseTitle(52, "lines of 8,500 and 2,500 of 12,000 leave 1,000 in the last row"), () => {
    const [lines] = review({
      orders: [
        { date: "2024-03-01", amount: 8500, productLine: "智能客服" },
        { date: "2024-03-02", amount: 2500, productLine: "AI质检" },
        { date: "2024-03-31", amount: 1000 },
      ],
    }).breakdowns;
    expect(lines?.rows.map((row) => [row.member, row.actual])).toEqual([
      ["智能客服", 8500],
      ["AI质检", 2500],
      [null, 1000],
    ]);
    const expected = workedCase(52).expect["shares"] as number[];
    lines?.rows.forEach((row, i) => expect(row.share).toBeCloseTo(expected[i]!, 6));
    expect(lines?.reconciliation).toBe(0);
  });

  it("computes what it can and says why it cannot do the rest", () => {
    const gaps = review({ orders: [{ date: "2024-03-01", amount: 5 }] }).gaps;
    expect(gaps.find((gap) => gap.metricId === "margin")?.reason.zh).toBe("“订单”表缺少：毛利。");
    expect(gaps.find((gap) => gap.metricId === "customer-count")?.reason.en).toBe(
      "The orders table lacks: customer.",
    );
  });

  it("compares with last year, the period before and shares when there are no targets", () => {
    const orders = [
      { date: "2023-03-10", amount: 50, region: "华东" },
      { date: "2024-02-10", amount: 80, region: "华东" },
      { date: "2024-03-31", amount: 100, region: "华东" },
      { date: "2024-03-30", amount: 300, region: "华北" },
    ];
    const result = findResult(review({ orders }), "sales-amount", { region: "华东" });
    expect(result).toMatchObject({ actual: 100, yoy: 1, change: 0.25, achievement: null, flag: "none" });
    expect(result.reasons).toMatchObject({
      target: "no-target",
      achievement: "no-target",
      variance: "no-target",
    });
  });

  it("knows no base before the first order: no-base, not a base of 0", () => {
    const result = findResult(review({ orders: [{ date: "2024-03-31", amount: 100 }] }), "sales-amount");
    expect(result).toMatchObject({ previous: null, lastYear: null, change: null, yoy: null });
    expect(result.reasons).toMatchObject({ change: "no-base", yoy: "no-base" });
  });

  it("treats names as one that differ in width, case or spaces", () => {
    const { figures } = review({
      orders: [
        { date: "2024-03-30", amount: 1, rep: "Amy Lee" },
        { date: "2024-03-31", amount: 2, rep: "ＡＭＹ lee " },
      ],
      targets: [{ target: 6, rep: "amy  lee", ...month(3) }],
    });
    const reps = [...figures.members("sales-amount", "rep").values()];
    expect(reps.map((result) => [result.scope.rep, result.actual, result.achievement])).toEqual([
      ["Amy Lee", 3, 0.5],
    ]);
  });

  it("reviews one member alone when a scope is asked for", () => {
    const orders = [
      { date: "2024-03-30", amount: 1, region: "华东", rep: "甲" },
      { date: "2024-03-31", amount: 2, region: "华北", rep: "乙" },
    ];
    const scoped = review({ orders }, { scope: { region: "华北" } });
    expect(findResult(scoped, "sales-amount").actual).toBe(2);
    expect(scoped.breakdowns.find(({ dimension }) => dimension === "rep")?.rows[0]?.member).toBe("乙");
  });
});

describe("the period under review", () => {
  it("is the last month with orders, whatever three test rows of 2099 say", () => {
    const orders = Array.from({ length: 90 }, (_, i) => ({
      date: isoDate(dayOf(2024, 1, 1) + i),
      amount: 1,
    }));
    const strays = [1, 2, 3].map(() => ({ date: "2099-01-01", amount: 99_999 }));
    const { window, findings, metrics } = review({ orders: [...orders, ...strays] });
    expect([window.period.label, isoDate(window.asOf)]).toEqual(["2024-03", "2024-03-30"]);
    expect(findings.find(({ id }) => id === "stray-dates")?.text.zh).toContain("3 行");
    expect(metrics.find(({ id }) => id === "sales-amount")?.actual).toBe(30);
  });

  it("is the last quarter when targets are set by the quarter", () => {
    const targets = [{ target: 9, periodStart: "2024-01-01", periodEnd: "2024-03-31" }];
    const orders = [{ date: "2024-03-31", amount: 3 }];
    expect(review({ orders, targets }).window.period.label).toBe("2024-Q1");
  });

  it("names both years of a fiscal year that begins in April", () => {
    const orders = [{ date: "2026-05-20", amount: 3 }];
    expect(review({ orders }, { period: "2026", fiscalYearStart: 4 }).window.period.label).toBe("FY2026/27");
  });

  it("says so when a period cannot be understood, and takes the default", () => {
    const { window, findings } = review({ orders: [{ date: "2024-03-31", amount: 3 }] }, { period: "春季" });
    expect(window.period.label).toBe("2024-03");
    expect(findings[0]).toMatchObject({ id: "period-not-understood", severity: "critical" });
  });

  it("has nothing to show of a period that lies ahead, and calls it not due", () => {
    const result = findResult(
      review({ orders: [{ date: "2024-03-31", amount: 3 }] }, { period: "2025" }),
      "sales-amount",
    );
    expect(result.actual).toBeNull();
    expect(result.reasons.actual).toBe("not-due");
  });
});

describe("a return", () => {
  const orders = [
    { date: "2024-01-10", amount: 100, orderId: "A1" },
    { date: "2024-02-10", amount: 50, orderId: "A2" },
    { date: "2024-02-20", amount: -30, orderId: "A1" },
  ];
  const monthly = (settings: Partial<Settings>): (number | null)[] =>
    ["2024-01", "2024-02"].map(
      (period) =>
        findResult(review({ orders }, { period, asOf: dayOf(2024, 2, 29) }, settings), "sales-amount").actual,
    );

  it("reduces the month of its original order, or its own month by setting", () => {
    expect(monthly({})).toEqual([70, 50]);
    expect(monthly({ returns: "own-period" })).toEqual([100, 20]);
  });
});
