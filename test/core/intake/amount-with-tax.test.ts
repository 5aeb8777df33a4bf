import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 3, day));

describe("An invoice list's amounts without and with tax", () => {
  // 13 % of 1,000 and 200 is 130 and 26
  const invoices = [
    ["开票日期", "发票号码", "购方名称", "金额", "税额", "价税合计"],
    [on(1), "10000001", "甲公司", 1000, 130, 1130],
    [on(2), "10000002", "乙公司", 200, 26, 226],
  ];

  it("are asked about: with tax until somebody says otherwise", () => {
    const { dataSets, report } = readSketch({ 开票明细: invoices });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 1130 }, { amount: 226 }]);
    const [question] = report.questions;
    expect(question).toMatchObject({ code: "column-unclear", answer: "价税合计" });
    expect(question?.options.map(({ value }) => value)).toEqual(["价税合计", "金额"]);
  });

  it("need no question where only one of them stands there", () => {
    const { dataSets, report } = readSketch({
      开票明细: invoices.map((row) => [...row.slice(0, 3), row[5] ?? ""]),
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 1130 }, { amount: 226 }]);
    expect(report.questions).toEqual([]);
  });
});
