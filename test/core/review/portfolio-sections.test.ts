import { dayOf } from "../../../src/core/data/day";
import type { Review } from "../../../src/core/review/review";
import type { SettingsInput } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

type Tables = Parameters<typeof makeDataSets>[0];
const year = (tables: Tables, settings: SettingsInput = {}): Review =>
  reviewOf(makeDataSets(tables), { period: "2024", asOf: dayOf(2024, 12, 31) }, settings);

describe("customers (M5, M14, M15)", () => {
  const buy = (customer: string, date: string, amount: number): TestRow => ({ customer, date, amount });
  const orders = [
    buy("Big", "2024-03-01", 600_000),
    buy("Big", "2023-03-01", 300_000),
    buy("Mid", "2024-08-01", 200_001),
    buy("Gone", "2023-02-01", 900_000),
  ];

  test("tier now and before, spend of twelve months, life, contact plan, and who moved", () => {
    const review = year({ orders });
    expect(
      review.customers!.map(({ customer, tier, previousTier, yearlySpend, lifecycle }) => [
        customer,
        tier,
        previousTier,
        yearlySpend,
        lifecycle,
      ]),
    ).toEqual([
      ["Big", "A", "B", 600_000, "won-back"],
      ["Mid", "B", null, 200_001, "new"],
      ["Gone", "C", "A", 0, "lost"],
    ]);
    expect(review.tierMoves).toEqual(
      expect.arrayContaining([
        { from: "B", to: "A", count: 1 },
        { from: "A", to: "C", count: 1 },
      ]),
    );
    expect(review.customers![0]!.contactPlan?.content.zh).toContain("重点攻坚");
  });

  test("the matrix takes influence and potential, and the table's tier is the one before", () => {
    const customers = [
      { customer: "big", tier: "B", influence: "高", potential: "5" },
      { customer: "Mid", influence: "低", potential: "中" },
    ];
    const rows = year({ orders, customers }, { tierSystem: "matrix" }).customers!;
    expect(rows.map(({ tier, previousTier }) => [tier, previousTier])).toEqual([
      ["A", "B"],
      ["C", null],
      [null, null],
    ]);
  });

  test("health says how much of its weight is known; nothing known is no score", () => {
    const customers = [
      { customer: "Big", complaints: 0, nps: 60 },
      { customer: "Mid", complaints: 10 },
      { customer: "New" },
    ];
    const rows = year({ orders, customers }).customers!;
    const big = rows.find(({ customer }) => customer === "Big")!;
    // one order each: frequency says nothing; order value 100 (the largest), complaints 100 (the fewest), NPS (60 + 100)/2 = 80
    expect(big).toMatchObject({ healthCoverage: 0.75, healthClass: "healthy" });
    expect(big.health).toBeCloseTo((100 + 100 + 80) / 3, 9);
    expect(rows.find(({ customer }) => customer === "New")).toMatchObject({
      health: null,
      healthClass: null,
      healthCoverage: 0,
    });
  });
});

describe("products (M13)", () => {
  const sale = (product: string, date: string, amount: number, cost: number): TestRow => ({
    product,
    date,
    amount,
    cost,
  });
  const orders = [
    sale("Star", "2023-05-01", 100, 60),
    sale("Star", "2024-05-01", 200, 100),
    sale("Dog", "2023-05-01", 100, 90),
    sale("Dog", "2024-05-01", 50, 45),
    sale("New", "2024-05-01", 50, 40),
  ];

  test("default cut-offs are the weighted margin rate and the median growth; no sales last year is new", () => {
    const { rows, cutOffs } = year({ orders }).products!;
    expect(cutOffs.marginRate).toBeCloseTo(115 / 300, 12);
    expect(cutOffs.growth).toBeCloseTo((1 + -0.5) / 2, 12);
    expect(rows.map(({ product, quadrant }) => [product, quadrant])).toEqual([
      ["Star", "star"],
      ["Dog", "dog"],
      ["New", "new"],
    ]);
    expect(rows.reduce((sum, { marginShare }) => sum + marginShare!, 0)).toBeCloseTo(1, 12);
  });

  test("sales of last year may be typed in the products table", () => {
    const products = [{ product: "new", lastYearSales: 40 }];
    const review = reviewOf(
      makeDataSets({ orders: orders.filter(({ date }) => date !== "2023-05-01"), products }),
      { period: "2024" },
    );
    expect(review.products!.rows.find(({ product }) => product === "New")!.growth).toBeCloseTo(0.25, 12);
  });
});

describe("root causes (M10)", () => {
  test(caseTitle(46, "regions against their targets, the fewest that make 80 % marked"), () => {
    const regions: [string, number, number][] = [
      ["N", 180, 90],
      ["E", 120, 80],
      ["S", 150, 165],
      ["W", 50, 45],
    ];
    const orders = regions.map(([region, , amount]) => ({ date: "2024-05-01", region, amount }));
    const targets = regions.map(([region, target]) => ({
      region,
      target,
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
    }));
    const causes = year({ orders, targets }).rootCauses!.filter(({ dimension }) => dimension === "region");
    expect(causes.map(({ member, gap, seed }) => [member, gap, seed])).toEqual([
      ["N", -90, true],
      ["E", -40, true],
      ["W", -5, false],
      ["S", 15, false],
    ]);
    expect(causes.filter(({ seed }) => seed)).toHaveLength(expectedNumber(46, "rowsTo80"));
  });

  test(caseTitle(47, "volume and price of the change against last year"), () => {
    const before = Array.from({ length: 20 }, (_, i) => ({
      date: "2023-05-01",
      customer: `c${i}`,
      amount: 25,
    }));
    // 8 × 31.67 + 4 × 31.66 = 380
    const exact = Array.from({ length: 12 }, (_, i) => ({
      date: "2024-05-01",
      customer: `c${i}`,
      amount: i < 8 ? 31.67 : 31.66,
    }));
    expect(year({ orders: [...before, ...exact] }).volumePrice).toMatchObject({
      ...workedCase(47).expect,
      against: "lastYear",
    });
  });
});

test("commission by rep: bands from the targets table, people's challenge targets, and no target said (M17)", () => {
  const orders = [
    ["a", 700],
    ["b", 380],
    ["c", 10],
  ].map(([rep, amount]) => ({ date: "2024-05-01", rep, amount }));
  const span = { periodStart: "2024-01-01", periodEnd: "2024-12-31" };
  const targets = [
    { rep: "a", target: 500, challenge: 600, ...span },
    { rep: "b", target: 500, challenge: 600, ...span },
  ];
  const rows = year({ orders, targets }).commission!;
  const expected = workedCase(40).expect as Record<string, number[]>;
  expect(rows.map(({ rep }) => rep)).toEqual(["a", "b", "c"]);
  expect(rows[0]!.marginal).toBeCloseTo(expected["marginal"]![3]!, 10);
  expect(rows[0]!.whole).toBeCloseTo(expected["whole"]![3]!, 10);
  expect(rows[0]!.difference).toBeCloseTo(14 - 8.5, 10);
  expect(rows[1]!.marginal).toBeCloseTo(expected["marginal"]![0]!, 10);
  expect(rows[2]).toMatchObject({ marginal: null, whole: null, reason: "no-target" });
  const people = [{ rep: "A", baseTarget: 500, challengeTarget: 600 }];
  expect(year({ orders, people }).commission![0]!.marginal).toBeCloseTo(8.5, 10);
});

test("ageing puts open invoices into buckets that sum to the total (M3)", () => {
  const invoice = (dueDate: string, invoiceAmount: number, amount: number): TestRow => ({
    date: "2024-06-01",
    amount,
    invoiceDate: "2024-05-01",
    invoiceAmount,
    dueDate,
  });
  const receipts = [
    invoice("2025-01-31", 100, 40),
    invoice("2024-12-01", 50, 0),
    invoice("2024-09-30", 30, 0),
    invoice("2024-12-31", 20, 20),
  ];
  const { total, buckets } = year({ receipts }).receivables!;
  expect(total).toBe(140);
  expect(buckets.map(({ bucket, amount }) => [bucket, amount])).toEqual([
    ["not-due", 60],
    ["1-30", 50],
    ["31-60", 0],
    ["61-90", 0],
    ["over-90", 30],
  ]);
});

test("market: ourselves first, our lead over competitors and changes in points (M12)", () => {
  const span = (from: string, to: string) => ({ periodStart: from, periodEnd: to });
  const [then, now] = [span("2023-01-01", "2023-12-31"), span("2024-01-01", "2024-12-31")];
  const market = [
    { share: 0.2, ...then },
    { share: 0.17, ...now },
    { competitor: "Rival", share: 0.25, ...now },
  ];
  const rows = year({ orders: [{ date: "2024-01-01", amount: 1 }], market }).market!;
  expect(rows.map(({ competitor }) => competitor)).toEqual([null, "Rival"]);
  expect(rows[0]!.changePp).toBeCloseTo(-3, 9);
  expect(rows[1]!.leadPp).toBeCloseTo(-8, 9);
});

describe("plan (M18, M19)", () => {
  const orders = [1, 4, 7, 10].flatMap((month, i) =>
    [2023, 2024].map((y) => ({
      date: `${y}-${String(month).padStart(2, "0")}-01`,
      amount: [300, 400, 300, 400][i]!,
      region: i < 2 ? "N" : "S",
      customer: "a",
    })),
  );

  test("next year is the last twelve months plus growth, split by last year's seasons and regions", () => {
    const { plan } = year({ orders }, { plan: { growth: 0.25 } });
    expect(plan).toMatchObject({ year: "2025", axes: ["time", "region"] });
    expect(plan!.base.total).toBe(1750);
    expect(plan!.base.margins[0]!.members.map(({ name, amount }) => [name, amount])).toEqual([
      ["2025-Q1", 375],
      ["2025-Q2", 500],
      ["2025-Q3", 375],
      ["2025-Q4", 500],
    ]);
    expect(plan!.challenge.total).toBe(2100);
    expect(plan!.derivation).toMatchObject({ existingTotal: 1400, gap: -350 });
  });

  test("a region where only a customer sits has no part in the plan, unless somebody gives it a weight or holds an amount", () => {
    const customers = [
      { customer: "a", region: "N" },
      { customer: "b", region: "Kenya" },
      { customer: "c", region: "Peru" },
    ];
    const regionsOf = (plan: object): string[] => {
      const found = year({ orders, customers }, { plan: { growth: 0.25, ...plan } }).plan!;
      return found.base.margins[found.axes.indexOf("region")]!.members.map(({ name }) => name);
    };
    expect(regionsOf({})).toEqual(["N", "S"]);
    expect(regionsOf({ weights: { region: { Kenya: 0.1 } } })).toEqual(["N", "S", "Kenya"]);
    expect(regionsOf({ holds: [{ members: ["Peru"], amount: 10 }] })).toEqual(["N", "S", "Peru"]);
  });

  test(caseTitle(36, "typed weights of 140 % are normalised and announced"), () => {
    const review = year(
      { orders },
      {
        plan: {
          total: 15000,
          weights: { time: { "2025-Q1": 0.3, "2025-Q2": 0.4, "2025-Q3": 0.3, "2025-Q4": 0.4 } },
        },
      },
    );
    expect(review.plan!.base.margins[0]!.members.map(({ amount }) => amount)).toEqual(
      workedCase(36).expect["units"],
    );
    const problem = review.sources.problems.find(({ code }) => code === "plan-weights-normalised")!;
    expect(problem.params?.["sum"]).toBe(workedCase(36).expect["announced"]);
  });

  test(caseTitle(37, "a held quarter"), () => {
    const weights = { time: { "2025-Q1": 0.3, "2025-Q2": 0.4, "2025-Q3": 0.3, "2025-Q4": 0.4 } };
    const review = year(
      { orders },
      { plan: { total: 15000, weights, holds: [{ members: ["2025-Q1"], amount: 3300 }] } },
    );
    expect(review.plan!.base.margins[0]!.members.map(({ amount }) => amount)).toEqual(
      workedCase(37).expect["units"],
    );
  });
});

test("commission on collected amounts follows the order that a receipt names, and a negative period before is carried in", () => {
  const orders = [
    { date: "2024-05-01", rep: "a", amount: 700, orderId: "1" },
    { date: "2024-05-01", rep: "b", amount: 100, orderId: "2" },
  ];
  const receipts = [
    { date: "2024-06-01", amount: 380, orderId: "1" },
    { date: "2023-06-01", amount: -80, orderId: "1" },
  ];
  const people = [{ rep: "a", baseTarget: 500, challengeTarget: 600 }];
  const rows = year({ orders, receipts, people }, { commissionOn: "collected" }).commission!;
  // 380 − 80 = 300 at 1 %
  expect(rows[0]).toMatchObject({ rep: "a", actual: 380, carriedIn: -80, marginal: 3, carriedOver: 0 });
});
