import { dayOf } from "../../../src/core/data/day";
import { problemSentence } from "../../../src/core/problems";
import { statedFiscalStart } from "../../../src/core/intake/targets/fiscal-year";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const sheets = (first: string, last: string) => ({
  Orders: [
    ["Order Date", "Order No", "Customer", "Net Sales"],
    [first, "S1", "A", 100],
    [last, "S2", "B", 200],
  ],
  Targets: [
    ["Fiscal year runs April to March"],
    ["Region", "Fiscal Year", "Q1", "Q4"],
    ["North", "FY2024", 10, 40],
  ],
});
const spans = (result: ReturnType<typeof readSketch>): unknown[] =>
  rowsOf(result.dataSets.targets, ["target", "periodStart", "periodEnd"]);
const quarters = (year: number): unknown[] => [
  { target: 10, periodStart: dayOf(year, 4, 1), periodEnd: dayOf(year, 6, 30) },
  { target: 40, periodStart: dayOf(year + 1, 1, 1), periodEnd: dayOf(year + 1, 3, 31) },
];

describe("Targets of a fiscal year that a title states", () => {
  it("hold for its own months, FY2024 being the year that the orders cover, and which one it is is asked", () => {
    const ended = readSketch(sheets("2023-04-03", "2024-03-28"));
    expect(spans(ended)).toEqual(quarters(2023));
    expect(ended.report.questions.map((question) => [question.code, question.answer])).toEqual([
      ["fiscal-year-unclear", "end"],
    ]);
    const begun = readSketch(sheets("2024-04-03", "2025-03-28"));
    expect(spans(begun)).toEqual(quarters(2024));
    const [question] = begun.report.questions;
    expect(question?.options.map(({ label }) => label)).toEqual([
      "FY2024 = 2023-04-01 – 2024-03-31",
      "FY2024 = 2024-04-01 – 2025-03-31",
      "2024 = 2024-01-01 – 2024-12-31",
    ]);
    const sentence = question && problemSentence({ ...question, severity: "warning" }, "en-US");
    expect(sentence).toBe(
      "The targets of “Targets” are for fiscal years. From when to when does FY2024 last?",
    );
  });

  it("hold for the review's fiscal year where the workbook states none, named as the review names its own", () => {
    const [head, ...rows] = [
      ["Region", "Fiscal Year", "Q1", "Q4"],
      ["North", "FY2024", 10, 40],
    ];
    const unstated = { ...sheets("2023-04-03", "2025-03-28"), Targets: [head, ...rows] };
    expect(spans(readSketch(unstated, { fiscalStart: 4 }))).toEqual(quarters(2024));
    const ended = { ...sheets("2023-04-03", "2024-03-28"), Targets: [head, ...rows] };
    expect(spans(readSketch(ended, { fiscalStart: 4 }))).toEqual(quarters(2023));
    const calendar = {
      ...unstated,
      Targets: [
        ["Region", "Year", "Q1", "Q4"],
        ["North", 2024, 10, 40],
      ],
    };
    expect(spans(readSketch(calendar, { fiscalStart: 4 }))[0]).toMatchObject({
      periodStart: dayOf(2024, 1, 1),
    });
    expect(spans(readSketch(unstated))[0]).toMatchObject({ periodStart: dayOf(2024, 1, 1) });
  });

  it("hold as the user says", () => {
    const asked = readSketch(sheets("2023-04-03", "2024-03-28"));
    const [question] = asked.report.questions;
    const answers = { [question?.id ?? ""]: "calendar" };
    const answered = readSketch(sheets("2023-04-03", "2024-03-28"), {
      mapping: { version: 1, tables: [], joins: [], answers },
    });
    expect(spans(answered)).toEqual([
      { target: 10, periodStart: dayOf(2024, 1, 1), periodEnd: dayOf(2024, 3, 31) },
      { target: 40, periodStart: dayOf(2024, 10, 1), periodEnd: dayOf(2024, 12, 31) },
    ]);
    expect(answered.report.questions).toEqual([]);
  });
});

describe("The month in which a fiscal year begins", () => {
  it.each([
    ["Fiscal year runs April to March", 4],
    ["FY = Jul 1 – Jun 30", 7],
    ["Our financial year begins on 1 October", 10],
    ["财年：4月-次年3月", 4],
    ["财年从7月开始", 7],
    ["会计年度 10月1日至次年9月30日", 10],
    ["Fiscal year January to December", undefined],
    ["Sales April to March", undefined],
    ["2024年4月-6月销售", undefined],
    ["FY2024 budget, April to June", undefined],
  ])("%s: %s", (text, month) => expect(statedFiscalStart(text)).toBe(month));
});
