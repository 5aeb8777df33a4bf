import { dayOf } from "../../../src/core/data/day";
import { periodChoices } from "../../../src/core/data/period-choices";

const labels = (first: number, last: number, fiscalYearStart = 1) =>
  Object.fromEntries(
    periodChoices({ first, last }, fiscalYearStart).map(({ kind, periods }) => [
      kind,
      periods.map(({ label }) => label),
    ]),
  );

describe("Periods to choose from", () => {
  it("are those that the data touch, the latest first", () => {
    expect(labels(dayOf(2023, 11, 30), dayOf(2024, 2, 1))).toEqual({
      year: ["2024", "2023"],
      half: ["2024-H1", "2023-H2"],
      quarter: ["2024-Q1", "2023-Q4"],
      month: ["2024-02", "2024-01", "2023-12", "2023-11"],
    });
  });

  it("follow the fiscal year", () => {
    expect(labels(dayOf(2024, 3, 31), dayOf(2024, 4, 1), 4)).toEqual({
      year: ["FY2024/25", "FY2023/24"],
      half: ["FY2024/25-H1", "FY2023/24-H2"],
      quarter: ["FY2024/25-Q1", "FY2023/24-Q4"],
      month: ["2024-04", "2024-03"],
    });
  });

  it("stop at 24 months, however long the data", () => {
    const { month = [] } = labels(dayOf(2015, 1, 1), dayOf(2024, 12, 31));
    expect([month.length, month[0], month[23]]).toEqual([24, "2024-12", "2023-01"]);
  });

  it("are none when the span runs backwards", () => {
    expect(labels(dayOf(2024, 2, 2), dayOf(2024, 2, 1))).toEqual({});
  });
});
