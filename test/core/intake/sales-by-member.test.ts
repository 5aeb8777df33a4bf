import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 6, day));
const day = (of: number) => dayOf(2024, 6, of);
const orders = (
  header: readonly string[],
  ...rows: (readonly (string | number | ReturnType<typeof d>)[])[]
) => readSketch({ 日报: [header, ...rows] });

describe("Sales of several members side by side", () => {
  it("are one sale a member and day where the members are known ones", () => {
    const { dataSets, report } = orders(
      ["日期", "天猫销售额", "京东销售额(元)", "抖音销售额"],
      [on(1), 100, 50, 20],
      [on(2), 80, 60, 30],
    );
    expect(rowsOf(dataSets.orders, ["date", "channel", "amount"])).toEqual([
      { date: day(1), channel: "天猫", amount: 100 },
      { date: day(1), channel: "京东", amount: 50 },
      { date: day(1), channel: "抖音", amount: 20 },
      { date: day(2), channel: "天猫", amount: 80 },
      { date: day(2), channel: "京东", amount: 60 },
      { date: day(2), channel: "抖音", amount: 30 },
    ]);
    expect(report.questions).toEqual([]);
  });

  it("leave out the total that is their sum, however it is called", () => {
    for (const total of ["合计", "总销售额", "销售额", "销售额合计"]) {
      const { dataSets } = orders(
        ["日期", "线上销售额", "线下销售额", total],
        [on(1), 100, 50, 150],
        [on(2), 80, 60, 140],
      );
      const amounts = rowsOf(dataSets.orders, ["channel", "amount"]);
      expect([total, amounts]).toEqual([
        total,
        [
          { channel: "线上", amount: 100 },
          { channel: "线下", amount: 50 },
          { channel: "线上", amount: 80 },
          { channel: "线下", amount: 60 },
        ],
      ]);
    }
  });

  it("are part of a total that holds more: the total is the table's figure", () => {
    const { dataSets } = orders(
      ["日期", "门店", "销售额", "线上销售额", "线下销售额"],
      [on(1), "一店", 200, 100, 50],
      [on(2), "一店", 190, 80, 60],
    );
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 200 }, { amount: 190 }]);
  });

  it("are read in English and beside a store", () => {
    const { dataSets } = orders(
      ["Date", "Store", "Online Sales", "Retail Sales"],
      [on(1), "Oak Street Store", 100, 50],
      [on(2), "Elm Street Store", 80, 60],
    );
    expect(rowsOf(dataSets.orders, ["store", "channel", "amount"])).toEqual([
      { store: "Oak Street Store", channel: "Online", amount: 100 },
      { store: "Oak Street Store", channel: "Retail", amount: 50 },
      { store: "Elm Street Store", channel: "Online", amount: 80 },
      { store: "Elm Street Store", channel: "Retail", amount: 60 },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ["two times", ["日期", "本期销售额", "上期销售额"]],
    ["a discount and what was paid", ["日期", "折扣金额", "实收金额"]],
    ["a target and what was sold", ["日期", "线上目标", "线上销售额"]],
  ])("are not %s", (_, header) => {
    const { dataSets } = orders(header, [on(1), 30, 70], [on(2), 20, 80]);
    expect(rowsOf(dataSets.orders, ["amount"]).length).toBeLessThanOrEqual(2);
    expect(dataSets.orders?.columns["channel"]).toBeUndefined();
  });
});
