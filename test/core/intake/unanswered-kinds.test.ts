import { problemSentence } from "../../../src/core/problems";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { kindsOf, recognise } from "../../helpers/recognise";

const months = Array.from({ length: 4 }, (_, at) => d(41640 + at * 31));
const bare = {
  Sheet1: [
    ["Country", ...months],
    ["France", 10, 20, 30, 40],
    ["Italy", 1, 2, 3, 4],
  ],
};

describe("A workbook that holds nothing but a grid of numbers", () => {
  it("is not refused without a word on how to go on: the sentence holds the answer's very file", () => {
    const { problems, questions } = recognise(bare);
    expect(questions).toMatchObject([{ code: "kind-unclear", answer: "ignored" }]);
    const [problem] = problems;
    expect(problem).toMatchObject({ code: "kind-unanswered", severity: "fatal", sheet: "Sheet1" });
    const sentence = problem ? problemSentence(problem, "en-US") : "";
    expect(sentence).toContain("(values: orders / targets / receipts)");
    const mapping: unknown = JSON.parse(/\{.*\}/.exec(sentence)?.[0] ?? "null");
    expect(mapping).toEqual({
      version: 1,
      tables: [],
      joins: [],
      answers: { [questions[0]?.id ?? ""]: "targets" },
    });
  });

  it("is read as what the answer says", () => {
    const [question] = recognise(bare).questions;
    const mapping = {
      version: 1 as const,
      tables: [],
      joins: [],
      answers: { [question?.id ?? ""]: "targets" },
    };
    const recognition = recognise(bare, mapping);
    expect(kindsOf(recognition)).toEqual(["Sheet1 targets"]);
    expect(recognition.problems).toEqual([]);
    expect(readSketch(bare, { mapping }).dataSets.targets?.rowCount).toBe(8);
  });

  it("says nothing of it beside a table that can be reviewed", () => {
    const orders = [
      ["订单号", "下单日期", "客户", "销售额"],
      ["A1", d(45300), "甲", 100],
      ["A2", d(45301), "乙", 100],
    ];
    expect(recognise({ ...bare, 订单: orders }).problems).toEqual([]);
  });
});
