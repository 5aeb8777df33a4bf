import { dayOf } from "../../../src/core/data/day";
import { flagOfLag } from "../../../src/core/metrics/flag";
import { paceOf } from "../../../src/core/metrics/pace";
import { defaultSettings } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";

const june = { start: dayOf(2024, 6, 1), end: dayOf(2024, 6, 30) };

describe("paceOf", () => {
  it(caseTitle(20, "120 of 300 on day 15 of 30 is a pace of 80 %"), () => {
    const pace = paceOf({ actual: 120, target: 300, ...june, asOf: dayOf(2024, 6, 15) });
    expect(pace).toMatchObject({
      elapsed: 0.5,
      expected: 150,
      pace: expectedNumber(20, "pace"),
      neededPerDay: expectedNumber(20, "neededPerDay"),
      runRatePerDay: expectedNumber(20, "runRatePerDay"),
      linearEnd: expectedNumber(20, "linearEnd"),
    });
    expect(pace?.lag).toBeCloseTo(expectedNumber(20, "lag"), 12);
    expect(flagOfLag(pace?.lag ?? null, defaultSettings)).toBe(workedCase(20).expect["flag"]);
  });

  it("knows no pace before the first day, and no needed rate on the last", () => {
    expect(paceOf({ actual: 0, target: 300, ...june, asOf: june.start - 1 })).toBeNull();
    expect(paceOf({ actual: 250, target: 300, ...june, asOf: june.end })?.neededPerDay).toBeNull();
  });

  it("needs nothing more once the target is reached", () => {
    expect(paceOf({ actual: 400, target: 300, ...june, asOf: june.end - 1 })?.neededPerDay).toBe(0);
  });
});
