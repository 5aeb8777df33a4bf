import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
/** Twelve months of 10, 11 … 21: 186. */
const sold = months.map((_, at) => 10 + at);

describe("A target beside columns of days or months", () => {
  it("is the year's where the months are what was sold", () => {
    const { dataSets } = readSketch({
      统计: [["2024年销售额统计表"], ["区域", "年度目标", ...months, "合计"], ["华东", 300, ...sold, 186]],
    });
    expect(rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual(sold);
    expect(rowsOf(dataSets.targets, ["region", "periodStart", "periodEnd", "target"])).toEqual([
      { region: "华东", periodStart: dayOf(2024, 1, 1), periodEnd: dayOf(2024, 12, 31), target: 300 },
    ]);
  });

  it("is the month's under a title of the month", () => {
    const { dataSets } = readSketch({
      "3月": [
        ["2024年3月门店日销售统计表（元）"],
        ["门店", "1日", "2日", "3日", "4日", "5日", "月合计", "月目标"],
        ["一店", 10, 20, 30, 40, 50, 150, 500],
        ["二店", 5, 6, 7, 8, 9, 35, 400],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([
      10, 20, 30, 40, 50, 5, 6, 7, 8, 9,
    ]);
    expect(rowsOf(dataSets.targets, ["store", "periodStart", "periodEnd", "target"])).toEqual([
      { store: "一店", periodStart: dayOf(2024, 3, 1), periodEnd: dayOf(2024, 3, 31), target: 500 },
      { store: "二店", periodStart: dayOf(2024, 3, 1), periodEnd: dayOf(2024, 3, 31), target: 400 },
    ]);
  });

  it("says that the columns are targets where it is their sum", () => {
    const { dataSets, report } = readSketch({
      "2024年分解": [
        ["区域", "年度目标", ...months],
        ["华东", 186, ...sold],
        ["华南", 186, ...sold],
      ],
    });
    expect(dataSets.orders).toBeUndefined();
    expect(rowsOf(dataSets.targets, ["target"]).map(({ target }) => target)).toEqual([...sold, ...sold]);
    expect(report.questions.filter(({ code }) => code === "kind-unclear")).toEqual([]);
  });
});
