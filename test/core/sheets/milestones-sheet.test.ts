import { dayOf } from "../../../src/core/data/day";
import type { MilestoneRow } from "../../../src/core/review/sections";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { bareReview } from "../../helpers/bare-review";
import { columnMarks, formulasOf, planOf, shownRow, tableOf } from "../../helpers/plan-of";

/* As of 2024-12-31. “上线” runs from 12-01 to 12-31 and is half done: planned 100 %, lag 50 %, not past due. */
const milestone = (name: string, rest: Partial<MilestoneRow> = {}): MilestoneRow => ({
  name,
  owner: "张三",
  start: dayOf(2024, 12, 1),
  due: dayOf(2024, 12, 31),
  planned: 1,
  actual: 0.5,
  lag: 0.5,
  flag: "red",
  overdue: false,
  ...rest,
});
const sheet = (...milestones: MilestoneRow[]) => tableOf(planOf(bareReview({ milestones }), "milestones"));
const scale = (table: ReturnType<typeof sheet>): string[] =>
  table.columns.slice(8).map(({ header }) => header);

test("a milestone stands with planned share, lag and light as formulas as of the review's day", () => {
  const table = sheet(milestone("上线"));
  expect(columnMarks(table).slice(0, 8)).toEqual(
    "里程碑 c|负责人 c|开始 c|截止 c|计划% c|实际% i|滞后% c|灯 c".split("|"),
  );
  const shown = shownRow(table, "上线").slice(0, 8);
  expect(shown).toEqual(["上线", "张三", dayOf(2024, 12, 1), dayOf(2024, 12, 31), 1, 0.5, 0.5, "■"]);
  expect(formulasOf(table, "上线")["planned"]).toContain("DATE(2024,12,31)>=[@{due}]");
});

test("what people typed as progress decides what the sheet shows, and the difference to the source is said", () => {
  const typed = [
    { sheetId: "milestones" as const, block: "milestones", rows: [{ key: "上线", cells: { actual: 0.95 } }] },
  ];
  const review = bareReview({ milestones: [milestone("上线")] });
  const plan = planSheets(review, { locale: "zh-CN", typed }).find(({ id }) => id === "milestones")!;
  const [, , , , planned, seed, lag, light] = shownRow(tableOf(plan), "上线");
  expect([planned, seed, light]).toEqual([1, 0.5, "●"]);
  expect(lag).toBeCloseTo(0.05, 12);
  expect(JSON.stringify(plan.blocks.at(-1))).toContain("1 个里程碑的实际% 与来源表不同");
});

test("milestones of one name are told apart", () => {
  expect(sheet(milestone("评审"), milestone("评审")).rows.map(({ key }) => key)).toEqual([
    "评审",
    "评审 (2)",
  ]);
});

test("60 days are drawn day by day, 61 days by weeks from Monday, today's column is marked", () => {
  // 2024-11-02 … 2024-12-31 are 60 days; 2024-11-01 is a Friday, its Monday 2024-10-28
  const days = sheet(milestone("甲", { start: dayOf(2024, 11, 2) }));
  expect([scale(days).length, scale(days)[0], scale(days).at(-1)]).toEqual([60, "11/02", "▼12/31"]);
  const weeks = sheet(milestone("甲", { start: dayOf(2024, 11, 1) }));
  expect([scale(weeks).length, scale(weeks)[0], scale(weeks).at(-1)]).toEqual([10, "10/28", "▼12/30"]);
  expect(weeks.rules[1]).toMatchObject({ kind: "gantt", step: { days: 7 }, first: dayOf(2024, 10, 28) });
});

test("a calendar year takes 53 weeks at most, two years take pairs of weeks, more take months", () => {
  const year = sheet(milestone("甲", { start: dayOf(2024, 1, 1) }));
  expect([scale(year).length, new Set(scale(year)).size]).toEqual([53, 53]);
  const pairs = sheet(milestone("甲", { start: dayOf(2023, 1, 1) }));
  expect(pairs.rules[1]).toMatchObject({ step: { days: 14 } });
  expect(new Set(scale(pairs)).size).toBe(scale(pairs).length);
  const months = sheet(milestone("甲", { start: dayOf(2022, 12, 31) }));
  expect([scale(months).length, scale(months)[0], scale(months).at(-1)]).toEqual([25, "2022/12", "▼2024/12"]);
});

test("late and unfinished, the chart reaches the as-of day", () => {
  const late = milestone("甲", { start: dayOf(2024, 11, 20), due: dayOf(2024, 12, 1), overdue: true });
  expect(scale(sheet(late)).at(-1)).toBe("▼12/31");
});

test("asked for without data, the sheet says which template brings it", () => {
  const [block] = planOf(bareReview({}), "milestones").blocks;
  expect(JSON.stringify(block)).toContain("里程碑模板");
  expect(planSheets(bareReview({}), { locale: "zh-CN" }).map(({ id }) => id)).not.toContain("milestones");
});
