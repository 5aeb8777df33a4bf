import { dayOf } from "../../../src/core/data/day";
import { milestoneState, plannedShare } from "../../../src/core/planning/milestone";
import { gapShares } from "../../../src/core/review/gap-shares";
import { healthOf } from "../../../src/core/review/health";
import { quadrantOf } from "../../../src/core/review/quadrant";
import type { Review } from "../../../src/core/review/review";
import { tiersByCumulativeShare } from "../../../src/core/review/tiers";
import { defaultSettings, type SettingsInput } from "../../../src/core/settings";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

const year = (tables: Parameters<typeof makeDataSets>[0], settings: SettingsInput = {}): Review =>
  reviewOf(makeDataSets(tables), { period: "2024", asOf: dayOf(2024, 12, 31) }, settings);

describe("at the edges of sections", () => {
  test("a channel's earlier share is of the earlier whole", () => {
    const sale = (channel: string, date: string, amount: number): TestRow => ({ channel, date, amount });
    const orders = [
      sale("电销", "2023-05-01", 50),
      sale("展会", "2023-05-01", 150),
      sale("电销", "2024-05-01", 60),
      sale("展会", "2024-05-01", 40),
    ];
    const shares = year({ orders }).channels!.map(({ share, previousShare }) => [share, previousShare]);
    expect(shares).toEqual([
      [0.6, 0.25], // 60 of 100, before 50 of 200
      [0.4, 0.75],
    ]);
  });

  test("who is exactly on target has no share of the shortfall, and a share of 0 of the net gap", () => {
    const shares = gapShares([-30, 0, -10], (gap) => gap);
    expect(shares.map(({ shortfallShare }) => shortfallShare)).toEqual([0.75, null, 0.25]);
    expect(shares.map(({ netShare }) => Math.abs(netShare!))).toEqual([0.75, 0, 0.25]);
  });

  test("growth exactly at its cut-off is high beside a low margin rate, too", () => {
    const cutOffs = { marginRate: 0.22, growth: 0.1 };
    expect(quadrantOf(0.1, 0.1, cutOffs)).toBe("question");
    expect(quadrantOf(0.22, 0.0999, cutOffs)).toBe("cash-cow");
  });

  test("the cut-off of growth is the median of the products, whatever the largest of them does", () => {
    const grown = (product: string, now: number): TestRow[] => [
      { product, date: "2023-05-01", amount: 100, cost: 50 },
      { product, date: "2024-05-01", amount: now, cost: 50 },
    ];
    const orders = [...grown("a", 50), ...grown("b", 110), ...grown("c", 900)];
    // Growths of −50 %, 10 % and 800 %: the median is 10 %, the mean would be 253 %.
    expect(year({ orders }).products!.cutOffs.growth).toBeCloseTo(0.1, 12);
  });

  test("a cumulative share of exactly 70 % is A, of exactly 90 % is B", () => {
    expect(tiersByCumulativeShare([40, 30, 20, 10], { a: 0.7, b: 0.9 })).toEqual(["A", "A", "B", "C"]);
    expect(tiersByCumulativeShare([40, 31, 20, 9], { a: 0.7, b: 0.9 })).toEqual(["A", "B", "C", "C"]);
  });

  test("health weighs its inputs", () => {
    // (3 × 80 + 1 × 40) ÷ 4 = 70; the two without a score are half of the weight
    const inputs = [
      { weight: 3, score: 80 },
      { weight: 1, score: 40 },
      { weight: 4, score: null },
    ];
    expect(healthOf(inputs)).toEqual({ score: 70, coverage: 0.5 });
  });

  test("order value in a customer's health is that of one order, not of the year", () => {
    const buys = (customer: string, ...amounts: number[]): TestRow[] =>
      amounts.map((amount, i) => ({
        customer,
        amount,
        date: `2024-0${i + 1}-15`,
        orderId: `${customer}${i}`,
      }));
    const orders = [...buys("Often", 10, 10, 10, 10), ...buys("Once", 30), ...buys("Twice", 20, 20)];
    const stated = { frequency: { low: 0, high: 4 }, orderValue: { low: 0, high: 40 } };
    const health = new Map(
      year({ orders }, { healthRanges: stated }).customers!.map((row) => [row.customer, row.health]),
    );
    // Frequency 4/4, 1/4, 2/4 and order value 10/40, 30/40, 20/40, of equal weight: (100 + 25)/2, (25 + 75)/2, (50 + 50)/2.
    expect(["Often", "Once", "Twice"].map((name) => health.get(name))).toEqual([62.5, 50, 50]);
  });

  test("a milestone of a single day is planned whole on that day, and not at all on the day before", () => {
    const day = dayOf(2025, 3, 31);
    expect([plannedShare(day, day, day - 1), plannedShare(day, day, day)]).toEqual([0, 1]);
    const state = milestoneState({ start: day, due: day, progress: 0.6 }, day, defaultSettings);
    expect(state).toMatchObject({ planned: 1, flag: "red", overdue: false }); // lag 40 %
  });

  test("what a rep's returns of the period before left behind lowers what the commission is paid on", () => {
    const orders = [
      { rep: "a", date: "2023-05-01", amount: -100 },
      { rep: "a", date: "2024-05-01", amount: 700 },
      { rep: "b", date: "2023-05-01", amount: 100 },
      { rep: "b", date: "2024-05-01", amount: 700 },
    ];
    const people = ["a", "b"].map((rep) => ({ rep, baseTarget: 500, challengeTarget: 600 }));
    const rows = year({ orders, people }).commission!;
    // a: 600 → 500 × 1 % + 100 × 1.5 % = 6.5, whole 600 × 1.5 % = 9; b carries nothing in: 8.5 and 700 × 2 % = 14
    const paid = rows.map(({ rep, carriedIn, marginal, whole }) => [rep, carriedIn, marginal, whole]);
    expect(paid).toEqual([
      ["a", -100, 6.5, 9],
      ["b", 0, 8.5, 14],
    ]);
  });
});
