import fc from "fast-check";
import { exactColumn, exactDifference, exactSum, subtractColumns } from "../../../src/core/data/exact-sum";
import { caseTitle, expectedNumber } from "../../helpers/cases";

describe("exactSum", () => {
  it(caseTitle(54, "0.1 + 0.2 is 0.3"), () => {
    expect(exactSum([0.1, 0.2])).toBe(expectedNumber(54, "sum"));
  });

  it("leaves blanks out and gives 0 for nothing", () => {
    expect(exactSum([1.1, NaN, 2.2])).toBe(3.3);
    expect(exactSum([])).toBe(0);
  });

  it("adds ten thousand dimes to exactly a thousand, where plain addition does not", () => {
    const dimes = new Array<number>(10_000).fill(0.1);
    expect(dimes.reduce((sum, dime) => sum + dime, 0)).not.toBe(1000);
    expect(exactSum(dimes)).toBe(1000);
  });

  it("takes binary noise beyond 15 digits for what it is: 3 × 0.1 counts as 0.3", () => {
    expect(exactSum([3 * 0.1, 0.6])).toBe(0.9);
  });

  it("stays exact beyond 2^53 units: 9 trillion in cents, a thousand times", () => {
    // 9 007 199 254 740.99 × 1000 + 0.01 × 1000 = 9 007 199 254 741 000
    const big = 9_007_199_254_740.99;
    expect(exactSum([...new Array<number>(1000).fill(big), ...new Array<number>(1000).fill(0.01)])).toBe(
      9_007_199_254_741_000,
    );
  });

  it("equals the sum of whole cents whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 }), (cents) => {
        const amounts = cents.map((cent) => cent / 100);
        const exact = cents.reduce((sum, cent) => sum + cent, 0) / 100;
        return exactSum(amounts) === exact && exactSum([...amounts].reverse()) === exact;
      }),
    );
  });

  it("does not depend on the order of numbers that are no decimals either", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 }),
        (values) => exactSum(values) === exactSum([...values].sort((a, b) => a - b)),
      ),
    );
  });
});

describe("exactDifference", () => {
  it("subtracts decimals without binary noise", () => {
    expect(380.1 - 500).not.toBe(-119.9);
    expect(exactDifference(380.1, 500)).toBe(-119.9);
  });

  it("falls back to a plain difference for numbers that are no decimals", () => {
    expect(exactDifference(1 / 3, 0.1)).toBe(1 / 3 - 0.1);
  });
});

describe("exactColumn", () => {
  it("finds the smallest decimal and keeps blanks blank", () => {
    const column = exactColumn(Float64Array.of(1.25, NaN, 3));
    expect(column.decimals).toBe(2);
    expect([...column.units]).toEqual([125, NaN, 300]);
  });

  it("subtracts columns of different decimals row by row", () => {
    const difference = subtractColumns(
      exactColumn(Float64Array.of(10.5, 1)),
      exactColumn(Float64Array.of(0.25, NaN)),
    );
    expect(difference.decimals).toBe(2);
    expect([...difference.units]).toEqual([1025, NaN]);
  });
});
