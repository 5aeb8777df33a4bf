import { roundHalfAway } from "../../../src/core/data/rounding";
import { caseTitle, workedCase } from "../../helpers/cases";

describe("roundHalfAway", () => {
  it(caseTitle(54, "1.005 to two decimals is 1.01"), () => {
    expect(roundHalfAway(1.005, 2).toFixed(2)).toBe(workedCase(54).expect["shown"]);
  });

  it(caseTitle(53, "89.96 % to one decimal is 90.0 %"), () => {
    expect(`${roundHalfAway(0.8996 * 100, 1).toFixed(1)}%`).toBe(workedCase(53).expect["shown"]);
  });

  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-1.005, 2, -1.01],
    [0.285, 2, 0.29],
    [1234.5, -2, 1200],
    [1e21, 2, 1e21],
    [1e-7, 6, 0],
  ])("rounds %p to %p decimals as %p", (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it("never shows a negative zero, and leaves what is not finite alone", () => {
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true);
    expect(roundHalfAway(NaN, 2)).toBeNaN();
    expect(roundHalfAway(Infinity, 2)).toBe(Infinity);
  });
});
