import { defaultSettings } from "../../../src/core/settings";
import { reviewSales } from "../../../src/core/review/review-sales";
import { dateCell as d } from "../../helpers/outline-of";
import { readSketch } from "../../helpers/read-sketch";
import { fieldsOf, recognise } from "../../helpers/recognise";

const head = [
  "线索编号",
  "创建时间",
  "来源渠道",
  "负责人",
  "当前阶段",
  "商机日期",
  "报价日期",
  "签约日期",
  "签约金额",
  "丢单原因",
];
const jan = (day: number) => d(45291 + day); // 45292 is 2024-01-01

/** Ten leads of January: seven became opportunities, four of them were quoted, two signed, one was lost after its quote. */
const rows = [
  ["L1", jan(2), "电销", "甲", "签约", jan(5), jan(9), jan(20), 100, ""],
  ["L2", jan(3), "电销", "乙", "签约", jan(6), jan(10), jan(25), 200, ""],
  ["L3", jan(4), "展会", "甲", "报价", jan(8), jan(15), "", "", ""],
  ["L4", jan(5), "展会", "乙", "丢单", jan(9), jan(16), "", "", "价格"],
  ["L5", jan(6), "电销", "甲", "商机", jan(12), "", "", "", ""],
  ["L6", jan(7), "电销", "甲", "商机", jan(13), "", "", "", ""],
  ["L7", jan(8), "电销", "乙", "商机", "", "", "", "", ""],
  ["L8", jan(9), "电销", "乙", "线索", "", "", "", "", ""],
  ["L9", jan(10), "展会", "乙", "线索", "", "", "", "", ""],
  ["L10", jan(11), "展会", "甲", "线索", "", "", "", "", ""],
];

describe("A pipeline with a current stage and a date for each stage", () => {
  it("takes the stage dates, and the creation date that is none of them, without a question", () => {
    const { tables, questions } = recognise({ 线索: [head, ...rows] });
    expect(tables[0]?.kind).toBe("pipeline");
    expect(fieldsOf(tables[0])).toMatchObject({
      createdOn: "创建时间",
      stage: "当前阶段",
      "stageOn@商机": "商机日期",
      "stageOn@报价": "报价日期",
      "stageOn@签约": "签约日期",
      lostReason: "丢单原因",
    });
    expect(questions).toEqual([]);
  });

  it("counts the cohort by when leads were created, whoever stands in a stage without its date included", () => {
    const { dataSets, report } = readSketch({ 线索: [head, ...rows] });
    const { metrics } = reviewSales(dataSets, report, { period: "2024-01" }, defaultSettings);
    const whole = (id: string) =>
      metrics.find((metric) => metric.id === id && Object.keys(metric.scope).length === 0);
    // 10 leads; 7 opportunities (L7 by its stage alone); 2 signed.
    expect(whole("lead-count")?.actual).toBe(10);
    expect(whole("lead-to-opportunity-rate")).toMatchObject({ numerator: 7, denominator: 10 });
    expect(whole("opportunity-to-order-rate")).toMatchObject({ numerator: 2, denominator: 7 });
    // Nobody wrote down when L4 was lost: no win rate rather than 100 %.
    expect(whole("win-rate")?.actual ?? null).toBeNull();
  });

  it("leaves an expected closing date alone", () => {
    const { tables } = recognise({
      Opportunities: [
        ["Opportunity Name", "Stage", "Created Date", "Quote Date", "Close Date", "Amount"],
        ["A", "Proposal", jan(1), jan(5), jan(90), 10],
        ["B", "Closed Won", jan(2), jan(6), jan(30), 20],
      ],
    });
    expect(fieldsOf(tables[0])).toMatchObject({
      stage: "Stage",
      createdOn: "Created Date",
      closedOn: "Close Date",
    });
  });
});
