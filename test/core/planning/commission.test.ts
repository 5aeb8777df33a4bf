import { commissionOf } from "../../../src/core/planning/commission";
import { caseTitle, workedCase } from "../../helpers/cases";

const terms = {
  baseTarget: 500,
  challengeTarget: 600,
  rates: { base: 0.01, challenge: 0.015, beyond: 0.02 },
};
const marginal = (amount: number) => commissionOf(amount, terms).marginal;
const whole = (amount: number) => commissionOf(amount, terms).whole;

describe("commissionOf", () => {
  test(caseTitle(40, "marginal and whole-amount commission, at and beside the band edges"), () => {
    const expected = workedCase(40).expect as Record<string, number[]>;
    [380, 500, 600, 700].forEach((amount, i) => {
      expect(marginal(amount)).toBeCloseTo(expected["marginal"]![i]!, 10);
      expect(whole(amount)).toBeCloseTo(expected["whole"]![i]!, 10);
    });
    expect(marginal(500.01)).toBeCloseTo(expected["edge"]![0]!, 10);
    expect(whole(500.01)).toBeCloseTo(expected["edge"]![1]!, 10);
    expect(marginal(700 - 50)).toBeCloseTo(workedCase(40).expect["afterReturn"] as number, 10);
  });

  test("exactly on a target is still the lower band", () => {
    expect(commissionOf(500, terms).band).toBe("base");
    expect(commissionOf(600, terms).band).toBe("challenge");
    expect(commissionOf(600.01, terms).band).toBe("beyond");
  });

  test("a negative amount earns nothing and is carried into the next period", () => {
    const first = commissionOf(-40, terms);
    expect(first).toMatchObject({ marginal: 0, whole: 0, carriedOver: -40 });
    expect(commissionOf(100, terms, first.carriedOver).marginal).toBeCloseTo(0.6, 10); // 1 % of 100 − 40
  });

  test("without a challenge target everything over the base target is in the challenge band", () => {
    // 500 × 1 % + 500 × 1.5 % = 12.5
    const open = commissionOf(1000, { ...terms, challengeTarget: null });
    expect(open.marginal).toBeCloseTo(12.5, 10);
    expect(open.band).toBe("challenge");
  });

  test("a challenge target below the base target opens no band of its own", () => {
    // 500 × 1 % + 200 × 2 % = 9
    expect(commissionOf(700, { ...terms, challengeTarget: 400 }).marginal).toBeCloseTo(9, 10);
  });
});
