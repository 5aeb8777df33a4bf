import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

describe("Cells written once for several rows", () => {
  it("give a document's number, day and customer to all of its lines", () => {
    const { dataSets, report } = readSketch({
      销售出库单: [
        ["单据编号", "日期", "客户", "销售员", "物料名称", "实发数量", "价税合计", "单据状态"],
        ["XS1", "2024/3/5", "甲公司", "王伟", "净水器", 1, 100, "已审核"],
        ["", "", "", "", "滤芯", 2, 40, ""],
        ["", "", "", "", "水管", 1, 10, ""],
        ["XS2", "2024/3/6", "乙公司", "李娜", "净水器", 2, 200, "已审核"],
        ["", "", "", "", "滤芯", 1, 20, ""],
      ],
    });
    const march = (day: number): number => dayOf(2024, 3, day);
    expect(rowsOf(dataSets.orders, ["orderId", "date", "customer", "rep", "amount"])).toEqual([
      { orderId: "XS1", date: march(5), customer: "甲公司", rep: "王伟", amount: 100 },
      { orderId: "XS1", date: march(5), customer: "甲公司", rep: "王伟", amount: 40 },
      { orderId: "XS1", date: march(5), customer: "甲公司", rep: "王伟", amount: 10 },
      { orderId: "XS2", date: march(6), customer: "乙公司", rep: "李娜", amount: 200 },
      { orderId: "XS2", date: march(6), customer: "乙公司", rep: "李娜", amount: 20 },
    ]);
    expect(report.problems).toEqual([]);
  });

  it("give a day to the sales below it, but not to the bare sum at the end", () => {
    const { dataSets } = readSketch({
      销售流水: [
        ["日期", "客户", "金额"],
        [d(45292), "甲", 10],
        ["", "乙", 20],
        [d(45293), "丙", 30],
        ["", "丁", 40],
        ["", "", 100],
      ],
    });
    expect(rowsOf(dataSets.orders, ["date", "amount"])).toEqual([
      { date: 45292, amount: 10 },
      { date: 45292, amount: 20 },
      { date: 45293, amount: 30 },
      { date: 45293, amount: 40 },
    ]);
  });

  it("never give money, nor the number of an order where nothing else stands once", () => {
    const { dataSets } = readSketch({
      订单: [
        ["订单号", "日期", "客户", "运费", "销售额"],
        ["A1", d(45292), "甲", 5, 10],
        ["", d(45293), "乙", "", 20],
        ["A3", d(45294), "丙", 5, 30],
        ["", d(45295), "丁", "", 40],
      ],
    });
    expect(rowsOf(dataSets.orders, ["orderId", "amount"])).toEqual([
      { orderId: "A1", amount: 10 },
      { amount: 20 },
      { orderId: "A3", amount: 30 },
      { amount: 40 },
    ]);
  });

  it("give the year of a target to the line of the challenge below it", () => {
    const { dataSets } = readSketch({
      目标: [
        ["产品线", "年度", "指标", "Q1", "Q2", "合计"],
        ["家用", 2023, "基本目标", 10, 11, 21],
        ["", "", "挑战目标", 12, 13, 25],
        ["商用", 2024, "基本目标", 20, 21, 41],
        ["", "", "挑战目标", 22, 23, 45],
      ],
    });
    const rows = rowsOf(dataSets.targets, ["productLine", "periodStart", "target", "challenge"]);
    const first = (year: number): number => dayOf(year, 1, 1);
    const second = (year: number): number => dayOf(year, 4, 1);
    expect(rows).toEqual(
      expect.arrayContaining([
        { productLine: "家用", periodStart: first(2023), target: 10 },
        { productLine: "家用", periodStart: second(2023), target: 11 },
        { productLine: "商用", periodStart: first(2024), target: 20 },
        { productLine: "商用", periodStart: second(2024), challenge: 23 },
      ]),
    );
  });
});
