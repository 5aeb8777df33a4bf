import { countsFrom1904 } from "../../src/excel/date-system";

/* 45,565 is 2024-09-30 in the 1900 system; the same day is 44,103 in the 1904 system (1,462 days less). */
describe("The date system of a workbook", () => {
  it("is told by comparing a date's text with its serial", () => {
    expect(countsFrom1904([[45_565]], [["2024-09-30"]], [["yyyy-mm-dd"]])).toBe(false);
    expect(countsFrom1904([[44_103]], [["2024-09-30"]], [["yyyy-mm-dd"]])).toBe(true);
    expect(countsFrom1904([[44_103]], [["9/30/2024"]], [["m/d/yyyy"]])).toBe(true);
  });

  it("is 1900 where no date shows a four-digit year, or the evidence is even", () => {
    expect(countsFrom1904([], [], [])).toBe(false);
    expect(countsFrom1904([[44_103]], [["9/30/24"]], [["m/d/yy"]])).toBe(false);
    expect(countsFrom1904([[2024]], [["2024"]], [["General"]])).toBe(false);
    expect(
      countsFrom1904([[44_103, 45_565]], [["2024-09-30", "2024-09-30"]], [["yyyy-mm-dd", "yyyy-mm-dd"]]),
    ).toBe(false);
  });

  it("does not take the letter y in a quoted text for a year", () => {
    expect(countsFrom1904([[44_103]], [["44103 yr 2024"]], [['0" yr 2024"']])).toBe(false);
  });
});
