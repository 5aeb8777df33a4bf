import fc from "fast-check";
import { apportion, largestRemainder } from "../../../src/core/planning/apportion";
import { caseTitle, workedCase } from "../../helpers/cases";

/** Quarter weights of document C: 30/40/30/40 make 140 %. */
const quarters = [0.3, 0.4, 0.3, 0.4].map((weight) => ({ weight }));

describe("apportion", () => {
  test(
    caseTitle(36, "weights of 140 % are normalised, announced, and split to the unit and to the cent"),
    () => {
      const expected = workedCase(36).expect;
      const units = apportion(15000, quarters);
      units.weights.forEach((weight, i) =>
        expect(weight).toBeCloseTo((expected["normalised"] as number[])[i]!, 6),
      );
      expect(`${units.weightSum * 100} %`).toBe(expected["announced"]);
      expect(units.issues).toEqual(["weights-normalised"]);
      expect(units.amounts).toEqual(expected["units"]);
      expect(apportion(15000, quarters, 0.01).amounts).toEqual(expected["cents"]);
    },
  );

  test(caseTitle(37, "a held quarter keeps its amount and the rest is shared pro rata"), () => {
    const held = quarters.map((part, i) => (i === 0 ? { ...part, held: 3300 } : part));
    expect(apportion(15000, held).amounts).toEqual(workedCase(37).expect["units"]);
    expect(apportion(15000, held, 0.01).amounts).toEqual(workedCase(37).expect["cents"]);
  });

  test(caseTitle(38, "ties go by order, and a negative total is split like its absolute value"), () => {
    const equal = [1, 1, 1].map((weight) => ({ weight: weight / 3 }));
    expect([apportion(100, equal).amounts, apportion(-100, equal).amounts]).toEqual(
      workedCase(38).expect["units"],
    );
  });

  test("no weights at all are a problem, and equal shares are offered", () => {
    const result = apportion(10, [{ weight: 0 }, { weight: 0 }]);
    expect(result.issues).toEqual(["no-weights"]);
    expect(result.amounts).toEqual([5, 5]);
  });

  test("weights that make 100 % are taken as they are, without a word", () => {
    expect(apportion(10, [{ weight: 0.1 }, { weight: 0.2 }, { weight: 0.7 }]).issues).toEqual([]);
  });

  test("holds above the total are said, and the parts still sum to it", () => {
    const result = apportion(100, [{ weight: 0.5, held: 130 }, { weight: 0.5 }]);
    expect(result.amounts).toEqual([130, -30]);
    expect(result.issues).toEqual(["holds-exceed-total"]);
  });

  test("when every part is held and they miss the total, the weights decide and it is said", () => {
    const result = apportion(100, [
      { weight: 0.5, held: 30 },
      { weight: 0.5, held: 30 },
    ]);
    expect(result.amounts).toEqual([50, 50]);
    expect(result.issues).toEqual(["holds-miss-total"]);
  });

  test("free parts without weight share equally what the holds leave", () => {
    const result = apportion(100, [{ weight: 1, held: 40 }, { weight: 0 }, { weight: 0 }]);
    expect(result.amounts).toEqual([40, 30, 30]);
  });

  test("the parts sum to the total exactly, in units and in cents, whatever weights and holds", () => {
    const part = fc.record({
      weight: fc.double({ min: 0, max: 1000, noNaN: true }),
      held: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(part, { minLength: 1, maxLength: 12 }),
        (cents, parts) => {
          const { amounts, weights } = apportion(cents / 100, parts, 0.01);
          expect(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(cents);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("no part is a whole unit away from its ideal", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, list) => {
        const sum = list.reduce((all, weight) => all + weight, 0);
        largestRemainder(total, list).forEach((amount, i) =>
          expect(Math.abs(amount - (total * list[i]!) / sum)).toBeLessThan(1),
        );
      }),
    );
  });
});
