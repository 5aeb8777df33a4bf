import { dayOf } from "../../../src/core/data/day";
import { reviewSales } from "../../../src/core/review/review-sales";
import type { Review } from "../../../src/core/review/review";
import { defaultSettings } from "../../../src/core/settings";
import { readSketch } from "../../helpers/read-sketch";

const months = Array.from({ length: 21 }, (_, at) => ({
  year: 2023 + Math.floor(at / 12),
  month: (at % 12) + 1,
}));

/** One column a month from January 2023 to September 2024; each month sells 100 more than the one before. */
const sketch = {
  销售额: [
    ["区域", ...months.map(({ year, month }) => `${year}年${month}月`)],
    ["华东", ...months.map((_, at) => 1000 + 100 * at)],
    ["华北", ...months.map(() => 500)],
  ],
};

function reviewOf(period: string): Review {
  const { dataSets, report } = readSketch(sketch);
  return reviewSales(dataSets, report, { period }, defaultSettings);
}

const whole = ({ metrics }: Review) =>
  metrics.find(({ id, scope }) => id === "sales-amount" && Object.keys(scope).length === 0);

describe("A table whose columns are months", () => {
  it("begins on the first day of its first month", () => {
    expect(readSketch(sketch).report.tables[0]?.days).toEqual({
      first: dayOf(2023, 1, 1),
      last: dayOf(2024, 9, 30),
    });
    expect(readSketch(sketch).dataSpan).toEqual({ first: dayOf(2023, 1, 1), last: dayOf(2024, 9, 30) });
  });

  it("has its first month as last year of the thirteenth, whole", () => {
    // 2024-01: 2,200 + 500 against 2023-01: 1,000 + 500; December 2023: 2,100 + 500.
    const review = reviewOf("2024-01");
    expect(whole(review)).toMatchObject({ actual: 2700, lastYear: 1500, yoy: 0.8, previous: 2600 });
    expect(review.findings.filter(({ id }) => id === "history-start")).toEqual([]);
  });

  it("knows nothing before its first month, and says from which day on it does", () => {
    const review = reviewOf("2023-01");
    expect(whole(review)).toMatchObject({
      actual: 1500,
      previous: null,
      lastYear: null,
      reasons: { previous: "no-base", lastYear: "no-base" },
    });
    expect(review.findings.find(({ id }) => id === "history-start")?.text.zh).toBe(
      "数据起点是 2023-01-01，上期和去年同期的数据不完整。",
    );
  });

  it("has the second month compared with the first", () => {
    // 1,100 + 500 against 1,000 + 500.
    expect(whole(reviewOf("2023-02"))).toMatchObject({ actual: 1600, previous: 1500, lastYear: null });
  });
});

it("A table whose columns are quarters begins on the first day of its first quarter", () => {
  const { report } = readSketch({
    销售额: [
      ["区域", "2023Q2", "2023Q3"],
      ["华东", 1, 2],
      ["华北", 3, 4],
    ],
  });
  expect(report.tables[0]?.days).toEqual({ first: dayOf(2023, 4, 1), last: dayOf(2023, 9, 30) });
});
