import { dayOf } from "../../../../src/core/data/day";
import { rowsOf } from "../../../helpers/hand-made-workbook";
import { dateCell as d } from "../../../helpers/outline-of";
import { readSketch } from "../../../helpers/read-sketch";

const body = [
  [d(dayOf(2024, 1, 1)), "华东", 10, 20],
  [d(dayOf(2024, 2, 1)), "华南", 30, 40],
];
const amounts = (rows: Parameters<typeof readSketch>[0][string]) => {
  const { dataSets, report } = readSketch({ 月报: rows });
  expect(report.problems).toEqual([]);
  return {
    sold: rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount),
    planned: rowsOf(dataSets.targets, ["target"]).map(({ target }) => target),
  };
};

describe("Rows under the headers that are no data", () => {
  it("give the columns their units", () => {
    const head = [
      ["月份", "区域", "销售额", "目标"],
      ["", "", "千元", "(万元)"],
    ];
    expect(amounts([...head, ...body])).toEqual({ sold: [10_000, 30_000], planned: [200_000, 400_000] });
  });

  it("say the headers again in the other language", () => {
    const head = [
      ["Month", "Region", "Sales", "Target"],
      ["月份", "区域", "销售额", "目标"],
    ];
    expect(amounts([...head, ...body])).toEqual({ sold: [10, 30], planned: [20, 40] });
    expect(amounts([...[...head].reverse(), ["", "", "元", "元"], ...body])).toEqual({
      sold: [10, 30],
      planned: [20, 40],
    });
  });

  it("are data where they are words of the table's own language", () => {
    const { dataSets } = readSketch({
      订单: [
        ["订单日期", "客户", "产品", "金额"],
        [d(dayOf(2024, 1, 1)), "产品", "金额", 10],
        [d(dayOf(2024, 1, 2)), "客户", "产品", 20],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 10 }, { amount: 20 }]);
  });
});
