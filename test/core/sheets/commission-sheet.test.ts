import type { CommissionRow } from "../../../src/core/review/sections";
import { commissionFormulas } from "../../../src/core/sheets/commission-formulas";
import { bareReview } from "../../helpers/bare-review";
import { columnMarks, hasUniqueKeys, planOf, shownRow, tableOf } from "../../helpers/plan-of";

const row = (rep: string, rest: Partial<CommissionRow>): CommissionRow => ({
  rep,
  baseTarget: 500,
  challengeTarget: 600,
  actual: 0,
  achievement: null,
  marginal: null,
  whole: null,
  difference: null,
  carriedIn: 0,
  carriedOver: 0,
  ...rest,
});
// metrics.md M17: targets 500/600, rates 1/1.5/2 %, S = 700 → marginal 8.50, whole 14.00
const review = bareReview({
  commission: [
    row("甲", { actual: 700, achievement: 1.4, marginal: 8.5, whole: 14, difference: 5.5 }),
    row("乙", { baseTarget: null, challengeTarget: null, actual: 40, reason: "no-target" }),
    row("丙", { actual: 100, achievement: 0.2, marginal: 0.7, whole: 0.7, difference: 0, carriedIn: -30 }),
  ],
});

test("the commission's columns are those of the specification, in both languages", () => {
  expect(columnMarks(tableOf(planOf(review, "commission")))).toEqual([
    ..."销售 c|基础目标 c|挑战目标 c|实际 c|达成率 c|分档累进 c|全额 c|差 c".split("|"),
  ]);
  expect(columnMarks(tableOf(planOf(review, "commission", "en-US")))).toEqual([
    ..."Rep c|Base target c|Challenge target c|Actual c|Achievement c|Marginal c|Whole amount c|Difference c".split(
      "|",
    ),
  ]);
});

test("both commissions stand beside each other; without a base target they are dashes", () => {
  const table = tableOf(planOf(review, "commission"));
  expect(hasUniqueKeys(table)).toBe(true);
  expect(shownRow(table, "甲")).toEqual(["甲", 500, 600, 700, 1.4, 8.5, 14, 5.5]);
  const unset = "— 未设目标";
  expect(shownRow(table, "乙")).toEqual(["乙", null, null, 40, unset, unset, unset, unset]);
  expect(table.footer?.[0]?.slice(5)).toMatchObject([{ value: 9.2 }, { value: 14.7 }, { value: 5.5 }]);
  expect(table.footer?.[2]?.[0]).toMatchObject({
    value: expect.stringContaining("丙：上期结转 -30") as string,
  });
});

test("what was carried in lowers the amount in every formula", () => {
  expect(commissionFormulas(-30, "—").whole).toContain("([@{actual}]-30)");
  expect(commissionFormulas(0, "—").whole).not.toContain("[@{actual}]-");
});

test("the rates of the settings stand where the formulas read them", () => {
  expect(shownRow(tableOf(planOf(review, "commission"), "commission-rates"), "rates")).toEqual([
    0.01, 0.015, 0.02,
  ]);
});

test("the sheet says whose challenge target is worked out from the people table, and how", () => {
  const notes = (rows: CommissionRow[], locale: "zh-CN" | "en-US" = "zh-CN"): string[] =>
    (tableOf(planOf(bareReview({ commission: rows }), "commission", locale)).footer ?? [])
      .slice(2)
      .map(([cell]) => (cell && typeof cell === "object" && "value" in cell ? String(cell.value) : ""));
  const stretched = { challengeStretch: 1.2 };
  expect(notes([row("甲", stretched), row("乙", {})])).toEqual([
    "挑战目标（甲）为推算：本期没有给出，按人员表中挑战目标 ÷ 基础目标，取基础目标 × 1.20。",
  ]);
  expect(notes([row("甲", stretched), row("乙", stretched)], "en-US")).toEqual([
    "Challenge targets are worked out: none is given for this period, so the base is multiplied by 1.20, challenge ÷ base in the people table.",
  ]);
  expect(notes([row("甲", {})])).toEqual([]);
});
