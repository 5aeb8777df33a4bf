import { problemSentence } from "../../../src/core/problems";
import { recognise } from "../../helpers/recognise";

const euros = "[$€-2] #,##0.00";
const dollars = '"$"#,##0.00';
const said = (...formats: string[]): string[] =>
  recognise({
    Sales: [
      ["Order Date", "Order ID", "Amount"],
      ...formats.map((format, at) => [`2024-01-0${at + 1}`, `S${at}`, [10 + at, format] as const]),
    ],
  })
    .problems.filter(({ code }) => code === "currencies-in-formats")
    .map((problem) => problemSentence(problem, "en-US"));

describe("Amounts that show their currency by number format alone", () => {
  it("are pointed out where there are several", () => {
    expect(said(dollars, euros, dollars)).toEqual([
      "“Amount” of “Sales” shows several currencies by number format ($ €); they were added unconverted. Add a column Currency and a table of rates.",
    ]);
  });

  it("are left alone where there is one, or none", () => {
    expect(said(dollars, dollars, "General")).toEqual([]);
    expect(said("0.00", "#,##0")).toEqual([]);
  });
});
