import { dayOf } from "../../../src/core/data/day";
import type { Change } from "../../../src/core/review/changes";
import type { LastReview } from "../../../src/core/review/changes";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import type { SheetPlan } from "../../../src/core/sheets/sheet-plan";
import { settingsSchema } from "../../../src/core/settings";
import { bareReview } from "../../helpers/bare-review";
import { planOf, shownRow, tableOf } from "../../helpers/plan-of";

const change = (rest: Partial<Change>): Change => ({
  id: "collection-rate",
  scope: "{}",
  label: { zh: "回款率", en: "Collection rate" },
  unit: "ratio",
  kind: "changed",
  before: 0.8,
  after: 0.65,
  flagBefore: "yellow",
  flagAfter: "red",
  ...rest,
});

function definitions(lastReview: LastReview | null, locale: "zh-CN" | "en-US" = "zh-CN"): SheetPlan {
  const plan = planSheets(bareReview({}), { locale, lastReview }).find(({ id }) => id === "definitions");
  if (!plan) throw new Error("no definitions");
  return plan;
}

const on = dayOf(2024, 10, 8);

test("the last refresh is listed with scope in words, figures in their unit, lights in their shapes", () => {
  const region = change({ scope: '{"region":"华东"}', flagAfter: "yellow", after: 0.75 });
  const gone = change({ scope: '{"region":null}', kind: "vanished", after: null, flagAfter: "none" });
  const table = tableOf(definitions({ on, changes: [region, gone, change({})] }), "changes");
  expect(table.heading).toMatchObject({ value: "刷新变化 · 2024-10-08 · 3 项" });
  expect(table.rows.map(({ key }) => shownRow(table, key))).toEqual([
    ["回款率", "全部", 0.8, 0.65, "▲ → ■", on],
    ["回款率", "区域：其他/未分类", 0.8, "— 不再出现", "▲ → ○", on],
    ["回款率", "区域：华东", 0.8, 0.75, "▲", on],
  ]);
  expect(table.rows[0]?.formats).toEqual({ before: "percent", after: "percent" });
  const english = tableOf(definitions({ on, changes: [region] }, "en-US"), "changes");
  expect(shownRow(english, english.rows[0]!.key).slice(0, 2)).toEqual(["Collection rate", "Region: 华东"]);
});

test("beyond 300 changes only the first are listed, and the heading says so", () => {
  const changes = Array.from({ length: 301 }, (_, index) => change({ scope: `{"team":"t${index}"}` }));
  const table = tableOf(definitions({ on, changes }), "changes");
  expect(table.rows).toHaveLength(300);
  expect(table.heading).toMatchObject({ value: "刷新变化 · 2024-10-08 · 301 项(列出前 300 项)" });
});

test("a first review says that there is nothing to compare with yet", () => {
  const [block] = definitions({ on, changes: [] }).blocks.filter(({ id }) => id === "no-changes");
  expect(JSON.stringify(block)).toContain("2024-10-08 首次复盘");
});

test("settings that were changed come first, with their default; all read as words", () => {
  const review = bareReview(
    {},
    { redLag: 0.25, plan: { weights: { time: { "2025-Q1": 0.3 } } }, tierSystem: "matrix" },
  );
  const table = tableOf(planOf(review, "definitions"), "settings");
  const rows = table.rows.map(({ key }) => shownRow(table, key));
  expect(rows.slice(0, 4)).toEqual([
    ["红灯：落后不低于", "25%", "已修改(默认 30%)"],
    ["客户分级依据", "影响力 × 潜力", "已修改(默认 年消费)"],
    ["目标分解权重", "时间 (2025-Q1 30%)", "已修改(默认 —)"],
    ["黄灯：落后不低于", "10%", "默认"],
  ]);
  const shown = new Map(rows.map(([label, value]) => [label, value]));
  expect(shown.get("分级下限(超过)")).toBe("A > 500,000；B > 200,000");
  expect(shown.get("提成比例")).toBe("基础 1%；挑战 1.5%；超过挑战 2%");
  expect(shown.get("多久未下单算流失")).toBe("6 个月");
  expect(JSON.stringify(rows)).not.toMatch(/[{}]|null|undefined/);
});

test("every setting stands on the sheet once", () => {
  const { plan, ...rest } = settingsSchema.parse({});
  const table = tableOf(planOf(bareReview({}), "definitions"), "settings");
  const keys = [...Object.keys(rest), ...Object.keys(plan).map((key) => `plan.${key}`)];
  expect(table.rows.map(({ key }) => key).sort()).toEqual(keys.map((key) => `setting:${key}`).sort());
});
