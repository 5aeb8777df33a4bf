import { isBlankCell, isErrorCell } from "../../../src/core/intake/blank-cell";
import { decimalMark, parseNumber } from "../../../src/core/intake/parse-number";

describe("parseNumber", () => {
  it.each([
    ["1200", 1200],
    ["1,200", 1200],
    ["1,23,456", 123456],
    ["1 200", 1200],
    ["１，２００", 1200],
    ["￥3.5万", 35_000],
    ["1.2亿", 120_000_000],
    ["3.14万元", 31_400],
    ["£60.07", 60.07],
    ["(1,200)", -1200],
    ["（¥1,200.50）", -1200.5],
    ["100-", -100],
    ["-￥100", -100],
    ["￥-100", -100],
    ["−5", -5],
    ["1.234,56", 1234.56],
    ["12,50", 12.5],
    ["1.200.000", 1_200_000],
    ["12天", 12],
    ["20个", 20],
    ["RMB1,200", 1200],
    ["300 USD", 300],
    ["$1.2m", 1_200_000],
    ["1.2E+05", 120_000],
    [" 42 ", 42],
  ])("reads %j as %d", (text, value) => expect(parseNumber(text)?.value).toBe(value));

  it.each([
    "abc",
    "2024-03-05",
    "12/5",
    "1,2,3",
    "P101",
    "Q3",
    "5+",
    "1 2 3",
    "..",
    "约100",
    "3件套2",
    "6月",
  ])("does not take %j for a number", (text) => expect(parseNumber(text)).toBeNull());

  it("marks percent signs without applying them", () => {
    expect(parseNumber("６０％")).toMatchObject({ value: 60, percent: true });
    expect(parseNumber("-3.5 %")).toMatchObject({ value: -3.5, percent: true });
  });

  it("marks a unit of the cell's own, which a column's unit must not multiply", () => {
    expect(parseNumber("3.5万")?.ownUnit).toBe(true);
    expect(parseNumber("500元")?.ownUnit).toBe(true);
    expect(parseNumber("￥500")?.ownUnit).toBe(false);
    expect(parseNumber("500")?.ownUnit).toBe(false);
  });

  it("reads an open thousands point by the column's habit", () => {
    expect(parseNumber("1.200")?.value).toBe(1.2);
    expect(parseNumber("1.200", true)?.value).toBe(1200);
    expect(parseNumber("1,200", true)?.value).toBe(1.2);
  });
});

describe("decimalMark", () => {
  it.each([
    ["1.234,56", "comma"],
    ["12,50", "comma"],
    ["1,234.56", "point"],
    ["12.5", "point"],
    ["1,200", "open"],
    ["1.200", "open"],
    ["1200", "open"],
  ])("of %j is %s", (text, mark) => expect(decimalMark(text)).toBe(mark));
});

describe("isBlankCell and isErrorCell", () => {
  it("take dashes, strokes and N/A for blanks, but not zero", () => {
    for (const value of ["", " ", "-", "—", "－", "N/A", "/", "无", "null"])
      expect(isBlankCell(value)).toBe(true);
    for (const value of [0, "0", false, "无锡", "#N/A"]) expect(isBlankCell(value)).toBe(false);
  });

  it("know Excel's errors from other text with a hash", () => {
    for (const value of ["#N/A", "#DIV/0!", "#REF!", "#SPILL!"]) expect(isErrorCell(value)).toBe(true);
    for (const value of ["#1", "#重点", "N/A", 0]) expect(isErrorCell(value)).toBe(false);
  });
});
