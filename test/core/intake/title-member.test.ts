import { dayOf } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

const on = (day: number) => d(dayOf(2024, 3, day));
const block = (title: readonly string[], amount: number) => [
  title,
  ["日期", "产品", "金额"],
  [on(1), "P1", amount],
  [on(2), "P2", amount + 1],
  [],
];

describe("Blocks under whose they are", () => {
  it("carry the name that the line above them says", () => {
    const { dataSets } = readSketch({
      明细: [...block(["业务员：张伟"], 10), ...block(["业务员：", "王芳"], 20)],
    });
    expect(rowsOf(dataSets.orders, ["rep", "amount"])).toEqual([
      { rep: "张伟", amount: 10 },
      { rep: "张伟", amount: 11 },
      { rep: "王芳", amount: 20 },
      { rep: "王芳", amount: 21 },
    ]);
  });

  it("are nobody's under a unit, a company or a clerk", () => {
    const { dataSets } = readSketch({
      明细: [
        ...block(["单位：元"], 10),
        ...block(["公司名称：某某公司"], 20),
        ...block(["制表人：李娜"], 30),
      ],
    });
    expect(rowsOf(dataSets.orders, ["rep", "customer", "amount"])).toEqual(
      [10, 11, 20, 21, 30, 31].map((amount) => ({ rep: undefined, customer: undefined, amount })),
    );
  });
});

describe("Amounts of which one is the sum of the others", () => {
  it("are that one", () => {
    const { dataSets, report } = readSketch({
      vgsales: [
        ["Name", "Platform", "Year", "Genre", "NA_Sales", "EU_Sales", "Other_Sales", "Global_Sales"],
        ["A", "Wii", 2014, "Sports", 1.5, 2, 0.5, 4],
        ["B", "PS4", 2015, "Action", 3, 1, 1, 5],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 4 }, { amount: 5 }]);
    expect(report.questions.map(({ code }) => code)).not.toContain("column-unclear");
  });
});

describe("Moves of money among an account's transactions", () => {
  it("are asked about: a payout is no sale", () => {
    const { report } = readSketch({
      Balance: [
        ["id", "Type", "Amount", "Created (UTC)"],
        ["t1", "charge", 100, "2024-03-01 10:00"],
        ["t2", "charge", 200, "2024-03-02 10:00"],
        ["t3", "payout", -290, "2024-03-03 10:00"],
      ],
    });
    expect(report.questions.find(({ code }) => code === "cancelled-orders")?.params).toEqual({
      count: 1,
      amount: -290,
      status: "payout",
    });
  });
});
