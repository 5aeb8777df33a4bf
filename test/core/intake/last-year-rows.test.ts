import { dayOf } from "../../../src/core/data/day";
import { problemSentence } from "../../../src/core/problems";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number, year = 2024, month = 3) => d(dayOf(year, month, day));

describe("Dated rows with last year's figures beside this year's", () => {
  const daily = [
    ["日期", "销售额", "去年同期", "目标", "达成率"],
    [on(1), 101, 81, 110, "92%"],
    [on(2), 102, 82, 110, "93%"],
    [on(3), 103, 83, 110, "94%"],
  ];

  it("are read as last year's, on the same days a year earlier, and their targets by the day", () => {
    const { dataSets, report } = readSketch({ 销售日报: daily });
    expect(rowsOf(dataSets.orders, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 3, 1), amount: 101 },
      { date: dayOf(2024, 3, 2), amount: 102 },
      { date: dayOf(2024, 3, 3), amount: 103 },
      { date: dayOf(2023, 3, 1), amount: 81 },
      { date: dayOf(2023, 3, 2), amount: 82 },
      { date: dayOf(2023, 3, 3), amount: 83 },
    ]);
    expect(rowsOf(dataSets.targets, ["periodStart", "periodEnd", "target"])).toEqual(
      [1, 2, 3].map((day) => ({
        periodStart: dayOf(2024, 3, day),
        periodEnd: dayOf(2024, 3, day),
        target: 110,
      })),
    );
    expect(report.problems).toEqual([]);
  });

  it("are remembered as what they are", () => {
    const { mapping } = readSketch({ 销售日报: daily });
    const again = readSketch({ 销售日报: daily }, { mapping });
    expect(rowsOf(again.dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([
      101, 102, 103, 81, 82, 83,
    ]);
  });

  it("count once where the rows of last year are there too", () => {
    // March 2023 has rows of its own; what 2023's rows say of 2022 is nowhere else.
    const { dataSets } = readSketch({
      日报: [
        ["日期", "销售额", "去年同期"],
        [on(1, 2023), 81, 61],
        [on(2, 2023), 82, 62],
        [on(1), 101, 81],
        [on(2), 102, 82],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "amount"])).toEqual([
      { date: dayOf(2023, 3, 1), amount: 81 },
      { date: dayOf(2023, 3, 2), amount: 82 },
      { date: dayOf(2024, 3, 1), amount: 101 },
      { date: dayOf(2024, 3, 2), amount: 102 },
      { date: dayOf(2022, 3, 1), amount: 61 },
      { date: dayOf(2022, 3, 2), amount: 62 },
    ]);
  });

  it("carry quantities and names along, in the unit of this year's", () => {
    const { dataSets } = readSketch({
      Daily: [
        ["Date", "Region", "Units", "Sales (k)", "LY Units", "LY Sales"],
        [on(29, 2024, 2), "East", 10, 1.5, 8, 1.2],
        [on(1), "West", 20, 2.5, 16, 2],
      ],
    });
    // 29 February 2024 was 28 February the year before.
    expect(rowsOf(dataSets.orders, ["date", "region", "quantity", "amount"])).toEqual([
      { date: dayOf(2024, 2, 29), region: "East", quantity: 10, amount: 1500 },
      { date: dayOf(2024, 3, 1), region: "West", quantity: 20, amount: 2500 },
      { date: dayOf(2023, 2, 28), region: "East", quantity: 8, amount: 1200 },
      { date: dayOf(2023, 3, 1), region: "West", quantity: 16, amount: 2000 },
    ]);
  });

  it("are no rows of last year where each row is one sale, which is said", () => {
    const { dataSets, report } = readSketch({
      客户销售: [
        ["客户", "产品", "日期", "销售额", "去年销售额"],
        ["甲", "P1", on(1), 101, 900],
        ["乙", "P1", on(2), 102, 800],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 101 }, { amount: 102 }]);
    expect(report.problems.map((problem) => problemSentence(problem, "en-US"))).toEqual([
      expect.stringMatching(/^去年销售额 of “客户销售” were not read/),
    ]);
  });

  it("keep a month's target out that every day repeats", () => {
    // 3,100 is 30 days of about 103, not one day's.
    const { dataSets, report } = readSketch({
      日报: [
        ["日期", "销售额", "目标"],
        [on(1), 101, 3100],
        [on(2), 102, 3100],
        [on(3), 103, 3100],
      ],
    });
    expect(dataSets.targets).toBeUndefined();
    expect(rowsOf(dataSets.orders, ["amount"])).toHaveLength(3);
    expect(report.problems.map((problem) => problemSentence(problem, "zh-CN"))).toEqual([
      expect.stringMatching(/^“日报”中的 目标 没有读取/),
    ]);
  });
});
