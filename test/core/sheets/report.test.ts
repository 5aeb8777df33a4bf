import { dayOf } from "../../../src/core/data/day";
import type { RootCause } from "../../../src/core/review/sections";
import type { Sentence } from "../../../src/core/review/sentence";
import { escapeMarkdown, reportMarkdown } from "../../../src/core/sheets/report/report-markdown";
import { reportOutline } from "../../../src/core/sheets/report/report-outline";
import type { TypedTable } from "../../../src/core/sheets/typed-table";
import { bareResult, bareReview } from "../../helpers/bare-review";

const both = (text: string) => ({ zh: text, en: text });
const sentence = (id: string, numbers: Sentence["numbers"] = {}): Sentence => ({
  id,
  part: "overview",
  template: both(id),
  numbers,
  text: both(`${id}。`),
});
const cause: RootCause = {
  metricId: "sales-amount",
  label: { zh: "销售额", en: "Sales" },
  dimension: "region",
  member: "华北",
  against: "target",
  gap: -250_000,
  shortfallShare: 0.5,
  netShare: null,
  seed: true,
};
const review = bareReview({
  metrics: [
    bareResult({ id: "sales-amount", label: { zh: "销售额", en: "Sales" }, unit: "amount", actual: 120 }),
  ],
  rootCauses: [cause],
  sentences: [sentence("metric:sales-amount")],
});
const typed: TypedTable[] = [
  {
    sheetId: "root-causes",
    block: "root-causes",
    rows: [{ key: "sales-amount/region/华北", cells: { why1: "新人多", root: "缺带教", action: "A-001" } }],
  },
  {
    sheetId: "actions",
    block: "actions",
    rows: [
      {
        key: "A-001",
        cells: {
          measure: "老带新",
          owner: "张三",
          due: dayOf(2024, 10, 20),
          status: "进行中",
          metric: "销售额",
          checkpoint: "周报",
          atStart: 100,
          record: "销售额 · 截至 2024-08-31",
        },
      },
      { key: "A-002", cells: { measure: "拜访客户", due: "下月" } },
      { key: "A-003", cells: { measure: "不做了", status: "已取消" } },
      { key: "A-004", cells: {} },
    ],
  },
  {
    sheetId: "lessons",
    block: "lessons",
    rows: [{ key: "L-001", cells: { type: "成功经验", lesson: "样板客户带动", reuse: "新区域" } }],
  },
  {
    sheetId: "contingency",
    block: "contingency",
    rows: [
      { key: "finding:x", cells: { risk: "回款率", plan: "催收", trigger: "回款下降" } },
      {
        key: "R-001",
        cells: { risk: "断供", trigger: "交期超 30 天", plan: "启用备选供应商", owner: "李四" },
      },
    ],
  },
];
const linesOf = (id: string, tables = typed): string[] =>
  reportOutline(review, { locale: "zh-CN", typed: tables })
    .find((section) => section.id === id)!
    .lines.map(({ text }) => text);

test("a cause reads as phenomenon, analysis and countermeasure, from the deepest answer and the linked action", () => {
  expect(linesOf("cause")).toEqual([
    "现象：区域“华北”的销售额低于目标(25.00万元，占缺口50.0%) → 分析：缺带教 → 对策：A-001 老带新，张三，2024-10-20，进行中。",
  ]);
  expect(linesOf("cause", [])).toEqual([
    "现象：区域“华北”的销售额低于目标(25.00万元，占缺口50.0%) → 分析：待分析 → 对策：待关联行动。",
  ]);
});

test("each action says what it lacks to be SMART; a date in words is no date; cancelled ones are left out", () => {
  expect(linesOf("actions")).toEqual([
    "A-001 老带新，张三，2024-10-20，进行中；销售额改善；SMART 完整。",
    "A-002 拜访客户，下月；SMART 缺：关联指标、检查节点、责任人、完成时间(日期)。",
  ]);
});

test("lessons and risks that somebody has taken in hand are told, seeds that nobody touched are not", () => {
  expect(linesOf("experience")).toEqual(["成功经验：样板客户带动(适用：新区域)"]);
  expect(linesOf("risk")).toEqual(["断供：若交期超 30 天，则启用备选供应商(李四)"]);
});

test("of many metrics those with targets come first, and the rest is counted", () => {
  const number = (figure: string, value: number) => ({
    metricId: "m",
    figure,
    scope: {},
    value,
    format: "percent-signed" as const,
  });
  const many = Array.from({ length: 20 }, (_, index) =>
    sentence(`m${index}`, { yoy: number("yoy", index / 100) }),
  );
  const withTarget = sentence("t", { target: number("target", 1) });
  const { lines } = reportOutline(bareReview({ sentences: [...many, withTarget] }), {
    locale: "en-US",
    typed: [],
  })[0]!;
  expect(lines.map(({ key }) => key)).toEqual([
    ...Array.from({ length: 11 }, (_, index) => `m${index + 9}`),
    "t",
    "~overview-rest",
  ]);
  expect(lines.at(-1)!.text).toBe("9 more metrics (year on year 8 up, 0 down) are on the performance sheet.");
});

test("as Markdown it has seven headings, people's supplements, and no name can break it", () => {
  const supplement: TypedTable = {
    sheetId: "report",
    block: "report",
    rows: [{ key: "metric:sales-amount", cells: { supplement: "含 *大单*" } }],
  };
  const text = reportMarkdown(review, { locale: "zh-CN", typed: [...typed, supplement] });
  expect(text.split("\n").filter((line) => line.startsWith("## "))).toEqual(
    "业绩概述 三维拆解 问题与归因 经验 行动 来年计划 风险".split(" ").map((title) => `## ${title}`),
  );
  expect(text).toContain("- metric:sales-amount。\n  - 含 \\*大单\\*\n");
  expect(text).toContain("- *— 数据不足以得出结论，请在右侧补充*");
  const english = reportMarkdown(review, { locale: "en-US", typed: [] });
  expect(english).toMatch(/^# Sales review · 2024\n\nPeriod: 2024-01-01 – 2024-12-31, as of 2024-12-31\n/);
  expect(escapeMarkdown("[a](b) | #1\n<b>`x`_y_ +5%")).toBe("\\[a\\](b) \\| #1 \\<b\\>\\`x\\`\\_y\\_ +5%");
  expect(["# a", "- b", "1. c", "2024-09"].map(escapeMarkdown)).toEqual([
    "\\# a",
    "\\- b",
    "1\\. c",
    "2024-09",
  ]);
});

test("what somebody wrote beside an empty section keeps its line when the section fills", () => {
  const supplement = (key: string): TypedTable => ({
    sheetId: "report",
    block: "report",
    rows: [{ key, cells: { supplement: "先看华北" } }],
  });
  const keysOf = (tables: readonly TypedTable[]): string[] =>
    reportOutline(review, { locale: "zh-CN", typed: tables })
      .find(({ id }) => id === "experience")
      ?.lines.map(({ key }) => key) ?? [];
  expect(keysOf(typed)).toEqual(["lesson:L-001"]);
  expect(keysOf([...typed, supplement("~experience")])).toEqual(["lesson:L-001", "~experience"]);
  expect(keysOf([supplement("~experience")])).toEqual(["~experience"]);
});
