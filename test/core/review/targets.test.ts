import { dayOf, isoDate } from "../../../src/core/data/day";
import type { MetricResult } from "../../../src/core/review/review";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { findResult } from "../../helpers/find-result";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

const span = (year: number, month: number, months = 1): Pick<TestRow, "periodStart" | "periodEnd"> => ({
  periodStart: isoDate(dayOf(year, month, 1)),
  periodEnd: isoDate(dayOf(year, month + months, 1) - 1),
});
const march = span(2024, 3);
const order = (region: string | null, productLine: string, amount: number, rep = "甲"): TestRow => ({
  date: "2024-03-31",
  region,
  productLine,
  amount,
  rep,
});

describe("targets by region and product line", () => {
  const dataSets = makeDataSets({
    orders: [
      order("华东", "硬件", 90),
      order("华东", "软件", 40),
      order("华北", "硬件", 30),
      order(null, "软件", 5),
    ],
    targets: [
      { region: "华东", productLine: "硬件", target: 100, ...march },
      { region: "华东", productLine: "软件", target: 50, ...march },
      { region: "华北", productLine: "硬件", target: 60, ...march },
      { region: "西北", productLine: "硬件", target: 10, ...march },
    ],
  });
  const review = reviewOf(dataSets, { period: "2024-03" });

  it("give every combination, every single member and the whole a target", () => {
    const target = (scope: object): number | null => findResult(review, "sales-amount", scope).target;
    expect(target({})).toBe(220);
    expect(target({ region: "华东" })).toBe(150);
    expect(target({ productLine: "硬件" })).toBe(170);
    expect(target({ productLine: "硬件", region: "华北" })).toBe(60);
    expect(findResult(review, "sales-amount", { productLine: "硬件", region: "华东" }).achievement).toBe(0.9);
  });

  it("count sales without a target in the total and say how much had one", () => {
    const whole = findResult(review, "sales-amount");
    expect(whole).toMatchObject({ actual: 165, actualWithTarget: 160 });
    expect(whole.achievement).toBe(165 / 220);
  });

  it("show a member with a target and no sales as 0 %, with a finding", () => {
    expect(findResult(review, "sales-amount", { region: "西北" })).toMatchObject({
      actual: 0,
      achievement: 0,
      flag: "red",
    });
    const finding = review.findings.find(({ id }) => id === "target-without-actual:sales-amount:region");
    expect(finding?.text.zh).toContain("西北");
  });

  it("sort a breakdown by variance and keep 其他 last", () => {
    const rows = review.breakdowns.find(({ dimension }) => dimension === "region")?.rows ?? [];
    expect(rows.map((row) => [row.member, row.variance])).toEqual([
      ["华北", -30],
      ["华东", -20],
      ["西北", -10],
      [null, null],
    ]);
  });
});

describe("a total", () => {
  /** One row of actual and target a region; a blank target is no target row. */
  function totalOf(rows: readonly (readonly [number, number | null])[]): MetricResult {
    const orders = rows.map(([actual], i) => order(`区域${i}`, "硬件", actual));
    const targets = rows.flatMap(([, target], i) =>
      target === null ? [] : [{ region: `区域${i}`, target, ...march }],
    );
    return findResult(reviewOf(makeDataSets({ orders, targets }), { period: "2024-03" }), "sales-amount");
  }

  it(caseTitle(6, "counts sales of a region with a target of 0, and shows the rest apart"), () => {
    const total = totalOf([
      [380, 500],
      [50, 0],
    ]);
    expect(total.achievement).toBe(expectedNumber(6, "total"));
    expect(total.actualWithTarget! / total.target!).toBe(expectedNumber(6, "totalWithTargetOnly"));
  });

  it(caseTitle(7, "counts sales of a region without a target in the actual, not in the target"), () => {
    expect(
      totalOf([
        [80, 100],
        [30, null],
      ]),
    ).toMatchObject({ actual: 110, target: 100, actualWithTarget: 80 });
  });

  it(caseTitle(9, "is ΣA/ΣT, never the mean of 80 % and 120 %"), () => {
    const { achievement } = totalOf([
      [800, 1000],
      [120, 100],
    ]);
    expect(achievement).toBeCloseTo(expectedNumber(9, "total"), 6);
    expect(achievement).not.toBe(workedCase(9).expect["never"]);
  });
});

describe("targets at several levels", () => {
  const dataSets = makeDataSets({
    orders: [order("华东", "硬件", 90, "甲"), order("华北", "硬件", 30, "乙")],
    targets: [
      { region: "华东", target: 100, ...march },
      { region: "华北", target: 60, ...march },
      { rep: "甲", target: 80, ...march },
      { rep: "乙", target: 40, ...march },
    ],
  });
  const review = reviewOf(dataSets, { period: "2024-03" });

  it("are not added to each other: the larger level counts, and a finding says so", () => {
    expect(findResult(review, "sales-amount").target).toBe(160);
    const finding = review.findings.find(({ id }) => id === "target-levels:sales-amount");
    expect(finding?.text.zh).toBe(
      "销售额的目标分几个层级：采用按区域的目标合计 160；按销售的目标合计 120，未重复计入。",
    );
  });

  it("keep their own members' targets", () => {
    expect(findResult(review, "sales-amount", { rep: "乙" }).target).toBe(40);
    expect(findResult(review, "sales-amount", { region: "华北" }).target).toBe(60);
  });

  it("give way to a company target stated for the whole", () => {
    const stated = makeDataSets({
      orders: [order("华东", "硬件", 90)],
      targets: [
        { region: "华东", target: 100, ...march },
        { region: "合计", target: 95, ...march },
      ],
    });
    expect(findResult(reviewOf(stated, { period: "2024-03" }), "sales-amount").target).toBe(95);
  });

  it("let the level that covers more of the period win", () => {
    const half = makeDataSets({
      orders: [order("华东", "硬件", 90)],
      targets: [
        { target: 500, ...span(2024, 1) },
        { region: "华东", target: 100, ...span(2024, 1) },
        { region: "华东", target: 100, ...span(2024, 2) },
        { region: "华东", target: 100, ...march },
      ],
    });
    expect(findResult(reviewOf(half, { period: "2024-Q1" }), "sales-amount").target).toBe(300);
  });
});

describe("targets of rates", () => {
  it("are never added up: 20 % for each region is 20 % for the whole", () => {
    const rate = (region: string, target: number): TestRow => ({
      region,
      metric: "毛利率",
      target,
      ...march,
    });
    const orders = [
      { ...order("华东", "硬件", 100), cost: 75 },
      { ...order("华北", "硬件", 100), cost: 85 },
    ];
    const same = reviewOf(makeDataSets({ orders, targets: [rate("华东", 0.2), rate("华北", 0.2)] }), {});
    expect(findResult(same, "margin-rate")).toMatchObject({ actual: 0.2, target: 0.2, variancePp: 0 });
    const different = reviewOf(makeDataSets({ orders, targets: [rate("华东", 0.2), rate("华北", 0.3)] }), {});
    expect(findResult(different, "margin-rate").target).toBeNull();
    expect(findResult(different, "margin-rate", { region: "华北" }).target).toBe(0.3);
  });
});

describe("targets that cannot be used", () => {
  it("are named when no metric answers to their name", () => {
    const review = reviewOf(
      makeDataSets({
        orders: [order("华东", "硬件", 1)],
        targets: [{ metric: "天气", target: 1, ...march }],
      }),
      {},
    );
    expect(review.findings.find(({ id }) => id === "target-names")?.text.zh).toContain("天气");
    expect(findResult(review, "sales-amount").target).toBeNull();
  });

  it("are compared as a total when the data lack their dimension", () => {
    const review = reviewOf(
      makeDataSets({
        orders: [order("华东", "硬件", 30)],
        targets: [{ team: "一组", target: 60, ...march }],
      }),
      {},
    );
    expect(findResult(review, "sales-amount").achievement).toBe(0.5);
    expect(review.findings.some(({ id }) => id === "target-dimension:team")).toBe(true);
  });

  it("are not split over a shorter period unless asked", () => {
    const dataSets = makeDataSets({
      orders: [order("华东", "硬件", 31)],
      targets: [{ target: 366, ...span(2024, 1, 12) }],
    });
    const whole = reviewOf(dataSets, { period: "2024-03" });
    expect(findResult(whole, "sales-amount").target).toBeNull();
    expect(whole.findings.some(({ id }) => id === "target-not-split:sales-amount")).toBe(true);
    const split = reviewOf(dataSets, { period: "2024-03" }, { targetSplit: "by-days" });
    expect(findResult(split, "sales-amount")).toMatchObject({ target: 31, achievement: 1 });
  });

  it("lie elsewhere when no target touches the period, and a finding says where", () => {
    const review = reviewOf(
      makeDataSets({ orders: [order("华东", "硬件", 30)], targets: [{ target: 60, ...span(2024, 1) }] }),
      { period: "2024-03" },
    );
    expect(review.findings.find(({ id }) => id === "target-elsewhere:sales-amount")?.text.zh).toBe(
      "销售额的目标只覆盖 2024-01-01 至 2024-01-31，2024-03 没有目标。",
    );
  });

  it("are not due yet when their month has not begun", () => {
    const dataSets = makeDataSets({
      orders: [order("华东", "硬件", 31)],
      targets: [{ target: 50, ...span(2024, 5) }],
    });
    const result = findResult(reviewOf(dataSets, { period: "2024" }), "sales-amount");
    expect([result.target, result.reasons.target, result.reasons.achievement]).toEqual([
      null,
      "not-due",
      "not-due",
    ]);
  });

  it("without a table of actuals are said to be alone, and nothing is said of members", () => {
    const dataSets = makeDataSets({ targets: [{ region: "华东", target: 50, ...march }] });
    const { findings } = reviewOf(dataSets, { period: "2024-03" });
    expect(findings.map(({ id, severity, text }) => [id, severity, text.zh])).toEqual([
      ["target-without-data", "critical", "销售额有目标，但工作簿里没有读到它的实际数据。"],
    ]);
  });

  it("of receipts beside orders alone are named", () => {
    const dataSets = makeDataSets({
      orders: [order("华东", "硬件", 31)],
      targets: [
        { target: 50, ...march },
        { metric: "回款额", target: 40, ...march },
      ],
    });
    const { findings } = reviewOf(dataSets, { period: "2024-03" });
    expect(findings.find(({ id }) => id === "target-without-data")?.text.en).toBe(
      "There are targets for Receipts, but no table of the workbook tells the actuals.",
    );
  });
});
