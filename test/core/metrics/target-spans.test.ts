import { dayOf } from "../../../src/core/data/day";
import { parsePeriod } from "../../../src/core/data/parse-period";
import type { TargetRow } from "../../../src/core/metrics/target-book";
import { chooseSpans, coveredDays } from "../../../src/core/metrics/target-spans";

function span(text: string): { start: number; end: number } {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return { start: period.start, end: period.end };
}

const row = (text: string, value: number): TargetRow => ({
  dimensions: [],
  members: [],
  value,
  ...span(text),
});
const values = (
  rows: readonly TargetRow[],
  period: string,
  split: "never" | "by-days" = "never",
  rate = false,
) => chooseSpans(rows, span(period), { split, rate }).rows.map((chosen) => chosen.value);

const months = Array.from({ length: 12 }, (_, i) => row(`2024-${String(i + 1).padStart(2, "0")}`, 100));

describe("chooseSpans", () => {
  it("adds up the months of a quarter", () => {
    expect(values(months, "2024-Q2")).toEqual([100, 100, 100]);
  });

  it("does not add a year's target to its months'", () => {
    expect(values([...months, row("2024", 1500)], "2024")).toHaveLength(12);
  });

  it("takes the year's target when the months cover only half of it", () => {
    expect(values([...months.slice(0, 6), row("2024", 1500)], "2024")).toEqual([1500]);
  });

  it("adds two rows of the same quarter: both are meant", () => {
    expect(values([row("2011-Q3", 3), row("2011-Q3", 4)], "2011-Q3")).toEqual([3, 4]);
  });

  it("does not split a year's target over a month, and says that there was one", () => {
    expect(chooseSpans([row("2024", 1500)], span("2024-03"), { split: "never", rate: false })).toEqual({
      rows: [],
      daysCovered: 0,
      beyond: true,
    });
  });

  it("splits by days when asked: 366 of 2024 over March's 31 days is 31", () => {
    expect(values([row("2024", 366)], "2024-03", "by-days")).toEqual([31]);
  });

  it("lets a year's target rate hold for a month: a rate is not a quantity", () => {
    expect(values([row("2024", 0.6)], "2024-03", "never", true)).toEqual([0.6]);
  });

  it("has nothing for a period that cuts a month in two", () => {
    expect(values(months, "2024-01-15..2024-03-20")).toEqual([]);
    expect(values(months, "2024-01-15..2024-03-20", "by-days").reduce((a, b) => a + b)).toBeCloseTo(
      (100 * 17) / 31 + 100 + (100 * 20) / 31,
      9,
    );
  });
});

describe("coveredDays", () => {
  it("counts overlapping days once", () => {
    const day = (n: number): number => dayOf(2024, 1, n);
    const spans = [
      { start: day(1), end: day(10) },
      { start: day(5), end: day(12) },
      { start: day(20), end: day(20) },
    ];
    expect(coveredDays(spans)).toBe(13);
  });
});
