import { dayOf } from "../../../src/core/data/day";
import { orderStages } from "../../../src/core/metrics/stage-order";
import { stageRole } from "../../../src/core/metrics/stage-words";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

const period = "2024-10";
const asOf = dayOf(2024, 10, 31);
const review = (pipeline: readonly TestRow[], settings = {}) =>
  reviewOf(makeDataSets({ pipeline }), { period, asOf }, settings);
const actual = (pipeline: readonly TestRow[], id: string, settings = {}) =>
  resultOf(review(pipeline, settings), id).actual;
const times = (count: number, row: TestRow): TestRow[] => Array.from({ length: count }, () => row);

/** Case 28 as a wide table: ten leads, six opportunities, four orders, one of them without an opportunity. */
const wide: TestRow[] = [
  ...times(3, { createdOn: "2024-10-01", "stageOn@商机": "2024-10-05", "stageOn@订单": "2024-10-09" }),
  ...times(3, { createdOn: "2024-10-01", "stageOn@线索": "2024-10-01", "stageOn@商机": "2024-10-05" }),
  { createdOn: "2024-10-01", "stageOn@订单": "2024-10-09" },
  ...times(3, { createdOn: "2024-10-01" }),
];

describe("funnel (M6)", () => {
  test(caseTitle(26, "step and cumulative rates of a snapshot table"), () => {
    const pipeline = [
      ...times(80, { createdOn: "2024-10-02", stage: "线索" }),
      ...times(15, { createdOn: "2024-10-02", stage: "商机" }),
      ...times(5, { createdOn: "2024-10-02", stage: "订单", closedOn: "2024-10-20" }),
    ];
    const targets = [
      { metric: "线索→商机转化率", target: 0.5, periodStart: "2024-10-01", periodEnd: "2024-10-31" },
    ];
    const result = reviewOf(makeDataSets({ pipeline, targets }), { period, asOf });
    const [first, second] = workedCase(26).expect["steps"] as [number, number];
    expect(resultOf(result, "lead-to-opportunity-rate").actual).toBe(first);
    expect(resultOf(result, "opportunity-to-order-rate").actual).toBe(second);
    expect(resultOf(result, "lead-to-order-rate").actual).toBe(expectedNumber(26, "total"));
    expect(resultOf(result, "lead-to-opportunity-rate").variancePp).toBeCloseTo(
      expectedNumber(26, "variancePp"),
      9,
    );
    expect([resultOf(result, "lead-count").actual, resultOf(result, "opportunity-count").actual]).toEqual([
      100, 20,
    ]);
  });

  test(caseTitle(27, "the cohort and the period are counted apart"), () => {
    const pipeline = [
      ...times(8, { createdOn: "2024-10-02", stage: "订单", closedOn: "2024-10-20" }),
      ...times(32, { createdOn: "2024-10-02", stage: "线索" }),
      ...times(42, { createdOn: "2024-08-02", stage: "订单", closedOn: "2024-10-21" }),
    ];
    expect(actual(pipeline, "lead-to-order-rate")).toBe(expectedNumber(27, "cohort"));
    expect(actual(pipeline, "won-count")! / actual(pipeline, "lead-count")!).toBe(
      expectedNumber(27, "periodRatio"),
    );
  });

  test("a reason why a deal was lost says so where no stage and no outcome does", () => {
    // won 2; lost 3 by their reasons; open 1: 2 ÷ (2 + 3)
    const closed = { createdOn: "2024-10-02", closedOn: "2024-10-20" };
    const pipeline = [
      ...times(2, { ...closed, stage: "赢单", lostReason: "无" }),
      ...times(3, { ...closed, stage: "方案报价", lostReason: "价格偏高" }),
      { createdOn: "2024-10-02", stage: "方案报价", lostReason: "-" },
    ];
    expect(actual(pipeline, "win-rate")).toBe(0.4);
    expect(actual(pipeline, "won-count")).toBe(2);
    // with a stage for it, a reason alone is a remark: 2 ÷ (2 + 1)
    const staged = [...pipeline, { ...closed, stage: "丢单", lostReason: "价格偏高" }];
    expect(actual(staged, "win-rate")).toBeCloseTo(2 / 3, 12);
  });

  test("an export of closed deals alone knows leads and orders: what was lost was not won", () => {
    // 5 deals, of which 2 were won: 2 ÷ 5.
    const pipeline = [
      ...times(2, { createdOn: "2024-10-02", stage: "Closed Won", closedOn: "2024-10-20" }),
      ...times(3, { createdOn: "2024-10-02", stage: "Closed Lost", closedOn: "2024-10-21" }),
    ];
    expect(actual(pipeline, "lead-count")).toBe(5);
    expect(actual(pipeline, "lead-to-order-rate")).toBe(0.4);
    expect(actual(pipeline, "won-count")).toBe(2);
    expect(actual(pipeline.slice(2), "lead-to-order-rate")).toBe(0);
    expect(actual(pipeline.slice(0, 2), "lead-to-order-rate")).toBe(1);
    expect(review(pipeline).funnel?.cohort.map(({ stage, count }) => [stage, count])).toEqual([
      ["Lead", 5],
      ["Closed Won", 2],
    ]);
  });

  test(caseTitle(28, "reached or beyond, and the strict view"), () => {
    const expected = workedCase(28).expect["reachedOrBeyond"] as Record<string, number>;
    expect(resultOf(review(wide), "lead-to-opportunity-rate").numerator).toBe(expected["opportunities"]);
    expect(actual(wide, "lead-to-opportunity-rate")).toBe(expected["leadToOpp"]);
    expect(actual(wide, "opportunity-to-order-rate")).toBeCloseTo(expected["oppToOrder"]!, 6);
    const strict = actual(wide, "opportunity-to-order-rate", { funnelView: "strict" });
    expect(strict).toBe((workedCase(28).expect["strict"] as Record<string, number>)["oppToOrder"]);
  });

  test(caseTitle(28, "the same deals as a history table give the same figures"), () => {
    const history = wide.flatMap((row, i) =>
      ["线索", "商机", "订单"].flatMap((stage) => {
        const on = stage === "线索" ? row["createdOn"] : row[`stageOn@${stage}`];
        return on ? [{ id: `L${i}`, createdOn: row["createdOn"], stage, stageOn: on }] : [];
      }),
    );
    expect(actual(history, "lead-count")).toBe(10);
    expect(actual(history, "lead-to-opportunity-rate")).toBe(0.7);
    expect(actual(history, "opportunity-to-order-rate", { funnelView: "strict" })).toBe(0.5);
    expect(actual(history, "opportunity-count")).toBe(6); // events: the order that skipped the stage had none
  });

  test("who reached a later stage without the one before counts as beyond it, won or not", () => {
    const pipeline = [
      { createdOn: "2024-10-01", "stageOn@商机": "2024-10-05", "stageOn@方案": "2024-10-07" },
      { createdOn: "2024-10-01", "stageOn@方案": "2024-10-07" },
      { createdOn: "2024-10-01", "stageOn@赢单": null },
    ];
    expect(actual(pipeline, "lead-to-opportunity-rate")).toBeCloseTo(2 / 3, 12);
    expect(actual(pipeline, "lead-to-opportunity-rate", { funnelView: "strict" })).toBeCloseTo(1 / 3, 12);
  });

  test("fewer than thirty leads carry the label small-sample beside the value, thirty do not", () => {
    const few = resultOf(
      review(
        times(29, { createdOn: "2024-10-02", stage: "商机" }).concat({
          createdOn: "2023-01-01",
          stage: "线索",
        }),
      ),
      "lead-to-opportunity-rate",
    );
    expect(few).toMatchObject({ actual: 1, reasons: { actual: "small-sample" } });
    const enough = resultOf(
      review(
        times(30, { createdOn: "2024-10-02", stage: "商机" }).concat({
          createdOn: "2023-01-01",
          stage: "线索",
        }),
      ),
      "lead-to-opportunity-rate",
    );
    expect(enough.reasons.actual).toBeUndefined();
  });

  test("no leads in the period: the rate is undefined", () => {
    expect(
      actual(
        [
          { createdOn: "2024-09-02", stage: "商机" },
          { createdOn: "2024-09-02", stage: "线索" },
        ],
        "lead-to-opportunity-rate",
      ),
    ).toBeNull();
  });

  test("a deal won after the as-of day is still open on it", () => {
    const pipeline = [
      { createdOn: "2024-10-02", stage: "订单", closedOn: "2024-11-02" },
      { createdOn: "2024-10-02", stage: "商机" },
      { createdOn: "2024-10-02", stage: "线索" },
    ];
    expect(actual(pipeline, "lead-to-order-rate")).toBe(0);
    expect(actual(pipeline, "won-count")).toBe(0);
  });

  test("the win rate leaves open deals out, and an expected closing day closes nothing", () => {
    const pipeline = [
      { createdOn: "2024-09-02", stage: "Won", closedOn: "2024-10-02" },
      { createdOn: "2024-09-02", stage: "Lost", closedOn: "2024-10-03" },
      { createdOn: "2024-09-02", stage: "Lost", closedOn: "2024-10-04" },
      { createdOn: "2024-09-02", stage: "Proposal", closedOn: "2024-10-05" },
      { createdOn: "2024-09-02", stage: "Won", closedOn: "2024-09-30" },
    ];
    expect(resultOf(review(pipeline), "win-rate")).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test("an outcome column decides, whatever stage the deal was left in", () => {
    const pipeline = [
      { createdOn: "2024-10-02", stage: "方案", outcome: "赢单", closedOn: "2024-10-09" },
      { createdOn: "2024-10-02", stage: "方案", outcome: "丢单", closedOn: "2024-10-09" },
      { createdOn: "2024-10-02", stage: "线索", outcome: "进行中" },
    ];
    expect(actual(pipeline, "win-rate")).toBe(0.5);
    expect(actual(pipeline, "lead-to-order-rate")).toBeCloseTo(1 / 3, 12);
  });
});

describe("stage order", () => {
  test("setting first, then numbers in the names, then dates, then the usual words", () => {
    expect(orderStages(["谈判", "线索", "商机", "赢单", "丢单"], []).stages).toEqual([
      "线索",
      "商机",
      "谈判",
    ]);
    expect(orderStages(["谈判", "线索", "商机"], ["商机", "谈判", "线索"]).stages).toEqual([
      "商机",
      "谈判",
      "线索",
    ]);
    expect(orderStages(["3-x", "1-y", "2-z", "Won"], []).stages).toEqual(["1-y", "2-z", "3-x"]);
    const seen: Record<string, number> = { p: 2, q: 0, r: 1 };
    expect(orderStages(["p", "q", "r", "won"], [], (name) => seen[name]!).stages).toEqual(["q", "r", "p"]);
  });

  test("without a word for winning, the last stage is it", () => {
    expect(orderStages(["a", "b", "c"], ["a", "b", "c"])).toMatchObject({ stages: ["a", "b"], won: "c" });
  });

  test("the opportunity is the first stage that says so, else the second", () => {
    const opportunity = (names: string[]) => orderStages(names, []).opportunity;
    expect(opportunity(["线索", "初步接触", "商机", "赢单"])).toBe(2);
    expect(opportunity(["需求确认", "方案", "赢单"])).toBe(0);
    expect(opportunity(["1-a", "2-b", "3-c", "赢单"])).toBe(1);
    expect(opportunity(["线索", "赢单"])).toBeNull();
  });

  test("stages that nothing places are named", () => {
    expect(orderStages(["线索", "xyz", "赢单"], []).unknown).toEqual(["xyz"]);
  });

  test.each([
    ["Closed Won", "won"],
    ["赢单", "won"],
    ["已签约", "won"],
    ["订单", "won"],
    ["Closed Lost", "lost"],
    ["丢单", "lost"],
    ["未成交", "lost"],
    ["无效线索", "lost"],
    ["Prospecting", "open"],
    ["待签约", "open"],
    ["商机", "open"],
  ])("%s means %s", (name, role) => {
    expect(stageRole(name)).toBe(role);
  });
});
