import { DEVIATIONS } from "../../src/simulator/deviations";

describe("deviations", () => {
  test("each says what, why and of which member, and none is told twice", () => {
    const told = DEVIATIONS.map(({ member, what, why }) => `${member}|${what}|${why}`);
    expect(new Set(told).size).toBe(DEVIATIONS.length);
    expect(
      DEVIATIONS.filter(({ member, what, why }) => !member || what.length < 5 || why.length < 5),
    ).toEqual([]);
  });
});
