import { flagOf } from "../../../src/core/metrics/flag";
import { cycleDays, cycleStatistics } from "../../../src/core/metrics/cycles";
import { dayOf } from "../../../src/core/data/day";
import { median, percentile } from "../../../src/core/data/statistics";
import { defaultSettings } from "../../../src/core/settings";
import { caseTitle, workedCase } from "../../helpers/cases";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

const won = (createdOn: string, closedOn: string, more: TestRow = {}): TestRow => ({
  createdOn,
  closedOn,
  stage: "赢单",
  ...more,
});

describe("cycles (M8)", () => {
  test(caseTitle(33, "mean and median fall on different sides of the target"), () => {
    const expected = workedCase(33).expect;
    const flag = (actual: number | null) =>
      flagOf({ actual, target: 15, unit: "days", polarity: "lower" }, defaultSettings);
    const { mean, median: middle } = cycleStatistics([10, 12, 14, 52]);
    expect([mean, flag(mean), middle, flag(middle)]).toEqual([
      expected["mean"],
      expected["meanFlag"],
      expected["median"],
      expected["medianFlag"],
    ]);
  });

  test(caseTitle(33, "and the metrics say the same from deals"), () => {
    const pipeline = [
      won("2024-01-01", "2024-01-11"),
      won("2024-01-01", "2024-01-13"),
      won("2024-01-01", "2024-01-15"),
      won("2024-01-01", "2024-02-22"),
    ];
    const review = reviewOf(makeDataSets({ pipeline }), { period: "2024-Q1" });
    expect(resultOf(review, "closing-cycle").actual).toBe(22);
    expect(resultOf(review, "closing-cycle-median").actual).toBe(13);
  });

  test(caseTitle(34, "the start day is not counted"), () => {
    const days = [dayOf(2024, 9, 10), dayOf(2024, 9, 20), dayOf(2024, 10, 5), dayOf(2024, 10, 15)];
    const steps = days.slice(1).map((day, i) => cycleDays(days[i]!, day));
    expect(steps).toEqual(workedCase(34).expect["steps"]);
    expect(cycleDays(days[0]!, days[3]!)).toBe(workedCase(34).expect["total"]);
  });

  test("exactly on the standard is not over it, and without a standard nothing is", () => {
    expect(cycleStatistics([14, 15, 16, 17], 15).overStandard).toBe(0.5); // 16 and 17 of four
    expect(cycleStatistics([14]).overStandard).toBeNull();
    expect(cycleStatistics([-1], 15).overStandard).toBeNull();
  });

  test("won on the day of creation is a cycle of no days, in the mean as in the median", () => {
    const pipeline = [
      won("2024-01-08", "2024-01-08"),
      won("2024-01-09", "2024-01-09"),
      won("2024-01-01", "2024-01-16"),
    ];
    const review = reviewOf(makeDataSets({ pipeline }), { period: "2024-Q1" });
    expect(resultOf(review, "closing-cycle").actual).toBe(5); // (0 + 0 + 15) ÷ 3
    expect(resultOf(review, "closing-cycle-median").actual).toBe(0);
  });

  test("only won deals closed in the window count; negative days are left out", () => {
    const pipeline = [
      won("2024-01-01", "2024-01-11"),
      won("2024-01-20", "2024-01-10"),
      { ...won("2024-01-01", "2024-01-31"), stage: "丢单" },
      won("2024-01-01", "2024-04-01"),
    ];
    const result = resultOf(reviewOf(makeDataSets({ pipeline }), { period: "2024-Q1" }), "closing-cycle");
    expect(result).toMatchObject({ actual: 10, numerator: 10, denominator: 1 });
  });

  test("the follow-up cycle runs from first contact to winning", () => {
    const pipeline = [won("2024-01-01", "2024-01-31", { firstContactOn: "2024-01-09" })];
    expect(
      resultOf(reviewOf(makeDataSets({ pipeline }), { period: "2024-01" }), "follow-up-cycle").actual,
    ).toBe(22);
  });

  test("an order is delivered with its last line, and late after the promised day", () => {
    const line = (orderId: string, deliveredOn: string | null, dueOn = "2024-01-11") => ({
      date: "2024-01-01",
      amount: 1,
      orderId,
      deliveredOn,
      dueOn,
    });
    const orders = [
      line("a", "2024-01-05"),
      line("a", "2024-01-12"),
      line("b", "2024-01-11"),
      line("c", "2024-01-03"),
      line("c", null),
    ];
    const review = reviewOf(makeDataSets({ orders }), { period: "2024-01" });
    expect(resultOf(review, "delivery-cycle").actual).toBe((11 + 10) / 2);
    expect(resultOf(review, "late-delivery-share")).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test("without promised days the standard of the settings decides; exactly on it is not late", () => {
    const orders = [7, 8].map((days) => ({
      date: "2024-01-01",
      amount: 1,
      deliveredOn: `2024-01-0${days + 1}`,
    }));
    const review = reviewOf(
      makeDataSets({ orders }),
      { period: "2024-01" },
      { standardDays: { "delivery-cycle": 7 } },
    );
    expect(resultOf(review, "late-delivery-share").actual).toBe(0.5);
  });
});

test("median and percentile interpolate as Excel's PERCENTILE.INC does, and are undefined of nothing", () => {
  // PERCENTILE.INC({1,2,3,4},0.3) = 1.9
  expect(percentile([4, 1, 3, 2], 0.3)).toBeCloseTo(1.9, 12);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([])).toBeNull();
});
