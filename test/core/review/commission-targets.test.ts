import type { SettingsInput } from "../../../src/core/settings";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";

/* The people table states a year's targets: base 2,400 and challenge 3,000, which is 1.25 of the base. */
const people: TestRow[] = [{ rep: "a", baseTarget: 2400, challengeTarget: 3000 }];
const orders: TestRow[] = [
  { date: "2024-01-15", amount: 150, rep: "a" },
  { date: "2024-09-20", amount: 260, rep: "a" },
  { date: "2024-12-31", amount: 10, rep: "a" },
];
const september = { rep: "a", target: 200, periodStart: "2024-09-01", periodEnd: "2024-09-30" };

function commissionFor(
  period: string,
  tables: Readonly<Record<string, readonly TestRow[]>>,
  settings?: SettingsInput,
) {
  const review = reviewOf(makeDataSets({ orders, people, ...tables }), { period }, settings);
  return review.commission?.[0];
}

test("a month's base from the targets table is never set beside a year's challenge: it is stretched alike, 200 × 1.25", () => {
  const row = commissionFor("2024-09", { targets: [september] });
  // 200 at 1 %, the next 50 at 1.5 %, the last 10 at 2 %
  expect(row).toMatchObject({ baseTarget: 200, challengeTarget: 250, marginal: 2.95 });
});

test("a challenge that the targets table states for the month wins over the people table's", () => {
  const row = commissionFor("2024-09", { targets: [{ ...september, challenge: 230 }] });
  expect(row).toMatchObject({ baseTarget: 200, challengeTarget: 230 });
});

test("the year's own challenge stands beside a year of monthly targets", () => {
  const months = Array.from({ length: 12 }, (_, month) => ({
    rep: "a",
    target: 200,
    periodStart: `2024-${String(month + 1).padStart(2, "0")}-01`,
    periodEnd: `2024-${String(month + 1).padStart(2, "0")}-28`,
  }));
  expect(commissionFor("2024", { targets: months })).toMatchObject({
    baseTarget: 2400,
    challengeTarget: 3000,
  });
});

test("a year's targets say nothing of a month", () => {
  expect(commissionFor("2024-09", {})).toBeUndefined();
});

test("on request a month takes its share of the year's days: 30 of 366", () => {
  const row = commissionFor("2024-09", {}, { targetSplit: "by-days" });
  expect(row?.baseTarget).toBeCloseTo((2400 * 30) / 366, 9);
  expect(row?.challengeTarget).toBeCloseTo((3000 * 30) / 366, 9);
});

test("a fiscal year from April is a year too", () => {
  const row = commissionFor("FY2023", {}, { fiscalYearStart: 4 });
  expect(row).toMatchObject({ baseTarget: 2400, challengeTarget: 3000, actual: 150 });
});
