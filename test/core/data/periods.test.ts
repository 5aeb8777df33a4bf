import { dayOf, isoDate } from "../../../src/core/data/day";
import { parsePeriod } from "../../../src/core/data/parse-period";
import type { Period } from "../../../src/core/data/period";
import {
  cutToElapsed,
  elapsedShare,
  kindOfSpan,
  lastYearPeriod,
  periodOf,
  previousPeriod,
} from "../../../src/core/data/periods";

const shown = ({ label, start, end }: Period): string => `${label} ${isoDate(start)} ${isoDate(end)}`;

function parsed(text: string, fiscalYearStart = 1): Period {
  const period = parsePeriod(text, fiscalYearStart);
  if (!period) throw new Error(`${text} is no period`);
  return period;
}

describe("parsePeriod", () => {
  it.each([
    ["2024", "2024 2024-01-01 2024-12-31"],
    ["2024-H1", "2024-H1 2024-01-01 2024-06-30"],
    ["2024-H2", "2024-H2 2024-07-01 2024-12-31"],
    ["2024-Q3", "2024-Q3 2024-07-01 2024-09-30"],
    ["2024Q3", "2024-Q3 2024-07-01 2024-09-30"],
    ["2024-09", "2024-09 2024-09-01 2024-09-30"],
    ["2024-02", "2024-02 2024-02-01 2024-02-29"],
    ["2024-01-15..2024-03-20", "2024-01-15..2024-03-20 2024-01-15 2024-03-20"],
  ])("reads %s", (text, expected) => {
    expect(shown(parsed(text))).toBe(expected);
  });

  it.each([
    ["2026", "FY2026/27 2026-04-01 2027-03-31"],
    ["FY2026/27", "FY2026/27 2026-04-01 2027-03-31"],
    ["2026-Q4", "FY2026/27-Q4 2027-01-01 2027-03-31"],
    ["2026-H2", "FY2026/27-H2 2026-10-01 2027-03-31"],
    ["2026-09", "2026-09 2026-09-01 2026-09-30"],
  ])("reads %s in a year that begins in April, naming both years", (text, expected) => {
    expect(shown(parsed(text, 4))).toBe(expected);
  });

  it("reads its own labels back", () => {
    for (const start of [1, 4, 10]) {
      for (const kind of ["month", "quarter", "half", "year"] as const) {
        const period = periodOf(kind, dayOf(2025, 2, 14), start);
        expect(parsePeriod(period.label, start)).toEqual(period);
      }
    }
  });

  it.each([
    "",
    "2024-13",
    "2024-Q5",
    "2024-H3",
    "2024-02-30..2024-03-01",
    "2024-03-01..2024-02-01",
    "Q3",
    "24",
  ])("does not understand %p", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe("previousPeriod and lastYearPeriod", () => {
  it.each([
    ["2025-01", "2024-12", "2024-01"],
    ["2025-Q1", "2024-Q4", "2024-Q1"],
    ["2025-H1", "2024-H2", "2024-H1"],
    ["2025", "2024", "2024"],
    ["2024-01-15..2024-03-20", "2023-11-10..2024-01-14", "2023-01-15..2023-03-20"],
    ["2024-02-01..2024-02-29", "2024-01-01..2024-01-31", "2023-02-01..2023-02-28"],
  ])("of %s are %s and %s", (text, previous, lastYear) => {
    expect(previousPeriod(parsed(text)).label).toBe(previous);
    expect(lastYearPeriod(parsed(text)).label).toBe(lastYear);
  });

  it("crosses fiscal year ends", () => {
    expect(previousPeriod(parsed("2026-Q1", 4), 4).label).toBe("FY2025/26-Q4");
  });
});

describe("cutToElapsed", () => {
  const cut = (text: string, asOf: number): string => {
    const period = parsed(text);
    return `${isoDate(cutToElapsed(previousPeriod(period), period, asOf).end)} ${isoDate(
      cutToElapsed(lastYearPeriod(period), period, asOf).end,
    )}`;
  };

  it.each([
    ["2024-03", dayOf(2024, 3, 15), "2024-02-15 2023-03-15"],
    ["2024-03", dayOf(2024, 3, 30), "2024-02-29 2023-03-30"],
    ["2024-02", dayOf(2024, 2, 28), "2024-01-28 2023-02-28"],
    ["2024", dayOf(2024, 2, 29), "2023-02-28 2023-02-28"],
    ["2024-Q2", dayOf(2024, 5, 31), "2024-02-29 2023-05-31"],
  ])("cuts the comparisons of %s as of day %p to %s", (text, asOf, expected) => {
    expect(cut(text, asOf)).toBe(expected);
  });

  it("leaves closed periods whole: February 2024 (29 days) against February 2023 (28 days)", () => {
    expect(cut("2024-02", dayOf(2024, 2, 29))).toBe("2024-01-31 2023-02-28");
  });
});

describe("elapsedShare", () => {
  it("counts both ends, is 0 before and 1 after", () => {
    const { start, end } = parsed("2024-06");
    expect(elapsedShare(start, end, dayOf(2024, 6, 15))).toBe(0.5);
    expect(elapsedShare(start, end, start - 1)).toBe(0);
    expect(elapsedShare(start, end, end + 9)).toBe(1);
  });
});

describe("kindOfSpan", () => {
  it.each(["2024-09", "2024-Q3", "2024-H1", "2024"])("recognises %s by its days", (text) => {
    const { start, end, kind } = parsed(text);
    expect(kindOfSpan(start, end)).toBe(kind);
    expect(kindOfSpan(start, end - 1)).toBe("custom");
  });
});
