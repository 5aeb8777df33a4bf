import { achievement, impliedTarget, pointsBetween, varianceOf } from "../../../src/core/metrics/achievement";
import { flagOf } from "../../../src/core/metrics/flag";
import type { Polarity, Unit } from "../../../src/core/metrics/metric";
import { roundHalfAway } from "../../../src/core/data/rounding";
import { defaultSettings } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";

const flag = (actual: number, target: number, unit: Unit = "amount", polarity: Polarity = "higher"): string =>
  flagOf({ actual, target, unit, polarity }, defaultSettings);

describe("achievement of one row", () => {
  it(caseTitle(1, "380 of 500 is 76 %, 120 short, yellow"), () => {
    expect(achievement(380, 500, "higher").value).toBe(expectedNumber(1, "achievement"));
    expect(varianceOf(380, 500, "amount")).toMatchObject({
      variance: expectedNumber(1, "variance"),
      variancePct: expectedNumber(1, "variancePct"),
    });
    expect(flag(380, 500)).toBe(workedCase(1).expect["flag"]);
    expect(`${roundHalfAway(0.76 * 100, 0)}%`).toBe(workedCase(1).expect["shown"]);
  });

  it(caseTitle(2, "12 of 20 customers is 60 % and red"), () => {
    expect(achievement(12, 20, "higher").value).toBe(expectedNumber(2, "achievement"));
    expect(varianceOf(12, 20, "count")).toMatchObject({ variance: -8, variancePct: -0.4 });
    expect(flag(12, 20, "count")).toBe(workedCase(2).expect["flag"]);
  });

  it(caseTitle(3, "a rate of 65 % against 60 % is +5.0 pp and 108.33 %"), () => {
    expect(varianceOf(0.65, 0.6, "ratio").variancePp).toBe(expectedNumber(3, "variancePp"));
    expect(achievement(0.65, 0.6, "higher").value).toBeCloseTo(expectedNumber(3, "achievement"), 6);
  });

  it(caseTitle(4, "22 days against 15, lower is better: no achievement, 7 over, red"), () => {
    expect(achievement(22, 15, "lower")).toEqual({ value: null, reason: workedCase(4).expect["reason"] });
    expect(varianceOf(22, 15, "days").variance).toBe(expectedNumber(4, "variance"));
    expect(varianceOf(22, 15, "days").variancePct).toBeCloseTo(expectedNumber(4, "variancePct"), 6);
    expect(flag(22, 15, "days", "lower")).toBe(workedCase(4).expect["flag"]);
    expect(achievement(22, 15, "lower", "t-over-a").value).toBeCloseTo(expectedNumber(4, "t-over-a"), 6);
    expect(achievement(22, 15, "lower", "two-minus").value).toBeCloseTo(expectedNumber(4, "two-minus"), 6);
  });

  it(caseTitle(5, "75 % against a ceiling of 60 % is 15 pp over and yellow"), () => {
    expect(varianceOf(0.75, 0.6, "ratio").variancePp).toBe(expectedNumber(5, "variancePp"));
    expect(varianceOf(0.75, 0.6, "ratio").variancePct).toBeCloseTo(expectedNumber(5, "variancePct"), 12);
    expect(flag(0.75, 0.6, "ratio", "lower")).toBe(workedCase(5).expect["flag"]);
  });

  it(caseTitle(7, "a blank target is no target, not 0 and not 100 %"), () => {
    expect(achievement(30, null, "higher")).toEqual({ value: null, reason: workedCase(7).expect["reason"] });
    expect(varianceOf(30, null, "amount")).toMatchObject({ variance: null, reason: "no-target" });
  });

  it(caseTitle(8, "against a loss budget of −100, −80 is 120 % and −130 is 70 %"), () => {
    const expected = workedCase(8).expect["achievement"];
    expect([achievement(-80, -100, "higher").value, achievement(-130, -100, "higher").value]).toEqual(
      expected,
    );
  });

  it(caseTitle(12, "12,000 at 105 % implies a target of 11,428.57"), () => {
    expect(impliedTarget(12_000, 1.05)).toBeCloseTo(expectedNumber(12, "impliedTarget"), 6);
    expect(impliedTarget(12_000, 0)).toBeNull();
  });

  it("is not capped and may be negative", () => {
    expect(achievement(300, 100, "higher").value).toBe(3);
    expect(achievement(-50, 100, "higher").value).toBe(-0.5);
  });

  it("says that there is no data when the actual is blank", () => {
    expect(achievement(null, 100, "higher")).toEqual({ value: null, reason: "no-data" });
  });
});

describe("flags", () => {
  it(caseTitle(53, "89.96 % shows as 90.0 % and is yellow all the same"), () => {
    expect(flag(89.96, 100)).toBe(workedCase(53).expect["flag"]);
  });

  it.each([
    [70, 100, "red"],
    [70.01, 100, "yellow"],
    [69.99, 100, "red"],
    [90, 100, "yellow"],
    [90.01, 100, "green"],
    [120, 100, "green"],
  ])("%p of %p is %s: 30 % and 10 % themselves count", (actual, target, expected) => {
    expect(flag(actual, target)).toBe(expected);
  });

  it("does not let binary noise move a rate off its threshold: 54 % of 60 % lags by 10 %", () => {
    expect((0.6 - 0.54) / 0.6).toBeLessThan(0.1);
    expect(flag(0.54, 0.6, "ratio")).toBe("yellow");
  });

  it("decides ratios on percentage points when the setting says so", () => {
    const rules = { ...defaultSettings, ratioFlag: "pp" as const };
    const of = (actual: number): string =>
      flagOf({ actual, target: 0.6, unit: "ratio", polarity: "higher" }, rules);
    expect([of(0.5), of(0.51), of(0.57), of(0.58)]).toEqual(["red", "yellow", "yellow", "green"]);
  });

  it("is grey without a target or with a target of 0", () => {
    expect(flag(50, 0)).toBe("none");
    expect(flagOf({ actual: 5, target: null, unit: "count", polarity: "higher" }, defaultSettings)).toBe(
      "none",
    );
  });
});

describe("pointsBetween", () => {
  it("has no binary noise for decimals", () => {
    expect(pointsBetween(0.2, 0.5)).toBe(-30);
  });
});
