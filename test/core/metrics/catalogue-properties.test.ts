import fc from "fast-check";
import { dayOf } from "../../../src/core/data/day";
import { exactSum } from "../../../src/core/data/exact-sum";
import { dimensionIds, type DataSetKind } from "../../../src/core/data/fields";
import { metricCatalogue } from "../../../src/core/metrics/catalogue";
import { DateIndexes } from "../../../src/core/metrics/date-index";
import type { Metric } from "../../../src/core/metrics/metric";
import { contribution } from "../../../src/core/review/contribution";
import { engineFor, groupingOf, type Engine } from "../../../src/core/review/engine";
import { contextOf } from "../../../src/core/review/section-context";
import { settingsSchema } from "../../../src/core/settings";
import type { MetricResult, Review } from "../../../src/core/review/review";
import { everyFigure } from "../../../src/core/review/review-figures";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { salesTables, shuffled, type SalesTables } from "../../helpers/sales-tables";

const settings = { standardDays: { "delivery-cycle": 10 } };
const review = (tables: Partial<SalesTables>): Review =>
  reviewOf(makeDataSets(tables), { period: "2024", asOf: dayOf(2024, 12, 31) }, settings);

const engineOf = (tables: Partial<SalesTables>): Engine => {
  const dataSets = makeDataSets(tables);
  const { window } = review(tables);
  const dates = new DateIndexes(dataSets, "original-order");
  return engineFor({
    dataSets,
    dates,
    window,
    settings: settingsSchema.parse(settings),
    metrics: metricCatalogue,
  });
};

/** Every table that a figure may come from. */
const kindsOf = ({ dated, needs, needsOneOf = [] }: Metric): DataSetKind[] => [
  dated.dataSet,
  ...[...needs, ...needsOneOf.flat()].map(({ dataSet }) => dataSet),
];

/** Receipts with and without invoices: billing is read from the invoices where they are stated, else from the orders. */
const withoutInvoices = (tables: SalesTables): SalesTables => ({
  ...tables,
  receipts: tables.receipts.map(({ date, amount, orderId, region }) => ({ date, amount, orderId, region })),
});
const both = fc
  .tuple(salesTables, fc.boolean())
  .map(([tables, plain]) => (plain ? withoutInvoices(tables) : tables));

const keyOf = ({ id, scope }: MetricResult): string =>
  `${id} ${JSON.stringify(Object.entries(scope).sort(([a], [b]) => a.localeCompare(b)))}`;
type Figures = Map<string, MetricResult>;
const figuresOf = (each: Review): Figures =>
  new Map(everyFigure(each.figures).map((result) => [keyOf(result), result]));

const compared = ["actual", "previous", "lastYear", "change", "changePp", "yoy", "yoyPp"] as const;

/** The figures that differ, amounts after multiplying what was by `factor`. */
function differences(before: Figures, after: Figures, factor = 1): unknown[] {
  return [...before].flatMap(([key, was]) =>
    compared.flatMap((field) => {
      const is = after.get(key)?.[field] ?? null;
      const value = was[field] ?? null;
      const scale = was.unit === "amount" && ["actual", "previous", "lastYear"].includes(field) ? factor : 1;
      const same =
        value === null || is === null
          ? value === is
          : Math.abs(is - value * scale) <= 1e-9 * Math.max(1, Math.abs(value * scale));
      return same ? [] : [[key, field, value, is]];
    }),
  );
}

/** Metrics of customers or orders: one that is in two regions counts in both, so the parts are more than the whole. */
const overlapping = new Set([
  "order-count",
  "customer-count",
  "new-customer-count",
  "first-order-amount",
  "repurchase-rate",
  "repurchase-rate-in-period",
  "repurchase-rate-any-earlier",
  "lost-customer-count",
  "won-back-count",
  "sales-per-customer",
  "average-order-value",
  "sales-per-head",
  "delivery-cycle",
  "late-delivery-share",
  "complaint-rate", // divided by orders
]);
/** Statements and middles, of which there is no sum. */
const unsummed = new Set(["market-share", "closing-cycle-median"]);

describe("every metric of the catalogue, whatever the rows", () => {
  test("is made from the tables that these properties are about", () => {
    const made = new Set<string>();
    fc.assert(
      fc.property(both, (tables) => {
        for (const { id, actual } of review(tables).metrics) if (actual !== null) made.add(id);
      }),
      { numRuns: 25 },
    );
    expect(metricCatalogue.map(({ id }) => id).filter((id) => !made.has(id))).toEqual([]);
  });

  test("stays as it is when the rows stand in another order", () => {
    const pairs = both.chain((tables) => fc.tuple(fc.constant(tables), shuffled(tables)));
    fc.assert(
      fc.property(pairs, ([tables, other]) => {
        const [one, two] = [figuresOf(review(tables)), figuresOf(review(other))];
        expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
        expect(differences(one, two)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("grows with the amounts if it is one, and else does not know how large they are", () => {
    const money = ["amount", "cost", "invoiceAmount"];
    const times = (row: TestRow): TestRow =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [
          field,
          money.includes(field) && typeof value === "number" ? Math.round(value * 300) / 100 : value,
        ]),
      );
    fc.assert(
      fc.property(both, (tables) => {
        const tripled = { ...tables, orders: tables.orders.map(times), receipts: tables.receipts.map(times) };
        expect(differences(figuresOf(review(tables)), figuresOf(review(tripled)), 3)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("has parts that make the whole with 其他: amounts and counts themselves, rates above and below the line", () => {
    const summed = metricCatalogue.filter(({ id }) => !overlapping.has(id) && !unsummed.has(id));
    const total = (parts: Float64Array) => exactSum([...parts]);
    fc.assert(
      fc.property(both, (tables) => {
        const engine = engineOf(tables);
        const whole = contextOf(engine);
        for (const dimension of dimensionIds.filter((each) => each !== "lifecycle")) {
          const grouping = groupingOf(engine, [dimension]);
          for (const metric of summed) {
            if (!kindsOf(metric).every((kind) => grouping.carries(kind))) continue;
            const [parts, all] = [metric.tally(contextOf(engine, grouping)), metric.tally(whole)];
            if (Number.isNaN(all.numerator[0])) continue; // nothing that the metric can judge
            const told = `${metric.id} by ${dimension}`;
            expect([told, total(parts.numerator)]).toEqual([told, expect.closeTo(all.numerator[0]!, 6)]);
            if (all.denominator)
              expect([told, total(parts.denominator!)]).toEqual([
                told,
                expect.closeTo(all.denominator[0]!, 6),
              ]);
            else if (all.numerator[0] !== 0) {
              const shares = contribution([...parts.numerator]).map((share) => share ?? 0);
              expect([told, total(Float64Array.from(shares))]).toEqual([told, expect.closeTo(1, 9)]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
