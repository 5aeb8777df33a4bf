import { dayOf } from "../../../src/core/data/day";
import { knownDays } from "../../../src/core/data/known-days";

const year = Array.from({ length: 366 }, (_, i) => dayOf(2024, 1, 1) + i);
const sorted = (days: readonly number[]): Float64Array => Float64Array.from(days).sort();

describe("knownDays", () => {
  it("is the first and last day of ordinary data", () => {
    expect(knownDays(sorted(year))).toEqual({
      first: dayOf(2024, 1, 1),
      last: dayOf(2024, 12, 31),
      strayLate: 0,
      strayEarly: 0,
    });
  });

  it("does not let three test rows of 2099 decide, nor a date of 1900", () => {
    const days = sorted([...year, dayOf(2099, 1, 1), dayOf(2099, 1, 1), dayOf(2099, 5, 1), 1]);
    expect(knownDays(days)).toEqual({
      first: dayOf(2024, 1, 1),
      last: dayOf(2024, 12, 31),
      strayLate: 3,
      strayEarly: 1,
    });
  });

  it("believes a gap of a year in ordinary data: half of the rows are no strays", () => {
    const days = sorted([dayOf(2021, 5, 1), dayOf(2021, 5, 2), dayOf(2024, 5, 1), dayOf(2024, 5, 2)]);
    expect(knownDays(days)).toMatchObject({ first: dayOf(2021, 5, 1), last: dayOf(2024, 5, 2) });
  });

  it("knows nothing of no dates", () => {
    expect(knownDays(new Float64Array(0))).toBeUndefined();
  });
});
