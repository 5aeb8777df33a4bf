import type { Funnel, FunnelStep } from "../../../src/core/review/sections";
import { bareReview } from "../../helpers/bare-review";
import { columnMarks, formulasOf, hasUniqueKeys, planOf, shownRow, tableOf } from "../../helpers/plan-of";

const step = (stage: string, count: number | null, rest: Partial<FunnelStep> = {}): FunnelStep => ({
  stage,
  count,
  stepRate: null,
  totalRate: null,
  benchmark: null,
  gapPp: null,
  ...rest,
});
// 100 leads, 20 opportunities, 5 orders; 20 % against a benchmark of 50 % is 30 pp short
const funnel: Funnel = {
  cohort: [
    step("线索", 100),
    step("商机", 20, { stepRate: 0.2, totalRate: 0.2, benchmark: 0.5, gapPp: -30 }),
    step("订单", 5, { stepRate: 0.25, totalRate: 0.05, reason: "small-sample" }),
  ],
  period: [
    step("线索", 100),
    step("商机", null, { reason: "no-data" }),
    step("订单", 8, { reason: "no-data" }),
  ],
};
const lost = [
  { reason: "价格", count: 6, amount: 60, share: 0.6, cumulative: 0.6, inCut: true },
  { reason: "交期", count: 2, amount: null, share: 0.2, cumulative: 0.8, inCut: true },
  { reason: null, count: 2, amount: 5, share: 0.2, cumulative: 1, inCut: false },
];
const channels = [
  {
    channel: "电销",
    of: "leads" as const,
    value: 75,
    share: 0.75,
    previousShare: null,
    limit: 0.6,
    limitKind: "ceiling" as const,
    variancePp: 15,
    variancePct: 0.25,
    unfavourable: true,
    flag: "yellow" as const,
  },
];
const review = bareReview({ funnel, lost, channels });

test("the funnel's columns are those of the specification, in both languages", () => {
  expect(columnMarks(tableOf(planOf(review, "funnel"), "funnel"))).toEqual([
    ..."阶段 c|数量 c|上一步转化率 c|累计转化率 c|基准 c|差 (pp) c|当期比 c".split("|"),
  ]);
  expect(columnMarks(tableOf(planOf(review, "funnel", "en-US"), "funnel"))).toEqual([
    ..."Stage c|Count c|Step conversion c|Cumulative conversion c|Benchmark c|Gap (pp) c|Period ratio c".split(
      "|",
    ),
  ]);
  expect(columnMarks(tableOf(planOf(review, "funnel"), "lost-reasons"))).toEqual([
    ..."丢单原因 c|单数 c|金额 c|占比 c|累计占比 c".split("|"),
  ]);
});

test("step rates, cumulative rates and gaps are the review's; an undated stage has a reason, not 0", () => {
  const table = tableOf(planOf(review, "funnel"), "funnel");
  expect(hasUniqueKeys(table)).toBe(true);
  expect(shownRow(table, "线索")).toEqual(["线索", 100, "—", "—", null, "— 未设目标", "—"]);
  expect(shownRow(table, "商机")).toEqual(["商机", 20, 0.2, 0.2, 0.5, -30, "— 无数据"]);
  expect(shownRow(table, "订单").slice(0, 4)).toEqual(["订单", 5, 0.25, 0.05]);
  expect(table.footer?.[0]?.[0]).toMatchObject({ value: expect.stringContaining("订单") as string });
});

test("a step's rate looks up the step before by its name, wildcards taken literally", () => {
  const cohort = [step("线索?", 4), step("订单", 2, { stepRate: 0.5, totalRate: 0.5 })];
  const odd = bareReview({ funnel: { cohort, period: cohort } });
  const formulas = formulasOf(tableOf(planOf(odd, "funnel"), "funnel"), "订单");
  expect(formulas["stepRate"]).toContain('[@{count}]/INDEX([{count}],MATCH("线索~?",[{stage}],0))');
  expect(formulas["gap"]).toContain("([@{stepRate}]-[@{benchmark}])*100");
});

test("lost reasons keep their shares; the second of two equal ones counts both", () => {
  const table = tableOf(planOf(review, "funnel"), "lost-reasons");
  expect(shownRow(table, "交期")).toEqual(["交期", 2, "— 无数据", 0.2, 0.8]);
  expect(shownRow(table, "~none")).toEqual(["未填原因", 2, 5, 0.2, 1]);
  expect(formulasOf(table, "交期")["cumulative"]).toContain("+1*[@{count}]");
  expect(formulasOf(table, "~none")["cumulative"]).toContain("+2*[@{count}]");
});

test("tele-sales at 75 % against a ceiling of 60 % is 15 pp over and lit", () => {
  const table = tableOf(planOf(review, "funnel"), "channels");
  expect(shownRow(table, "电销")).toEqual(["电销", 75, 0.75, "— 无同期", 0.6, "不高于", 15, "▲"]);
});
