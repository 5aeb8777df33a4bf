import { dayOf } from "../../../src/core/data/day";
import { problemSentence } from "../../../src/core/problems";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (month: number, day: number) => d(dayOf(2024, month, day));
const head = ["合同编号", "客户", "签订日期", "合同金额"];

describe("Contracts with their instalments in columns", () => {
  it("are orders, and one receipt for each instalment that was paid", () => {
    const { dataSets, report } = readSketch({
      回款跟踪表: [
        [...head, "首付款日期", "首付款金额", "二期款日期", "二期款金额", "尾款日期", "尾款金额", "未回款"],
        ["HT1", "甲", on(1, 10), 1000, on(1, 20), 300, on(3, 5), 400, on(6, 1), 300, 0],
        ["HT2", "乙", on(2, 1), 2000, on(2, 15), 600, "", "", "", "", 1400],
        ["HT3", "甲", on(3, 1), 500, "", "", "", "", "", "", 500],
      ],
    });
    expect(rowsOf(dataSets.orders, ["orderId", "date", "amount"])).toEqual([
      { orderId: "HT1", date: dayOf(2024, 1, 10), amount: 1000 },
      { orderId: "HT2", date: dayOf(2024, 2, 1), amount: 2000 },
      { orderId: "HT3", date: dayOf(2024, 3, 1), amount: 500 },
    ]);
    expect(rowsOf(dataSets.receipts, ["orderId", "customer", "date", "amount"])).toEqual([
      { orderId: "HT1", customer: "甲", date: dayOf(2024, 1, 20), amount: 300 },
      { orderId: "HT1", customer: "甲", date: dayOf(2024, 3, 5), amount: 400 },
      { orderId: "HT1", customer: "甲", date: dayOf(2024, 6, 1), amount: 300 },
      { orderId: "HT2", customer: "乙", date: dayOf(2024, 2, 15), amount: 600 },
    ]);
    expect(report.problems).toEqual([]);
    expect(report.questions).toEqual([]);
  });

  it.each([
    ["第1次回款日期", "第1次回款金额", "第2次回款日期", "第2次回款金额"],
    ["日期1", "回款1", "日期2", "回款2"],
    ["首期回款时间", "首期回款", "余款到账日期", "余款"],
    ["Payment 1 Date", "Payment 1", "Payment 2 Date", "Payment 2"],
    ["Deposit date", "Deposit paid", "Final payment date", "Final payment"],
  ])("are found under %s and %s", (...columns) => {
    const { dataSets } = readSketch({
      回款台账: [
        [...head, ...columns],
        ["HT1", "甲", on(1, 10), 1000, on(1, 20), 300, on(3, 5), 700],
        ["HT2", "乙", on(2, 1), 2000, on(2, 15), 600, "", ""],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 1000 }, { amount: 2000 }]);
    expect(rowsOf(dataSets.receipts, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 1, 20), amount: 300 },
      { date: dayOf(2024, 3, 5), amount: 700 },
      { date: dayOf(2024, 2, 15), amount: 600 },
    ]);
  });

  it("are read from columns of months, at the month's end", () => {
    const { dataSets } = readSketch({
      "2024年合同回款": [
        [...head, "1月回款", "2月回款", "3月回款"],
        ["HT1", "甲", on(1, 10), 1000, 300, "", 700],
        ["HT2", "乙", on(2, 1), 2000, "", 600, ""],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 1000 }, { amount: 2000 }]);
    expect(rowsOf(dataSets.receipts, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 1, 31), amount: 300 },
      { date: dayOf(2024, 3, 31), amount: 700 },
      { date: dayOf(2024, 2, 29), amount: 600 },
    ]);
  });

  it("say which paid amount has no date, and which columns nothing dates", () => {
    const { dataSets, report } = readSketch({
      回款跟踪: [
        [...head, "首付款日期", "首付款", "尾款日期", "尾款", "质保金"],
        ["HT1", "甲", on(1, 10), 1000, on(1, 20), 300, "", 600, 100],
        ["HT2", "乙", on(2, 1), 2000, on(2, 15), 600, "", 0, ""],
      ],
    });
    expect(rowsOf(dataSets.receipts, ["amount"])).toEqual([{ amount: 300 }, { amount: 600 }]);
    expect(report.problems.map((problem) => [problem.address, problemSentence(problem, "zh-CN")])).toEqual([
      [undefined, expect.stringMatching(/^“回款跟踪”中的 质保金 没有读取/)],
      ["H2", "“尾款”有金额 600，但没有日期，未计入回款；请补填日期。"],
    ]);
  });

  it("remember how they are read", () => {
    const sheets = {
      回款跟踪: [
        [...head, "首付款日期", "首付款", "尾款日期", "尾款"],
        ["HT1", "甲", on(1, 10), 1000, on(1, 20), 300, on(2, 20), 600],
      ],
    };
    const { mapping } = readSketch(sheets);
    const { dataSets } = readSketch(sheets, { mapping });
    expect(rowsOf(dataSets.receipts, ["date", "amount"])).toEqual([
      { date: dayOf(2024, 1, 20), amount: 300 },
      { date: dayOf(2024, 2, 20), amount: 600 },
    ]);
  });
});
