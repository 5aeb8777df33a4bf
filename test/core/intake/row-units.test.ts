import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 3, day));

describe("A column that says the unit of each row", () => {
  it("puts amounts in 万元 and in 元 on one footing", () => {
    const { dataSets } = readSketch({
      业绩: [
        ["日期", "区域", "销售额", "单位"],
        [on(1), "华东", 1.5, "万元"],
        [on(2), "华南", 3000, "元"],
      ],
    });
    expect(rowsOf(dataSets.orders, ["region", "amount"])).toEqual([
      { region: "华东", amount: 15_000 },
      { region: "华南", amount: 3000 },
    ]);
  });

  it("holds for columns of months, too", () => {
    const { dataSets } = readSketch({
      "2024年销售额": [
        ["区域", "单位", "1月", "2月"],
        ["华东", "万元", 1, 2],
        ["华南", "元", 300, 400],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([
      10_000, 20_000, 300, 400,
    ]);
  });

  it("changes nothing where it counts pieces, or where the header states the unit", () => {
    const rows = (header: string, unit: string) => [
      ["日期", "产品", header, "单位"],
      [on(1), "P1", 2, unit],
      [on(2), "P2", 3, unit],
    ];
    const amounts = (sheet: ReturnType<typeof rows>) =>
      rowsOf(readSketch({ 销售: sheet }).dataSets.orders, ["amount"]).map(({ amount }) => amount);
    expect(amounts(rows("金额", "台"))).toEqual([2, 3]);
    expect(amounts(rows("金额(万元)", "万元"))).toEqual([20_000, 30_000]);
  });
});
