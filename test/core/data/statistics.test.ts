import fc from "fast-check";
import { median, medianInPlace, percentile } from "../../../src/core/data/statistics";

/** Excel's PERCENTILE.INC over a sorted copy, as its documentation has it. */
function byHand(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(position)] ?? NaN, sorted[Math.ceil(position)] ?? NaN];
  return low + (high - low) * (position - Math.floor(position));
}

/** Few different values, so that many are equal; lengths on both sides of a thousand, where the way of finding a rank turns. */
const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 990, maxLength: 1010 });

describe("A rank among many values is found without sorting them all", () => {
  it("and is the very value that sorting finds, at any share", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 20 }), (list, twentieth) => {
        const share = twentieth / 20;
        expect(percentile(list, share)).toBeCloseTo(byHand(list, share), 9);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("asking leaves the values in their order; asking in place need not, and answers the same", () => {
    fc.assert(
      fc.property(values, (list) => {
        const own = Float64Array.from(list);
        const middle = median(own);
        expect([...own]).toEqual(list);
        expect(medianInPlace(own)).toBe(middle);
        expect([...own].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it("of no values there is none", () => {
    expect([median([]), medianInPlace(new Float64Array(0)), percentile([], 0.2)]).toEqual([null, null, null]);
  });
});
