import { problemSentence } from "../../../src/core/problems";
import type { IntakeResult } from "../../../src/core/intake/create-intake";
import { intakeOf, type MadeTable } from "../../helpers/hand-made-workbook";
import { dateCell as d, type SheetSketch } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";

/** Every sentence of a report in both languages, questions included. */
function sentencesOf({ report }: IntakeResult): string[] {
  const all = [
    ...report.problems,
    ...report.questions.map((question) => ({ ...question, severity: "warning" as const })),
  ];
  return (["zh-CN", "en-US"] as const).flatMap((locale) =>
    all.map((problem) => problemSentence(problem, locale)),
  );
}

/** A placeholder that was not filled, or quotation marks and brackets around nothing. */
const hole = /\{|“\s*”|（\s*）|\(\s*\)|undefined|NaN/;

const messy: Record<string, Readonly<Record<string, SheetSketch | SheetSketch["rows"]>>> = {
  "quarters without a year": {
    目标: [
      ["销售员", "Q1", "Q2"],
      ["张伟", 10, 20],
      ["李娜", 30, 40],
    ],
  },
  "a total that is wrong": {
    销售: [
      ["日期", "区域", "销售额"],
      [d(45300), "华东", 10],
      [d(45301), "华北", 20],
      [d(45302), "华北", 30],
      ["合计", "", 61],
    ],
  },
  "a bare sum as last row": {
    销售: [
      ["日期", "区域", "销售额"],
      [d(45300), "华东", 10],
      [d(45301), "华北", 20],
      [d(45302), "华北", 30],
      ["", "", 60],
    ],
  },
  "an average and a subtotal": {
    销售: [
      ["日期", "区域", "销售额", "数量"],
      [d(45300), "华东", 10, 1],
      ["华东小计", "", 10, 1],
      [d(45301), "华北", "abc", "x"],
      ["平均", "", 12, ""],
      ["总计", "", 99, 1],
    ],
  },
  "months in a column, some blank, some no month": {
    目标: [
      ["月份", "区域", "目标"],
      ["1月", "华东", 10],
      ["2月", "华东", 10],
      ["3月", "华东", 10],
      ["4月", "华东", 10],
      ["", "华东", 10],
      ["十三月", "华北", 10],
    ],
  },
  "dates in parts, some blank": {
    销售: [
      ["年", "月", "区域", "销售额"],
      [2024, 1, "华东", 10],
      [2024, "", "华东", 20],
      ["", 2, "华北", 30],
      [2024, 14, "华北", 40],
    ],
  },
  "errors, repeated headers, test rows and unknown currencies": {
    订单: [
      ["日期", "客户", "币种", "金额"],
      [d(45300), "测试客户", "CNY", 10],
      ["日期", "客户", "币种", "金额"],
      [d(45301), "甲", "XYZ", 20],
      [d(45302), "乙", "USD", "#REF!"],
      [d(45303), "", "CNY", ""],
      [d(45303), "丙", "CNY", 5],
      [d(45303), "丙", "CNY", 5],
    ],
    汇率: [
      ["币种", "汇率"],
      ["CNY", 1],
      ["USD", 7],
    ],
  },
  "sheets of months without a year": {
    "1月销售": [
      ["门店", "产品", "数量", "销售额"],
      ["一店", "鞋", 1, 5],
    ],
    "2月销售": [
      ["门店", "产品", "数量", "销售额"],
      ["一店", "鞋", 1, 6],
    ],
  },
};

describe("Problem sentences", () => {
  it.each(Object.entries(messy))("have no holes for %s", (_, sheets) => {
    const sentences = sentencesOf(readSketch(sheets));
    expect(sentences).not.toEqual([]);
    expect(sentences.filter((sentence) => hole.test(sentence))).toEqual([]);
  });

  it("name the column whose header tells no year", () => {
    const { report } = readSketch(messy["quarters without a year"] ?? {});
    const [problem] = report.problems;
    expect(problem).toMatchObject({ code: "year-missing", address: "B2", text: "Q1" });
  });

  it("say that a blank period is blank, not that nothing is no date", () => {
    const { report } = readSketch(messy["months in a column, some blank, some no month"] ?? {}, {
      fallbackYear: 2024,
    });
    const found = report.problems.map((problem) => problemSentence(problem, "zh-CN"));
    expect(found).toContain("“月份”为空，此行未计入；请补填。");
    expect(found).toContain("“十三月”不是日期，此行未计入；请改成日期。");
  });

  it("have no holes for a table that was mapped without any date", () => {
    const table: MadeTable = {
      sheet: "回款",
      kind: "receipts",
      columns: [
        { header: "客户", field: "customer" },
        { header: "金额", field: "amount", look: "number" },
      ],
      rows: [["甲", 5]],
    };
    const sentences = sentencesOf(intakeOf([table]));
    expect(sentences).toContain("“日期”为空，此行未计入；请补填。");
    expect(sentences.filter((sentence) => hole.test(sentence))).toEqual([]);
  });
});
