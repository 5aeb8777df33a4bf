import { dayOf } from "../../../src/core/data/day";
import { exactText } from "../../../src/core/sheets/exact-text";
import { explainFigure, type Explanation } from "../../../src/core/sheets/explain-figure";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { cleanReport } from "../../helpers/make-data-set";

const sales = { id: "sales-amount", label: { zh: "销售额", en: "Sales" }, unit: "amount" } as const;
const rate = {
  id: "repurchase-rate",
  label: { zh: "复购率", en: "Repurchase rate" },
  unit: "ratio",
} as const;
const fact = ({ facts }: Explanation, label: string) => facts.find(({ label: { en } }) => en === label)?.text;

describe("Why a figure has its colour (B3)", () => {
  it("shows document D's sales, 380 万 of 500 万: a lag of 24 % is yellow, with both thresholds in yuan", () => {
    const result = bareResult({ ...sales, actual: 3_800_000, target: 5_000_000, flag: "yellow" });
    const explained = explainFigure(result, bareReview({ metrics: [result] }));
    expect(explained.rule.zh).toBe("落后于目标 ≥ 30% ■ 红灯，≥ 10% ▲ 黄灯，其余 ● 绿灯。");
    expect(explained.verdict).toEqual({
      zh: "(5,000,000 − 3,800,000) ÷ 5,000,000 = 24%，达到 10%、未到 30%：黄灯。",
      en: "(5,000,000 − 3,800,000) ÷ 5,000,000 = 24%, at least 10% and under 30%: yellow.",
    });
    // 500 万 × 90 % and × 70 %
    expect(fact(explained, "Thresholds")?.zh).toBe("≤ 4,500,000 黄灯，≤ 3,500,000 红灯");
    expect(fact(explained, "Period")?.zh).toBe("2024 (2024-01-01 – 2024-12-31)，截至 2024-12-31");
  });

  it("names the period of the KPI sheet that a figure was taken from", () => {
    const result = bareResult({ ...rate, id: "kpi:复购率", about: "2024-Q3", actual: 0.65, target: 0.6 });
    expect(fact(explainFigure(result, bareReview({ metrics: [result] })), "Period")?.zh).toBe("2024-Q3");
  });

  it("gives the figure unrounded, with what it is made of", () => {
    const result = bareResult({
      ...rate,
      actual: 23 / 30,
      numerator: 23,
      denominator: 30,
      target: 0.6,
      flag: "green",
    });
    const explained = explainFigure(result, bareReview({ metrics: [result] }));
    expect(fact(explained, "Actual, unrounded")?.en).toBe("76.6666666666667% = 23 ÷ 30");
    expect(explained.verdict.en).toMatch(/ ≈ −27\.78%, under 10%: green\.$/);
  });

  it("says a lag whole where, shortened, it would seem to reach a threshold that it does not", () => {
    // (1,000,000 − 900,001) ÷ 1,000,000 = 9.9999 %, which is 10.00 % in two decimals; at 900,000 it is 10 %
    const verdict = (actual: number): string => {
      const result = bareResult({ ...sales, actual, target: 1_000_000, flag: "green" });
      return explainFigure(result, bareReview({ metrics: [result] })).verdict.en;
    };
    expect(verdict(900_001)).toBe("(1,000,000 − 900,001) ÷ 1,000,000 = 9.9999%, under 10%: green.");
    expect(verdict(900_100)).toBe("(1,000,000 − 900,100) ÷ 1,000,000 = 9.99%, under 10%: green.");
  });

  it("speaks of percentage points where the settings judge rates by them", () => {
    const result = bareResult({ ...rate, actual: 0.5, target: 0.6, flag: "red" });
    const explained = explainFigure(result, bareReview({ metrics: [result] }, { ratioFlag: "pp" }));
    expect(explained.verdict.zh).toBe("60% − 50% = 10 pp，达到 10 pp：红灯。");
    expect(fact(explained, "Thresholds")?.en).toBe("≤ 57% yellow, ≤ 50% red");
  });

  it("turns the direction round where lower is better", () => {
    const cycle = {
      id: "closing-cycle",
      label: { zh: "成交周期", en: "Closing cycle" },
      unit: "days",
    } as const;
    const result = bareResult({ ...cycle, polarity: "lower", actual: 33, target: 30, flag: "yellow" });
    const explained = explainFigure(result, bareReview({ metrics: [result] }));
    expect(explained.rule.en).toBe(
      "Lower is better: above the target by ≥ 30% ■ red, ≥ 10% ▲ yellow, else ● green.",
    );
    expect(explained.verdict.en).toContain("(33 − 30) ÷ 30 = 10%, at least 10%");
    expect(fact(explained, "Thresholds")?.en).toBe("≥ 33 yellow, ≥ 39 red");
  });

  it("compares with what is due while the period is open, and says the pace", () => {
    // Half of the year's 1,000 is due, 400 is there: (500 − 400) ÷ 500 = 20 %.
    const pace = {
      elapsed: 0.5,
      expected: 500,
      pace: 0.8,
      lag: 0.2,
      runRatePerDay: 2,
      neededPerDay: 3,
      linearEnd: 800,
    };
    const result = bareResult({ ...sales, actual: 400, target: 1000, flag: "yellow", pace });
    const explained = explainFigure(result, bareReview({ metrics: [result] }));
    expect(explained.rule.zh).toContain("截至日应完成的目标");
    expect(explained.verdict.zh).toContain("(500 − 400) ÷ 500 = 20%，达到 10%");
    expect(fact(explained, "Due by now")?.en).toBe("500");
    expect(fact(explained, "Time passed")?.en).toBe("50%");
    expect(fact(explained, "Pace (actual ÷ due)")?.en).toBe("80%");
    expect(fact(explained, "Needed per day left")?.en).toBe("3");
  });

  it("says why there is no light instead of a number", () => {
    const without = bareResult({ ...sales, actual: 5, reasons: { target: "no-target" } });
    const zero = bareResult({ ...sales, actual: 5, target: 0 });
    const unknown = bareResult({ ...sales, target: 7, reasons: { actual: "small-sample" } });
    const verdicts = [without, zero, unknown].map(
      (result) => explainFigure(result, bareReview({ metrics: [result] })).verdict.zh,
    );
    expect(verdicts).toEqual(["不亮灯：未设目标。", "不亮灯：目标为零。", "不亮灯：样本不足。"]);
  });

  it("names the tables that the metric was read from, and targets only where it has one", () => {
    const table = (kind: "orders" | "targets" | "kpis", sheet: string) => ({
      kind,
      tableId: sheet,
      sheet,
      source: `${sheet}!A1:F9`,
      rowsRead: 8,
      rowsUsed: 8,
      rowsLeftOut: 0,
      hiddenRows: 0,
      mapping: {},
      units: {},
      liveFields: [],
    });
    const sources = {
      ...cleanReport,
      tables: [table("orders", "订单"), table("targets", "目标"), table("kpis", "指标")],
    };
    const review = bareReview({ sources });
    const names = (given: Parameters<typeof bareResult>[0]) =>
      explainFigure(bareResult(given), review).sources.map(({ sheet }) => sheet);
    expect(names({ ...sales, actual: 1 })).toEqual(["订单"]);
    expect(names({ ...sales, actual: 1, target: 2 })).toEqual(["订单", "目标"]);
    expect(names({ ...sales, id: "kpi:客户满意度", actual: 1 })).toEqual(["指标"]);
    expect(review.window.asOf).toBe(dayOf(2024, 12, 31));
  });
});

describe("An exact figure", () => {
  it("keeps every digit that a workbook keeps, and no binary noise", () => {
    expect(exactText(0.1 + 0.2, "score")).toBe("0.3");
    expect(exactText(-1234567.891, "amount")).toBe("−1,234,567.891");
    expect(exactText(0.07, "ratio")).toBe("7%");
    expect(exactText(1 / 3, "ratio")).toBe("33.3333333333333%");
    expect(exactText(0, "count")).toBe("0");
  });
});
