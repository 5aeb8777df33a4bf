import { figureText, percentText, signedText } from "../../src/taskpane/figure-text";

describe("A change in the pane", () => {
  it.each<[number, "%" | "pp", string]>([
    [0.0005, "%", "+0.1%"], // 0.05 rounds away from zero
    [0.00049, "%", "0.0%"],
    [0, "%", "0.0%"],
    [-0.00049, "%", "0.0%"],
    [-0.0005, "%", "-0.1%"],
    [0.04, "pp", "0.0pp"],
    [-0.04, "pp", "0.0pp"],
    [0.05, "pp", "+0.1pp"],
    [-12.25, "pp", "-12.3pp"],
  ])("%p as %s reads %s: what rounds to zero has no sign", (value, unit, expected) => {
    expect(signedText(value, unit, undefined, "zh-CN")).toBe(expected);
  });

  it("that is undefined is a dash with its reason", () => {
    expect(signedText(null, "%", "no-base", "zh-CN")).toMatch(/^— ./);
  });
});

describe("A figure in the pane", () => {
  it.each<[number, Parameters<typeof figureText>[1], string, string]>([
    [9_999, "amount", "9,999", "10K"],
    [10_000, "amount", "1.0万", "10K"],
    [100_000_000, "amount", "1.00亿", "100M"],
    [-0.4, "amount", "0", "-0.4"],
    [0.3045, "ratio", "30.5%", "30.5%"], // 30.45 rounds away from zero
    [-0.0004, "ratio", "0.0%", "0.0%"],
    [1234, "count", "1,234", "1,234"],
    [67.25, "days", "67.3", "67.3"],
    [0.31, "count", "0.31", "0.31"], // beside a target of 0.8: neither is 0 nor 1
    [1.31, "count", "1", "1"],
    [0, "count", "0", "0"],
  ])("%p in %s reads %s in Chinese and %s in English", (value, unit, zh, en) => {
    expect(figureText(value, unit, undefined, "zh-CN")).toBe(zh);
    expect(figureText(value, unit, undefined, "en-US")).toBe(en);
  });

  it("as a share is rounded as the sheets round", () => {
    expect(percentText(1.0005, undefined, "zh-CN")).toBe("100.1%");
    expect(percentText(null, "zero-target", "en-US")).toMatch(/^— ./);
  });
});
