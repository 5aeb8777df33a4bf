import { parseArguments, UsageError } from "../../src/cli/parse-arguments";

describe("the command line", () => {
  it("takes a workbook alone, in Chinese, writing no extra sheet", () => {
    expect(parseArguments(["a.xlsx"])).toEqual({
      workbook: "a.xlsx",
      locale: "zh-CN",
      imports: [],
      sheets: [],
      quiet: false,
    });
  });

  it("takes every option of its contract", () => {
    const words =
      "a.xlsx --out b.xlsx --json r.json --period 2024-Q3 --as-of 2024-09-30 --fiscal-start 4 --locale en-US --settings s.json --mapping m.json --import c.xlsx d.xlsx --sheets cockpit,funnel --report r.md --quiet";
    expect(parseArguments(words.split(" "))).toEqual({
      workbook: "a.xlsx",
      out: "b.xlsx",
      json: "r.json",
      period: "2024-Q3",
      asOf: "2024-09-30",
      fiscalStart: 4,
      locale: "en-US",
      sheetLocale: "en-US",
      settings: "s.json",
      mapping: "m.json",
      imports: ["c.xlsx", "d.xlsx"],
      sheets: ["cockpit", "funnel"],
      report: "r.md",
      quiet: true,
    });
  });

  it("means every sheet by all", () => {
    expect(parseArguments(["a.xlsx", "--sheets", "all"]).sheets).toHaveLength(16);
  });

  it.each([
    [[], "Name the workbook"],
    [["a.xlsx", "b.xlsx"], "One workbook at a time"],
    [["a.xlsx", "--colour"], "--colour"],
    [["a.xlsx", "--locale", "fr-FR"], "fr-FR"],
    [["a.xlsx", "--sheets", "cockpit,tower"], "tower"],
    [["a.xlsx", "--as-of", "2024-02-30"], "2024-02-30"],
    [["a.xlsx", "--fiscal-start", "13"], "13"],
  ])("refuses %j and names what is wrong", (argv, word) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(word);
  });
});
