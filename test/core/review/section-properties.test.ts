import fc from "fast-check";
import { dayOf, isoDate } from "../../../src/core/data/day";
import type { MetricResult, Review } from "../../../src/core/review/review";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { everyFigure } from "../../../src/core/review/review-figures";
import { reviewOf } from "../../helpers/review-of";

const dayIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map(isoDate);
const [first, last] = [dayOf(2023, 1, 1), dayOf(2024, 12, 31)];
const name = (...names: string[]) => fc.constantFrom(...names);

const order = fc.record({
  date: dayIn(first, last),
  amount: fc.integer({ min: -500, max: 10_000 }).map((cents) => cents / 100),
  cost: fc.integer({ min: 0, max: 5000 }).map((cents) => cents / 100),
  customer: name("a", "b", "c", "d", "e"),
  product: name("p", "q", "r"),
  channel: name("x", "y", "z"),
  region: name("N", "S"),
  orderId: name("1", "2", "3", "4", "5", "6", "7", "8", "9"),
  deliveredOn: dayIn(last, last + 30),
});
const deal = fc.record({
  createdOn: dayIn(first, last),
  stage: name("线索", "商机", "方案", "赢单", "丢单"),
  closedOn: dayIn(first, last + 60),
  lostReason: name("价格", "预算", ""),
});
const receipt = fc.record({
  date: dayIn(first, last),
  amount: fc.integer({ min: 1, max: 5000 }),
  orderId: name("1", "2", "3"),
  region: name("N", "S"),
});
const tables = fc.record({
  orders: fc.array(order, { minLength: 1, maxLength: 40 }),
  pipeline: fc.array(deal, { minLength: 1, maxLength: 30 }),
  receipts: fc.array(receipt, { minLength: 1, maxLength: 20 }),
});
type Tables = Record<"orders" | "pipeline" | "receipts", TestRow[]>;

const review = (data: Tables): Review => reviewOf(makeDataSets(data), { period: "2024", asOf: last });
const keyOf = ({ id, scope }: MetricResult): string => `${id} ${JSON.stringify(scope)}`;
const figures = (each: Review) =>
  new Map(everyFigure(each.figures).map((result) => [keyOf(result), result.actual]));

describe("properties of a whole review", () => {
  test("the order of rows changes no figure", () => {
    fc.assert(
      fc.property(tables, fc.nat(), (data, seed) => {
        const shuffled = (rows: TestRow[]) =>
          rows
            .map((row, i) => ({ row, key: (i * 7919 + seed) % 101 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const other: Tables = {
          orders: shuffled(data.orders),
          pipeline: shuffled(data.pipeline),
          receipts: shuffled(data.receipts),
        };
        const [one, two] = [figures(review(data)), figures(review(other))];
        expect(two.size).toBe(one.size);
        for (const [key, value] of one) {
          const found = two.get(key) ?? null;
          if (value === null) expect([key, found]).toEqual([key, null]);
          else
            expect([key, Math.abs(found! - value) <= 1e-9 * Math.max(1, Math.abs(value))]).toEqual([
              key,
              true,
            ]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("amounts three times as large make amounts three times as large, and leave rates, days and counts", () => {
    fc.assert(
      fc.property(tables, (data) => {
        const times = (row: TestRow): TestRow => ({
          ...row,
          amount: Number(row["amount"]) * 3,
          ...(row["cost"] !== undefined && { cost: Number(row["cost"]) * 3 }),
        });
        const tripled = figures(
          review({ ...data, orders: data.orders.map(times), receipts: data.receipts.map(times) }),
        );
        for (const result of everyFigure(review(data).figures)) {
          const found = tripled.get(keyOf(result)) ?? null;
          if (result.actual === null) expect([keyOf(result), found]).toEqual([keyOf(result), null]);
          else expect(found).toBeCloseTo(result.unit === "amount" ? result.actual * 3 : result.actual, 6);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("shares of channels, reasons and margins make 1; funnels only narrow; parts of a gap make the gap", () => {
    const sum = (list: readonly (number | null)[]) =>
      list.reduce<number>((all, each) => all + (each ?? 0), 0);
    fc.assert(
      fc.property(tables, (data) => {
        const { channels, lost, funnel, rootCauses, products } = review(data);
        if (channels?.some(({ share }) => share !== null))
          expect(sum(channels.map(({ share }) => share))).toBeCloseTo(1, 9);
        if (lost && lost.length > 0) {
          expect(sum(lost.map(({ share }) => share))).toBeCloseTo(1, 9);
          expect(lost.at(-1)!.cumulative).toBeCloseTo(1, 9);
        }
        const shares = (products?.rows ?? []).map(({ marginShare }) => marginShare);
        if (shares.some((share) => share !== null)) expect(sum(shares)).toBeCloseTo(1, 6);
        const counts = (funnel?.cohort ?? []).map(({ count }) => count!);
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
        for (const dimension of ["region", "product"]) {
          const causes = rootCauses!.filter(
            (each) => each.metricId === "sales-amount" && each.dimension === dimension,
          );
          if (causes.some(({ netShare }) => netShare !== null))
            expect(sum(causes.map(({ netShare }) => netShare))).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 40 },
    );
  });
});
