import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const scorecard = [
  ["Rep", "Measure", "Q1", "Q2"],
  ["Ann", "Target", 100, 110],
  ["Ann", "Actual", 90, 120],
  ["Bob", "Target", 200, 210],
  ["Bob", "Actual", 190, 220],
];
const ends = (sheets: Parameters<typeof readSketch>[0], fallbackYear = 2026) => {
  const { dataSets, report } = readSketch(sheets, { fallbackYear });
  const targets = rowsOf(dataSets.targets, ["periodEnd"]);
  return {
    ends: [...new Set(targets.map(({ periodEnd }) => periodEnd))],
    asked: report.questions.map(({ code, answer }) => `${code} ${answer}`),
  };
};
const quarters = (year: number) => [dayOf(year, 3, 31), dayOf(year, 6, 30)];

describe("The year of columns that name none", () => {
  it("is that of a note under the table", () => {
    expect(ends({ Scorecard: [...scorecard, [], [], ["FY2024, USD"]] })).toEqual({
      ends: quarters(2024),
      asked: [],
    });
  });

  it("is that of a note beside the table", () => {
    const [head = [], ...rows] = scorecard;
    expect(ends({ Scorecard: [[...head, "", "", "2023年度"], ...rows] }).ends).toEqual(quarters(2023));
  });

  it("is no stamp of when the list was printed", () => {
    expect(ends({ Scorecard: [...scorecard, [], [], ["打印日期：2025年1月3日"]] })).toEqual({
      ends: quarters(2026),
      asked: ["year-unclear 2026"],
    });
  });

  it("is asked when notes name two years", () => {
    const two = [...scorecard, [], [], ["2023年口径"], ["2024年口径"]];
    expect(ends({ Scorecard: two }).asked).toEqual(["year-unclear 2026"]);
  });

  it("is assumed to be the year that another table's title names, and asked", () => {
    const titled = {
      "2024年KPI": [
        ["指标", "目标值", "实际值"],
        ["销售额", 10, 9],
        ["回款率", "80%", "70%"],
      ],
    };
    expect(ends({ Scorecard: scorecard, ...titled })).toEqual({
      ends: quarters(2024),
      asked: ["year-unclear 2024"],
    });
  });
});
