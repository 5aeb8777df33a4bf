import type { Finding } from "../../../src/core/review/review";
import type { Sentence } from "../../../src/core/review/sentence";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { bareReview } from "../../helpers/bare-review";
import { columnMarks, hasUniqueKeys, planOf, shownRow, tableOf } from "../../helpers/plan-of";

const both = (text: string) => ({ zh: text, en: text });
const sentence = (id: string, part: Sentence["part"], text: string): Sentence => ({
  id,
  part,
  template: both(text),
  numbers: {},
  text: both(text),
});
const finding = (id: string, rest: Partial<Finding> = {}): Finding => ({
  id,
  severity: "warning",
  text: both("转化低于基准"),
  advice: both("抽查线索"),
  metricIds: ["win-rate"],
  ...rest,
});
const review = bareReview({
  sentences: [sentence("risk-1", "risk", "回款下降。"), sentence("sales", "overview", "销售额增长。")],
  findings: [
    finding("conversion", { scope: { region: "华东" } }),
    finding("conversion", { scope: { region: null } }),
    finding("source:test-row", { metricIds: [] }),
    finding("target-elsewhere", { remark: true }),
    { id: "silent", severity: "info", text: both("无建议"), metricIds: [] },
  ],
});

test("the report lists sentences under its seven headings in order; empty ones keep a line for people", () => {
  const table = tableOf(planOf(review, "report"));
  expect(columnMarks(table)).toEqual(["章节 c", "内容 c", "补充 i"]);
  expect(columnMarks(tableOf(planOf(review, "report", "en-US")))).toEqual([
    "Section c",
    "Text c",
    "Supplement i",
  ]);
  expect(hasUniqueKeys(table)).toBe(true);
  expect(table.rows.map(({ key }) => shownRow(table, key)[0])).toEqual(
    "业绩概述 三维拆解 问题与归因 经验 行动 来年计划 风险 风险 风险".split(" "), // one sentence, two rules that fired
  );
  expect(shownRow(table, "sales")).toEqual(["业绩概述", "销售额增长。", null]);
  expect(shownRow(table, "~actions")[1]).toBe("— 在“行动跟踪”表填写后列出");
});

test("lessons and contingency are written only when asked for", () => {
  const ids = planSheets(review, { locale: "zh-CN" }).map(({ id }) => id);
  expect(ids).toContain("report");
  expect(ids).not.toContain("lessons");
  expect(ids).not.toContain("contingency");
});

test("lessons are an open table of input columns, beside them what the data suggests", () => {
  const table = tableOf(planOf(review, "lessons"));
  expect(columnMarks(table)).toEqual([
    ..."类型 i|具体内容 i|适用场景/可复制点 i|客户画像 i|金额 i|期间 i|数据线索 c".split("|"),
  ]);
  expect(table.open).toBe(true);
  expect(table.columns[0]?.list).toEqual(["成功经验", "失败教训", "关键战役"]);
  expect(hasUniqueKeys(table)).toBe(true);
});

test("the contingency library is seeded from triggers with advice, one a scope, not from problems of reading or from targets that lack", () => {
  const table = tableOf(planOf(review, "contingency"));
  expect(columnMarks(table)).toEqual("风险 i|触发条件 i|等级 i|预案 i|负责人 i|状态 i".split("|"));
  expect(table.rows.map(({ key }) => key).filter((key) => key.startsWith("finding:"))).toEqual([
    "finding:conversion/region=华东",
    "finding:conversion/region=~other",
  ]);
  expect(shownRow(table, "finding:conversion/region=华东")).toEqual([
    ...[null, "转化低于基准", "中", "抽查线索", null, null],
  ]);
});

test("the breakdown shows stages of life in words and keeps their codes as keys", () => {
  const line = {
    member: "won-back",
    actual: 10,
    target: null,
    achievement: null,
    variance: null,
    share: 1,
    previous: null,
    change: null,
    lastYear: null,
    yoy: null,
    marginRate: null,
    perHead: null,
    flag: "none" as const,
    reasons: {},
  };
  const breakdown = { metricId: "sales-amount", dimension: "lifecycle" as const, rows: [line], total: line };
  const plan = planOf(bareReview({ breakdowns: [{ ...breakdown, reconciliation: 0 }] }), "breakdown");
  expect(shownRow(tableOf(plan), "won-back")[0]).toBe("挽回");
});
