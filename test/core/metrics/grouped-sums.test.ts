import fc from "fast-check";
import type { DataSet } from "../../../src/core/data/data-set";
import { exactColumn } from "../../../src/core/data/exact-sum";
import { countBy, countDistinctBy, sumBy } from "../../../src/core/metrics/grouped-sums";
import type { GroupedRows } from "../../../src/core/metrics/metric";

const groupCount = 3;

/** One row: money in cents (`null` for a blank), its group, whether it is looked at, whether the mask lets it count. */
interface Row {
  cents: number | null;
  group: number;
  inWindow: boolean;
  counts: boolean;
}

const anyRow = (cents: fc.Arbitrary<number | null>, inWindow: fc.Arbitrary<boolean>): fc.Arbitrary<Row> =>
  fc.record({
    cents,
    group: fc.integer({ min: 0, max: groupCount - 1 }),
    inWindow,
    counts: fc.boolean(),
  });

const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const moneyOrBlank = fc.option(money, { nil: null });
const all = fc.constant(true);

function grouped(rows: readonly Row[]): GroupedRows {
  const looked = rows.flatMap(({ inWindow }, at) => (inWindow ? [at] : []));
  return {
    dataSet: {} as DataSet,
    rows: Uint32Array.from(looked),
    groups: Int32Array.from(looked, (at) => rows[at]?.group ?? 0),
    groupCount,
  };
}

const columnOf = (rows: readonly Row[]): Float64Array =>
  Float64Array.from(rows, ({ cents }) => (cents === null ? NaN : cents / 100));

const maskOf = (rows: readonly Row[]): Uint8Array => Uint8Array.from(rows, ({ counts }) => (counts ? 1 : 0));

/** Whole cents, which add up without any rounding, by group. */
function byHand(rows: readonly Row[]): { cents: number[]; valued: number[]; rows: number[] } {
  const result = { cents: [0, 0, 0], valued: [0, 0, 0], rows: [0, 0, 0] };
  for (const { cents, group } of rows) {
    result.rows[group]! += 1;
    if (cents === null) continue;
    result.cents[group]! += cents;
    result.valued[group]! += 1;
  }
  return result;
}

const shapes: readonly [string, fc.Arbitrary<Row>][] = [
  ["a whole column over a stretch of rows", anyRow(money, all)],
  ["a whole column over rows with gaps between them", anyRow(money, fc.boolean())],
  ["a column with blanks over a stretch of rows", anyRow(moneyOrBlank, all)],
  ["a column with blanks over rows with gaps between them", anyRow(moneyOrBlank, fc.boolean())],
];

describe("Sums by group are exact and leave blanks out", () => {
  it.each(shapes)("%s", (_shape, row) => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const expected = byHand(rows.filter(({ inWindow }) => inWindow));
        const { sum, sample } = sumBy(grouped(rows), exactColumn(columnOf(rows)));
        expect([...sum]).toEqual(expected.cents.map((cents) => cents / 100));
        expect([...sample]).toEqual(expected.valued);
        expect([...countBy(grouped(rows))]).toEqual(expected.rows);
      }),
    );
  });

  it.each(shapes)("a mask lets only some rows count: %s", (_shape, row) => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const expected = byHand(rows.filter(({ inWindow, counts }) => inWindow && counts));
        const { sum, sample } = sumBy(grouped(rows), exactColumn(columnOf(rows)), maskOf(rows));
        expect([...sum]).toEqual(expected.cents.map((cents) => cents / 100));
        expect([...sample]).toEqual(expected.valued);
        expect([...countBy(grouped(rows), maskOf(rows))]).toEqual(expected.rows);
      }),
    );
  });

  it.each(["none", "all", "some"] as const)(
    "where a mask lets %s of the rows count, so it does for names",
    (which) => {
      const rows: Row[] = [0, 0, 1, 2].map((group, at) => ({
        cents: 100,
        group,
        inWindow: true,
        counts: which === "some" ? at > 1 : which === "all",
      }));
      const names = { type: "text" as const, codes: Int32Array.of(0, 0, 1, -1), dictionary: ["a", "b"] };
      // "a" twice in group 0, "b" in group 1, nobody in group 2
      const expected = { none: [0, 0, 0], all: [1, 1, 0], some: [0, 1, 0] };
      const countedRows = { none: [0, 0, 0], all: [2, 1, 1], some: [0, 1, 1] };
      expect([...countDistinctBy(grouped(rows), names, maskOf(rows))]).toEqual(expected[which]);
      expect([...countBy(grouped(rows), maskOf(rows))]).toEqual(countedRows[which]);
    },
  );

  it("what is answered is the caller's own: changing it changes no later answer", () => {
    const rows: Row[] = [{ cents: 150, group: 1, inWindow: true, counts: true }];
    const [table, column] = [grouped(rows), exactColumn(columnOf(rows))];
    sumBy(table, column).sum.fill(NaN);
    expect([...sumBy(table, column).sum]).toEqual([0, 1.5, 0]);
  });
});
