import fc from "fast-check";
import type { DataSet } from "../../../src/core/data/data-set";
import { numberBuyers, type Buyers } from "../../../src/core/metrics/number-buyers";

/** One order: customer (`null` for none), group, and whether it came back. */
interface Row {
  customer: number | null;
  group: number;
  returned: boolean;
}

const customers = 6;
const anyRow = fc.record({
  customer: fc.option(fc.integer({ min: 0, max: customers - 1 }), { nil: null }),
  group: fc.integer({ min: 0, max: 3 }),
  returned: fc.boolean(),
});

/** With thousands of further names and groups that no row uses, a table of all of them would be too large. */
function buyersOf(rows: readonly Row[], unused: number): Buyers {
  const dictionary = Array.from({ length: customers + unused }, (_, code) => `customer ${code}`);
  const dataSet: DataSet = {
    kind: "orders",
    rowCount: rows.length,
    columns: {
      customer: { type: "text", codes: Int32Array.from(rows, ({ customer }) => customer ?? -1), dictionary },
      amount: { type: "number", values: Float64Array.from(rows, ({ returned }) => (returned ? -1 : 1)) },
    },
    sources: [],
    sourceOf: new Uint16Array(rows.length),
    rowNumber: Uint32Array.from(rows.keys()),
  };
  return numberBuyers({
    dataSet,
    rows: Uint32Array.from(rows.keys()),
    groups: Int32Array.from(rows, ({ group }) => group),
    groupCount: 4 + unused,
  });
}

/** Rows that one customer bought in one group, by "customer in group". */
function boughtTogether(rows: readonly Row[]): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  rows.forEach(({ customer, group, returned }, row) => {
    if (customer !== null && !returned) (found[`${customer} in ${group}`] ??= []).push(row);
  });
  return found;
}

function expectBuyers({ count, ofRow, groups }: Buyers, rows: readonly Row[]): void {
  const together = Object.entries(boughtTogether(rows));
  const numbers = together.map(([, [first = -1]]) => ofRow[first] ?? -1);
  expect(new Set(numbers).size).toBe(together.length);
  together.forEach(([name, own], at) => {
    expect(own.map((row) => ofRow[row])).toEqual(own.map(() => numbers[at]));
    expect(`group ${groups[numbers[at] ?? -1]}`).toBe(`group ${name.split(" in ")[1]}`);
  });
  expect(Math.max(-1, ...numbers)).toBeLessThan(count);
  rows.forEach(({ customer, returned }, row) => {
    if (customer === null || returned) expect(ofRow[row]).toBe(-1);
  });
}

describe("Buyers are each customer in each group where it bought", () => {
  it.each([
    ["few names: looked up in a table of customers by groups", 0],
    ["thousands of names and groups: customer by customer", 2_500],
  ])("%s", (_way, unused) => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        expectBuyers(buyersOf(rows, unused), rows);
      }),
      { numRuns: unused === 0 ? 200 : 30 },
    );
  });

  it("customers that each keep to one group are the buyers themselves", () => {
    const rows = [4, 1, 4, 2].map((customer) => ({ customer, group: customer % 3, returned: false }));
    const buyers = buyersOf(rows, 0);
    expectBuyers(buyers, rows);
    expect([...buyers.ofRow]).toEqual([4, 1, 4, 2]);
  });
});
