import type { BreakdownRow } from "../../../src/core/review/review";
import type { TypedTable } from "../../../src/core/sheets/typed-table";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { dayOf } from "../../../src/core/data/day";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { shownRow, tableOf } from "../../helpers/plan-of";
import { readSketch } from "../../helpers/read-sketch";

const line = (member: string | null, target: number, actual: number): BreakdownRow => ({
  member,
  actual,
  target,
  achievement: actual / target,
  variance: actual - target,
  share: null,
  previous: null,
  change: null,
  lastYear: null,
  yoy: null,
  marginRate: null,
  perHead: null,
  flag: "none",
  reasons: {},
});
// 华南 +30,000 and 华东 +10,000 over target, 华北 −20,000 under it; 其他 −90,000 is nobody's lesson
const rows = [
  line("华东", 100_000, 110_000),
  line("华南", 100_000, 130_000),
  line("华北", 100_000, 80_000),
  line(null, 90_000, 0),
];
const review = bareReview({
  metrics: [bareResult({ id: "sales-amount", label: { zh: "销售额", en: "Sales" }, unit: "amount" })],
  breakdowns: [
    {
      metricId: "sales-amount",
      dimension: "region",
      rows,
      total: line(null, 390_000, 320_000),
      reconciliation: 0,
    },
  ],
});
const { dataSets } = readSketch({
  商机: [
    ["商机编号", "创建日期", "客户名称", "商机阶段", "商机金额", "关闭日期", "赢单/丢单", "丢单原因"],
    ["OP-1", "2024-01-02", "甲公司", "赢单", 50_000, "2024-02-01", "赢单", ""],
    ["OP-2", "2024-01-02", "乙公司", "赢单", 80_000, "2024-03-01", "赢单", ""],
    ["OP-3", "2023-01-02", "丙公司", "赢单", 99_000, "2023-12-31", "赢单", ""], // the year before
    ["OP-4", "2024-01-02", "丁公司", "丢单", 70_000, "2024-12-31", "丢单", "价格"], // the last day counts
    ["OP-5", "2024-01-02", "戊公司", "丢单", 60_000, "2024-03-01", "丢单", "交期"],
    ["OP-6", "2024-01-02", "己公司", "谈判", 900_000, "", "", ""], // still open
  ],
});

function lessons(typed: readonly TypedTable[] = [], locale: "zh-CN" | "en-US" = "zh-CN") {
  const plan = planSheets(review, { locale, wanted: ["lessons"], dataSets, typed }).find(
    ({ id }) => id === "lessons",
  );
  if (!plan) throw new Error("no lessons");
  return tableOf(plan);
}

test("the largest moves and deals of the period stand beside empty lines; no typed cell is filled for people", () => {
  expect(review.window.asOf).toBe(dayOf(2024, 12, 31));
  const table = lessons();
  const hints = table.rows.filter(({ key }) => key.startsWith("hint:"));
  expect(hints.map(({ key }) => shownRow(table, key))).toEqual(
    [
      "区域“华南”的销售额较目标+3.00万元，高出最多",
      "区域“华北”的销售额较目标−2.00万元，落后最多",
      "本期最大赢单：“乙公司”8.00万元",
      "本期最大丢单：“丁公司”7.00万元，原因“价格”",
    ].map((text) => [null, null, null, null, null, null, text]),
  );
  expect(table.rows.filter(({ key }) => key.startsWith("L-"))).toHaveLength(6);
});

test("the hints are English on an English sheet", () => {
  const table = lessons([], "en-US");
  expect(table.rows.slice(0, 2).map(({ key }) => shownRow(table, key)[6])).toEqual([
    "Sales of region “华南”: +30,000 against target, furthest above",
    "Sales of region “华北”: −20,000 against target, furthest below",
  ]);
});

test("a line that somebody wrote on stays with its hint when the data suggests something else; an empty one goes", () => {
  const row = (key: string, lesson: string) => ({ key, cells: { lesson, hint: "去年的线索" } });
  const table = lessons([
    {
      sheetId: "lessons",
      block: "lessons",
      rows: [row("hint:2023/best/region/华东", "样板客户带动"), row("hint:2023/worst/region/华北", "")],
    },
  ]);
  const keys = table.rows.map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("hint:2023"))).toEqual(["hint:2023/best/region/华东"]);
  expect(shownRow(table, "hint:2023/best/region/华东")[6]).toBe("去年的线索");
});
