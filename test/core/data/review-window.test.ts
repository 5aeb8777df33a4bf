import { dayOf, isoDate } from "../../../src/core/data/day";
import { parsePeriod } from "../../../src/core/data/parse-period";
import type { ReviewWindow } from "../../../src/core/data/period";
import { asOfLabel, windowFor } from "../../../src/core/data/review-window";

function windowOf(text: string, asOf: number, partPeriod: "same-days" | "full" = "same-days"): ReviewWindow {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return windowFor(period, asOf, { fiscalYearStart: 1, partPeriod });
}

describe("windowFor", () => {
  it("cuts both comparisons of an open month to the same days", () => {
    const window = windowOf("2024-03", dayOf(2024, 3, 15));
    expect(isoDate(window.previous.end)).toBe("2024-02-15");
    expect(isoDate(window.lastYear.end)).toBe("2023-03-15");
  });

  it("compares with whole periods when the setting says so", () => {
    const window = windowOf("2024-03", dayOf(2024, 3, 15), "full");
    expect(isoDate(window.previous.end)).toBe("2024-02-29");
    expect(isoDate(window.lastYear.end)).toBe("2023-03-31");
  });

  it("ends a closed period with the period, however late the data", () => {
    expect(isoDate(windowOf("2024-03", dayOf(2024, 12, 31)).asOf)).toBe("2024-03-31");
  });
});

describe("asOfLabel", () => {
  it("names the day of an open month, the date of anything longer, nothing once closed", () => {
    expect(asOfLabel(windowOf("2024-03", dayOf(2024, 3, 15)))?.zh).toBe("截至15日");
    expect(asOfLabel(windowOf("2024", dayOf(2024, 3, 15)))?.zh).toBe("截至2024年3月15日");
    expect(asOfLabel(windowOf("2024-03", dayOf(2024, 3, 31)))).toBeUndefined();
  });
});
