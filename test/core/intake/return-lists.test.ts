import { dayOf } from "../../../src/core/data/day";
import { problemSentence } from "../../../src/core/problems";
import type { SheetSketch } from "../../helpers/outline-of";
import { dateCell as d } from "../../helpers/outline-of";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const sold = dayOf(2024, 3, 30);
const came = dayOf(2024, 4, 2);
const orders = (first: number): SheetSketch["rows"] => [
  ["订单号", "下单日期", "客户", "区域", "产品", "数量", "销售额"],
  ["A1", d(sold), "甲", "华东", "净水器", 10, first],
  ["A2", d(sold), "乙", "华南", "滤芯", 5, 500],
];
const returns: SheetSketch["rows"] = [
  ["退货单号", "原订单号", "退货日期", "产品", "退货数量", "退货金额", "退货原因"],
  ["T1", "A1", d(came), "净水器", 1, 100, "质量问题"],
  ["T2", "B9", d(came), "滤芯", 2, 200, "发错货"],
];
const fields = ["orderId", "date", "customer", "region", "quantity", "amount"];

describe("A list of returns beside the orders", () => {
  it("is taken off sales: on the order's day, for its customer and region, else on its own day; and that is asked", () => {
    const { dataSets, report } = readSketch({ 订单: orders(1000), 退货: returns });
    expect(rowsOf(dataSets.orders, fields).slice(2)).toEqual([
      { orderId: "A1", date: sold, customer: "甲", region: "华东", quantity: -1, amount: -100 },
      { orderId: "B9", date: came, quantity: -2, amount: -200 },
    ]);
    const [question] = report.questions;
    expect(question?.answer).toBe("yes");
    expect(question && problemSentence({ ...question, severity: "warning" }, "zh-CN")).toBe(
      "“退货”里的退货要从销售额中扣除吗？",
    );
    expect(report.derived?.map(({ formula }) => formula.zh)).toContain(
      "“退货”的退货金额记为负数，有原订单号的计入原订单的日期",
    );
  });

  it("is left out when the user says so, or while the orders show returns themselves", () => {
    const asked = readSketch({ 订单: orders(1000), 退货: returns });
    const answers = { [asked.report.questions[0]?.id ?? ""]: "no" };
    const mapping = { version: 1 as const, tables: [], joins: [], answers };
    const refused = readSketch({ 订单: orders(1000), 退货: returns }, { mapping });
    expect(rowsOf(refused.dataSets.orders, ["amount"])).toEqual([{ amount: 1000 }, { amount: 500 }]);
    const doubled = readSketch({ 订单: orders(-100), 退货: returns });
    expect(rowsOf(doubled.dataSets.orders, ["amount"])).toEqual([{ amount: -100 }, { amount: 500 }]);
    expect(doubled.report.questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["returns-deducted", "no"],
    ]);
  });
});
