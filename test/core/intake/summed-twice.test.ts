import { isoDate } from "../../../src/core/data/day";
import type { DataSet } from "../../../src/core/data/data-set";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

function sums(orders: DataSet | undefined): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { date, amount } of rowsOf(orders, ["date", "amount"])) {
    const day = isoDate(Number(date));
    found[day] = (found[day] ?? 0) + Number(amount);
  }
  return found;
}

const month = (at: number, ann: number, bob: number) => [
  [`2024年${at}月业绩`],
  ["销售员", "目标", "实际"],
  ["张伟", 10, ann],
  ["王芳", 10, bob],
];

describe("Sales that a workbook sums up in two ways", () => {
  const year = [
    ["月份", "目标", "实际"],
    ["2024年1月", 20, 15],
    ["2024年2月", 20, 21],
  ];
  const sheets = { 汇总: year, "1月": month(1, 7, 8), "2月": month(2, 12, 9) };

  it("count once: the year's summary is left out beside its months", () => {
    const { dataSets, report } = readSketch(sheets);
    expect(sums(dataSets.orders)).toEqual({ "2024-01-31": 15, "2024-02-29": 21 });
    expect(rowsOf(dataSets.orders, ["rep"]).map(({ rep }) => rep)).toEqual(["张伟", "王芳", "张伟", "王芳"]);
    expect(report.questions.map(({ code, answer }) => [code, answer])).toEqual([["rows-twice", "other"]]);
    const left = report.tables.find(({ sheet, kind }) => sheet === "汇总" && kind === "orders");
    expect(left).toMatchObject({ rowsRead: 2, rowsUsed: 0, rowsLeftOut: 2 });
  });

  it("count both ways when the user says that they are different sales", () => {
    const [question] = readSketch(sheets).report.questions;
    const answers = { [question?.id ?? ""]: "both" };
    const { dataSets } = readSketch(sheets, { mapping: { version: 1, tables: [], joins: [], answers } });
    expect(sums(dataSets.orders)).toEqual({ "2024-01-31": 30, "2024-02-29": 42 });
  });

  it("are two sums where one month differs", () => {
    const other = { ...sheets, 汇总: [...year.slice(0, 2), ["2024年2月", 20, 30]] };
    expect(sums(readSketch(other).dataSets.orders)).toEqual({ "2024-01-31": 30, "2024-02-29": 51 });
  });

  it("count once by region and by person on one sheet, in the unit of the title over both", () => {
    const { dataSets } = readSketch({
      "2024年9月": [
        ["2024年9月销售简报（万元）"],
        ["区域", "本月", "上年同月"],
        ["华东", 30, 25],
        ["华南", 20, 15],
        ["西南", 10, 10],
        [],
        ["销售员", "本月", "上年同月"],
        ["张伟", 25, 20],
        ["王芳", 35, 30],
      ],
    });
    expect(sums(dataSets.orders)).toEqual({ "2024-09-30": 600_000, "2023-09-30": 500_000 });
  });
});

describe("A pivot table pasted as values", () => {
  it("does not add the groups to their members", () => {
    const { dataSets } = readSketch({
      Pivot: [
        ["Sales 2024"],
        ["Row Labels", "Sum of Sales"],
        ["East", 30],
        ["Ann Lee", 10],
        ["Bob Ray", 20],
        ["West", 70],
        ["Cy Fox", 40],
        ["Di Moe", 30],
        ["Grand Total", 100],
      ],
    });
    expect(sums(dataSets.orders)).toEqual({ "2024-12-31": 100 });
  });
});

describe("A list of nothing but dates and amounts", () => {
  it("is reviewed, with one question", () => {
    const { dataSets, report } = readSketch({
      Sheet1: [
        ["Date", "Amount"],
        ["2024-01-05", 10],
        ["2024-01-06", 20],
        ["2024-02-07", 30],
      ],
    });
    expect(sums(dataSets.orders)).toEqual({ "2024-01-05": 10, "2024-01-06": 20, "2024-02-07": 30 });
    expect(report.questions.map(({ code, answer }) => [code, answer])).toEqual([["kind-unclear", "orders"]]);
  });
});

describe("A title that states the unit and goes on", () => {
  it("is read up to the unit", () => {
    const { dataSets } = readSketch({
      月度销售: [
        ["单位：万元  2024年"],
        ["月份", "区域", "销售额"],
        ["1月", "华东", 10],
        ["2月", "华东", 20],
      ],
    });
    expect(sums(dataSets.orders)).toEqual({ "2024-01-31": 100_000, "2024-02-29": 200_000 });
  });
});
