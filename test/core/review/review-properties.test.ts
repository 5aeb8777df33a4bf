import fc from "fast-check";
import { exactSum } from "../../../src/core/data/exact-sum";
import { dayOf, isoDate } from "../../../src/core/data/day";
import type { MetricResult, Review } from "../../../src/core/review/review";
import { findResult } from "../../helpers/find-result";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { everyFigure } from "../../../src/core/review/review-figures";
import { reviewOf } from "../../helpers/review-of";

const member = (names: readonly string[]): fc.Arbitrary<string | null> => fc.constantFrom(...names, null);
const order: fc.Arbitrary<TestRow> = fc.record({
  date: fc.integer({ min: 0, max: 800 }).map((day) => isoDate(dayOf(2023, 1, 1) + day)),
  amount: fc.integer({ min: -50_000, max: 900_000 }).map((cents) => cents / 100),
  cost: fc.oneof(
    fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
    fc.constant(null),
  ),
  region: member(["华东", "华北", "华南"]),
  rep: member(["甲", "乙"]),
  customer: member(["A", "B", "C", "D"]),
  orderId: fc.integer({ min: 1, max: 60 }).map(String),
});
const orders = fc.array(order, { minLength: 1, maxLength: 80 });
const of = (rows: readonly TestRow[]): Review => reviewOf(makeDataSets({ orders: rows }), { period: "2024" });

/** Results by metric and scope, without the order in which members were met. */
const sorted = (review: Review): string[] =>
  everyFigure(review.figures)
    .map(({ label: _label, ...rest }) => JSON.stringify({ ...rest, scope: Object.entries(rest.scope) }))
    .sort();

describe("whatever the orders", () => {
  it("parts and 其他 add up to the total, exactly", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        for (const breakdown of of(rows).breakdowns) {
          expect(breakdown.reconciliation).toBe(0);
          expect(exactSum(breakdown.rows.map((row) => row.actual))).toBe(breakdown.total.actual);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shares sum to 1", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        for (const { rows: lines, total } of of(rows).breakdowns) {
          if (total.actual === 0) continue;
          expect(lines.reduce((sum, line) => sum + (line.share ?? 0), 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        expect(sorted(of([...rows].reverse()))).toEqual(sorted(of(rows)));
      }),
      { numRuns: 40 },
    );
  });

  it("ten times the amounts are ten times the figures, and the same rates", () => {
    const times = (value: TestRow[string]): number | null =>
      typeof value === "number" ? exactSum([value]) * 10 : null;
    const close = (a: number | null, b: number | null): void =>
      a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 6);
    fc.assert(
      fc.property(orders, (rows) => {
        const scaled = of(
          rows.map((row) => ({ ...row, amount: times(row["amount"]), cost: times(row["cost"]) })),
        );
        for (const before of everyFigure(of(rows).figures)) {
          const after: MetricResult = findResult(scaled, before.id, before.scope);
          const factor = before.unit === "amount" ? 10 : 1;
          close(after.actual, before.actual === null ? null : before.actual * factor);
          close(after.yoy, before.yoy);
          close(after.yoyPp, before.yoyPp);
        }
      }),
      { numRuns: 25 },
    );
  });
});
