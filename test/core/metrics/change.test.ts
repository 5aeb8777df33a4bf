import { changeOf, dailyAverageChange, impliedBase } from "../../../src/core/metrics/change";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";

describe("changeOf", () => {
  it(caseTitle(13, "from −50 to 100 is 扭亏 with Δ 150; +300 % only on the absolute base"), () => {
    expect(changeOf(100, -50)).toEqual({ value: null, reason: workedCase(13).expect["reason"] });
    expect(100 - -50).toBe(expectedNumber(13, "delta"));
    expect(changeOf(100, -50, "absolute").value).toBe(expectedNumber(13, "absoluteBaseSetting"));
  });

  it(caseTitle(14, "from −10 to −2049 the loss widened; never +20,390 %"), () => {
    expect(changeOf(-2049, -10)).toEqual({ value: null, reason: workedCase(14).expect["reason"] });
  });

  it(caseTitle(15, "from 100 to −50 is −150 % and labelled 由盈转亏"), () => {
    expect(changeOf(-50, 100)).toEqual({
      value: expectedNumber(15, "change"),
      reason: workedCase(15).expect["label"],
    });
  });

  it(caseTitle(16, "a base of 0 is 新增, and 0 after 0 is 0 %"), () => {
    expect(changeOf(896, 0)).toEqual({ value: null, reason: "zero-base" });
    expect(changeOf(0, 0)).toEqual({ value: 0 });
  });

  it(caseTitle(17, "January 220 after December 200 is +10 %"), () => {
    expect(changeOf(220, 200).value).toBe(expectedNumber(17, "change"));
  });

  it("from −100 to −40 the loss narrowed, and a loss that became 0 narrowed too", () => {
    expect(changeOf(-40, -100).reason).toBe("loss-narrowed");
    expect(changeOf(0, -100).reason).toBe("loss-narrowed");
    expect(changeOf(-100, -100)).toEqual({ value: 0 });
  });

  it("needs both figures", () => {
    expect(changeOf(5, null)).toEqual({ value: null, reason: "no-base" });
    expect(changeOf(null, 5)).toEqual({ value: null, reason: "no-data" });
  });
});

describe("dailyAverageChange", () => {
  it(caseTitle(22, "February 290 of 29 days against 280 of 28: +3.57 % in all, 0 a day"), () => {
    expect(changeOf(290, 280).value).toBeCloseTo(expectedNumber(22, "change"), 6);
    const perDay = dailyAverageChange({ value: 290, days: 29 }, { value: 280, days: 28 });
    expect(perDay.value).toBe(expectedNumber(22, "dailyAverageChange"));
  });
});

describe("impliedBase", () => {
  it(caseTitle(11, "8,500 at +8 % implies 7,870.37 before"), () => {
    expect(impliedBase(8500, 0.08)).toBeCloseTo(expectedNumber(11, "impliedBase"), 5);
    expect(impliedBase(0, -1)).toBeNull();
  });
});
