import { calendarDate } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

describe("A block whose corner names its year", () => {
  it("has its months in that year, the block below it in the next", () => {
    const { dataSets, report } = readSketch({
      销售目标: [
        ["2023-2024年销售员月度目标（元）"],
        [],
        ["2023年", "1月", "2月", "3月", "全年"],
        ["王伟", 10, 11, 12, 33],
        ["李娜", 20, 21, 22, 63],
        [],
        ["2024年", "1月", "2月", "3月", "全年"],
        ["王伟", 13, 14, 15, 42],
        ["李娜", 23, 24, 25, 72],
      ],
    });
    const sums: Record<number, number> = {};
    for (const { periodEnd, target } of rowsOf(dataSets.targets, ["periodEnd", "target"])) {
      const { year } = calendarDate(Number(periodEnd));
      sums[year] = (sums[year] ?? 0) + Number(target);
    }
    expect(sums).toEqual({ 2023: 33 + 63, 2024: 42 + 72 });
    expect(report.questions).toEqual([]);
  });
});
