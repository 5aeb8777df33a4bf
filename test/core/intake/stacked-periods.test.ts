import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

describe("A pivot table with its labels in one column", () => {
  it("counts the regions under months under years once, each in its month", () => {
    // 2023: 10 + 20 = 30 and 5 + 6 = 11, 41 in all; 2024: 7 + 8 = 15; together 56.
    const { dataSets } = readSketch({
      Pivot: [
        ["Row Labels", "Sum of Sales"],
        ["2023", 41],
        ["  Jan", 30],
        ["    East", 10],
        ["    West", 20],
        ["  Feb", 11],
        ["    East", 5],
        ["    West", 6],
        ["2024", 15],
        ["  Jan", 15],
        ["    East", 7],
        ["    West", 8],
        ["Grand Total", 56],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "region", "amount"])).toEqual([
      { date: dayOf(2023, 1, 31), region: "East", amount: 10 },
      { date: dayOf(2023, 1, 31), region: "West", amount: 20 },
      { date: dayOf(2023, 2, 28), region: "East", amount: 5 },
      { date: dayOf(2023, 2, 28), region: "West", amount: 6 },
      { date: dayOf(2024, 1, 31), region: "East", amount: 7 },
      { date: dayOf(2024, 1, 31), region: "West", amount: 8 },
    ]);
  });

  it("takes months under regions, with two figures and numbers for years", () => {
    const { dataSets } = readSketch({
      透视: [
        ["行标签", "求和项:销售额", "求和项:数量"],
        ["华东", 30, 3],
        ["2024年1月", 10, 1],
        ["2024年2月", 20, 2],
        ["华南", 70, 7],
        ["2024年1月", 30, 3],
        ["2024年2月", 40, 4],
        ["总计", 100, 10],
      ],
      年: [
        ["行标签", "求和项:销售额"],
        [2021, 12],
        ["1月", 5],
        ["2月", 7],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "region", "amount", "quantity"])).toEqual([
      { date: dayOf(2024, 1, 31), region: "华东", amount: 10, quantity: 1 },
      { date: dayOf(2024, 2, 29), region: "华东", amount: 20, quantity: 2 },
      { date: dayOf(2024, 1, 31), region: "华南", amount: 30, quantity: 3 },
      { date: dayOf(2024, 2, 29), region: "华南", amount: 40, quantity: 4 },
      { date: dayOf(2021, 1, 31), region: undefined, amount: 5, quantity: undefined },
      { date: dayOf(2021, 2, 28), region: undefined, amount: 7, quantity: undefined },
    ]);
  });

  it("is none where what stands above is not the sum of what stands below", () => {
    const { dataSets } = readSketch({
      Pivot: [
        ["Row Labels", "Sum of Sales"],
        ["2023", 41],
        ["Jan", 30],
        ["Feb", 15],
      ],
    });
    expect(dataSets.orders).toBeUndefined();
  });
});
