import { kpiPolarity, kpiUnit } from "../../../src/core/review/kpi-names";
import { reviewSales } from "../../../src/core/review/review-sales";
import type { Review } from "../../../src/core/review/review";
import { defaultSettings, type Settings } from "../../../src/core/settings";
import { caseTitle, expectedNumber, workedCase } from "../../helpers/cases";
import { findResult } from "../../helpers/find-result";
import { cleanReport, makeDataSets } from "../../helpers/make-data-set";

/** Document D's table 1, and a ceiling. */
const kpis = [
  { category: "整体业绩", metric: "销售额(万元)", target: 500, actual: 380 },
  { category: "客户开发", metric: "新客户数量(个)", target: 20, actual: 12 },
  { category: "客户维护", metric: "老客户复购率", target: 0.6, actual: 0.65 },
  { category: "过程效率", metric: "平均跟进周期(天)", target: 15, actual: 22 },
  { category: "渠道", metric: "电销占比上限", target: 60, actual: 75 },
];

function review(settings: Partial<Settings> = {}): Review {
  return reviewSales(
    makeDataSets({ kpis }),
    cleanReport,
    { period: "2024-Q3" },
    { ...defaultSettings, ...settings },
  );
}

describe("a workbook with nothing but a KPI table", () => {
  it(caseTitle(1, "sales in 万元 come out in 元, 76 % and yellow"), () => {
    const result = findResult(review(), "kpi:销售额(万元)");
    expect(result).toMatchObject({
      unit: "amount",
      target: 5_000_000,
      actual: 3_800_000,
      achievement: expectedNumber(1, "achievement"),
      variance: expectedNumber(1, "variance") * 10_000,
      variancePct: expectedNumber(1, "variancePct"),
      flag: workedCase(1).expect["flag"],
      category: "整体业绩",
    });
  });

  it(caseTitle(2, "customers are a count, 60 % and red"), () => {
    expect(findResult(review(), "kpi:新客户数量(个)")).toMatchObject({
      unit: "count",
      achievement: expectedNumber(2, "achievement"),
      flag: workedCase(2).expect["flag"],
    });
  });

  it(caseTitle(3, "a rate's variance is in percentage points"), () => {
    const result = findResult(review(), "kpi:老客户复购率");
    expect(result).toMatchObject({
      unit: "ratio",
      variancePp: expectedNumber(3, "variancePp"),
      flag: "green",
    });
    expect(result.achievement).toBeCloseTo(expectedNumber(3, "achievement"), 6);
  });

  it(caseTitle(4, "a cycle is better low: no achievement unless the setting says how"), () => {
    const result = findResult(review(), "kpi:平均跟进周期(天)");
    expect(result).toMatchObject({
      unit: "days",
      polarity: "lower",
      achievement: null,
      variance: 7,
      flag: "red",
    });
    expect(result.reasons.achievement).toBe(workedCase(4).expect["reason"]);
    const shown = findResult(review({ lowerAchievement: "two-minus" }), "kpi:平均跟进周期(天)").achievement;
    expect(shown).toBeCloseTo(expectedNumber(4, "two-minus"), 6);
  });

  it(caseTitle(5, "a ceiling given in percent numbers is 15 pp over"), () => {
    expect(findResult(review(), "kpi:电销占比上限")).toMatchObject({
      actual: 0.75,
      target: 0.6,
      polarity: "lower",
      variancePp: expectedNumber(5, "variancePp"),
      flag: workedCase(5).expect["flag"],
    });
  });

  it(caseTitle(10, "metrics of different units have no total, only their own rows"), () => {
    const { metrics, breakdowns, trend } = review();
    expect(metrics.map(({ id }) => id)).toEqual(kpis.map(({ metric }) => `kpi:${metric}`));
    expect([breakdowns, trend]).toEqual([[], []]);
  });

  it("lets the user correct a polarity", () => {
    const corrected = review({ kpiPolarity: { "平均跟进周期(天)": "higher" } });
    expect(findResult(corrected, "kpi:平均跟进周期(天)").polarity).toBe("higher");
  });

  it("keeps two rows of one name apart", () => {
    const twice = reviewSales(
      makeDataSets({ kpis: [kpis[0]!, kpis[0]!] }),
      cleanReport,
      { period: "2024" },
      defaultSettings,
    );
    expect(twice.metrics.map((result) => result.id)).toEqual(["kpi:销售额(万元)", "kpi:销售额(万元) (2)"]);
  });
});

describe("kpiUnit", () => {
  it.each([
    ["回款额", "万元", "amount", 10_000],
    ["市场份额", undefined, "ratio", 1],
    ["签单数", "单", "count", 1],
    ["NPS", undefined, "score", 1],
    ["Delivery cycle (days)", undefined, "days", 1],
    ["Revenue (k)", undefined, "amount", 1000],
    ["回款率（％）", undefined, "ratio", 1],
  ])("of %s in %p is %s × %p", (name, unit, expected, factor) => {
    expect(kpiUnit(name, unit)).toEqual({ unit: expected, factor });
  });
});

describe("kpiPolarity", () => {
  it.each([
    "平均跟进周期",
    "退货率",
    "投诉率",
    "客户流失率",
    "丢单率",
    "应收账期",
    "Churn rate",
    "Return rate",
    "交付延误次数",
    "平均成單週期(天)",
    "客戶投訴率",
  ])("of %s is lower", (name) => expect(kpiPolarity(name)).toBe("lower"));
  it.each(["销售额", "回款率", "复购率", "客单价", "成本节约额", "准时交付率", "Win rate", "Profit"])(
    "of %s is higher",
    (name) => expect(kpiPolarity(name)).toBe("higher"),
  );
});
