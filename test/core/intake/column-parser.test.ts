import { isoDate } from "../../../src/core/data/day";
import { createColumnParser, type ColumnParserOptions } from "../../../src/core/intake/column-parser";
import type { CellValue } from "../../../src/core/intake/outline";
import { periodParserFor } from "../../../src/core/intake/period-column-parser";

type Type = Parameters<typeof createColumnParser>[0];
const parserOf = (type: Type, samples: readonly CellValue[], options: Partial<ColumnParserOptions> = {}) =>
  createColumnParser(type, samples, { unit: 1, date1904: false, ...options });
const read = (type: Type, cells: readonly CellValue[], options: Partial<ColumnParserOptions> = {}) => {
  const parser = parserOf(type, cells, options);
  return cells.map((cell) => parser.parse(cell));
};
const days = (cells: readonly CellValue[], options: Partial<ColumnParserOptions> = {}) =>
  read("date", cells, options).map((day) =>
    typeof day === "number" ? (Number.isNaN(day) ? "" : isoDate(day)) : day.problem,
  );

describe("a column of amounts", () => {
  it("multiplies by the header's unit unless the cell has its own", () =>
    expect(read("amount", [3.5, "3.5", "3.5万", "￥3.5", ""], { unit: 10_000 })).toEqual([
      35_000,
      35_000,
      35_000,
      35_000,
      NaN,
    ]));

  it("leaves no dust of binary fractions", () =>
    expect(read("amount", [3.14, 1.1], { unit: 10_000 })).toEqual([31_400, 11_000]));

  it("names what it cannot read", () =>
    expect(read("amount", ["abc", "#N/A", true])).toEqual([
      { problem: "not-a-number" },
      { problem: "error-cell" },
      { problem: "not-a-number" },
    ]));

  it("reads 1.200 as twelve hundred only beside an unmistakable decimal comma", () => {
    expect(read("amount", ["1.234,56", "1.200"])).toEqual([1234.56, 1200]);
    expect(read("amount", ["1,234.56", "1.200"])).toEqual([1234.56, 1.2]);
    expect(read("amount", ["1.200"])).toEqual([1.2]);
  });
});

describe("a column of ratios", () => {
  it("takes values within [0, 1.5] for fractions, at the edge too", () => {
    expect(read("ratio", [0.6, 1.5, 0])).toEqual([0.6, 1.5, 0]);
    expect(parserOf("ratio", [0.6, 1.5]).questions).toEqual([]);
  });

  it("takes a column with any value above 1.5 for percent numbers", () => {
    expect(read("ratio", [60, 65, 1.51])).toEqual([0.6, 0.65, 0.0151]);
    expect(parserOf("ratio", [60, 65, 12]).questions).toEqual([]);
  });

  it("reads percent signs by themselves", () =>
    expect(read("ratio", ["60%", "６５％", "-3%"])).toEqual([0.6, 0.65, -0.03]));

  it("asks when fractions and percent numbers are mixed", () => {
    const parser = parserOf("ratio", [0.6, 60, 0.7, 80]);
    expect(parser.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["percent-unclear", "percent"],
    ]);
    expect(parserOf("ratio", [0.6, 60], { percent: "fraction" }).questions).toEqual([]);
    expect(parserOf("ratio", [0.6, 60], { percent: "fraction" }).parse(0.6)).toBe(0.6);
  });

  it("reads 9折 as a discount of a tenth", () =>
    expect(read("ratio", ["9折", "85折", "8.5折"])).toEqual([0.1, 0.15, 0.15]));
});

describe("a column of dates", () => {
  it("reads serials, packed numbers and texts, without their time", () =>
    expect(days([45356, 45356.75, 20240305, "2024/3/5", "2024年3月5日 10:30", ""])).toEqual([
      "2024-03-05",
      "2024-03-05",
      "2024-03-05",
      "2024-03-05",
      "2024-03-05",
      "",
    ]));

  it("counts from 1904 when the workbook does", () =>
    // 2024-03-05 is serial 45356 in the 1900 system, 1462 less in the 1904 system.
    expect(days([43894], { date1904: true })).toEqual(["2024-03-05"]));

  it("lets one day over 12 decide the order for all", () => {
    expect(days(["07/01/2021", "24/01/2021"])).toEqual(["2021-01-07", "2021-01-24"]);
    expect(days(["6/8/14", "9/16/13"])).toEqual(["2014-06-08", "2013-09-16"]);
    expect(parserOf("date", ["07/01/2021", "24/01/2021"]).settled.dateOrder).toBe("dmy");
  });

  it("asks when nothing decides, and assumes month first", () => {
    const parser = parserOf("date", ["07/01/2021", "08/02/2021"]);
    expect(parser.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["date-order-unclear", "mdy"],
    ]);
    expect(parser.questions[0]?.options.map(({ value }) => value)).toEqual(["mdy", "dmy"]);
    expect(days(["07/01/2021"], { dayFirst: true })).toEqual(["2021-01-07"]);
    expect(parserOf("date", ["07/01/2021"], { dayFirst: true }).questions).toEqual([]);
  });

  it("asks for a year that is not there, and takes the one given", () => {
    expect(days(["10月20日"])).toEqual(["year-missing"]);
    expect(parserOf("date", ["10月20日"]).questions.map(({ code }) => code)).toEqual(["year-missing"]);
    expect(days(["10月20日", "Q1末"], { defaultYear: 2024 })).toEqual(["2024-10-20", "2024-03-31"]);
  });

  it("takes a period's first day, or its last where the field is a deadline", () => {
    expect(days(["2024年3月", "2024Q3"])).toEqual(["2024-03-01", "2024-07-01"]);
    expect(days(["2024年3月", "2024Q3"], { periodAs: "end" })).toEqual(["2024-03-31", "2024-09-30"]);
  });

  it("names what is no date", () =>
    expect(days(["soon", "#REF!", 0])).toEqual(["not-a-date", "error-cell", "not-a-date"]));

  it("notices when Excel has swapped the days that it could", () => {
    const serials = [44317, 44318, 44319, 44320, 44321]; // 1–5 May 2021: no day passes 12
    const texts = ["13/05/2021", "14/05/2021", "15/05/2021", "16/05/2021", "17/05/2021"];
    expect(parserOf("date", [...serials, ...texts]).settled.halfConverted).toBe(true);
    expect(parserOf("date", [...serials, 44331, ...texts]).settled.halfConverted).toBeUndefined();
  });
});

describe("a column of marks", () => {
  it("reads yes and no in both languages, any other word as a mark, a blank as none", () =>
    expect(read("flag", ["是", "否", "Yes", "no", "√", true, 0, "", "Return Processed", "未退货"])).toEqual([
      1, 0, 1, 0, 1, 1, 0, 0, 1, 0,
    ]));
});

describe("a column of periods", () => {
  it("reads bare numbers by the header's unit and dates as the span they stand in", () => {
    const months = periodParserFor([1], { date1904: false, unit: "month", defaultYear: 2024 });
    const quarters = periodParserFor([1], { date1904: false, unit: "quarter" });
    const iso = (parsed: ReturnType<typeof months.parse>): string[] =>
      parsed && "start" in parsed ? [isoDate(parsed.start), isoDate(parsed.end)] : [];
    expect(iso(months.parse(3))).toEqual(["2024-03-01", "2024-03-31"]);
    expect(iso(months.parse(45356))).toEqual(["2024-03-01", "2024-03-31"]);
    expect(iso(months.parse("2023Q4"))).toEqual(["2023-10-01", "2023-12-31"]);
    expect(quarters.parse(2)).toEqual({ kind: "quarter", ordinal: 2 });
    expect(months.parse("-")).toBeNull();
    expect(months.parse("合计")).toEqual({ problem: "not-a-date" });
  });
});
