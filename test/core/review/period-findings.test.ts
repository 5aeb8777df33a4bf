import { dayOf } from "../../../src/core/data/day";
import { periodFindings } from "../../../src/core/review/period-findings";
import { settingsSchema } from "../../../src/core/settings";
import { bareReview } from "../../helpers/bare-review";

/* A review of 2024 compared with 2023, which has 365 days: 5 % of them are 18.25. */
const { window } = bareReview({});
const settings = settingsSchema.parse({});

function told(first: number, others: { strayLate?: number; last?: number } = {}): string[] {
  const known = { first, last: dayOf(2024, 12, 31), strayLate: 0, strayEarly: 0, ...others };
  return periodFindings({ period: window.period, asOf: window.asOf, known }, window, settings).map(
    ({ text }) => text.zh,
  );
}

describe("What must be known of the period", () => {
  it("holidays before the first row of the year before are no gap in it", () => {
    expect(told(dayOf(2023, 1, 5))).toEqual([]);
    expect(told(dayOf(2023, 1, 19))).toEqual([]); // 18 days without rows
  });

  it("more than a twentieth of the year before without rows says that it is not whole", () => {
    // 19 days without rows
    expect(told(dayOf(2023, 1, 20))).toEqual(["数据起点是 2023-01-20，上期和去年同期的数据不完整。"]);
  });

  it("a period that begins after the last row, or ends before the first, has no data", () => {
    expect(told(dayOf(2025, 1, 1), { last: dayOf(2025, 6, 30) })[0]).toBe(
      "2024 没有数据：工作簿里的数据从 2025-01-01 到 2025-06-30。",
    );
    expect(told(dayOf(2023, 1, 1), { last: dayOf(2023, 12, 31) })[0]).toBe(
      "2024 没有数据：工作簿里的数据从 2023-01-01 到 2023-12-31。",
    );
    expect(told(dayOf(2023, 1, 1), { last: dayOf(2024, 1, 1) })).toEqual([]);
    expect(told(dayOf(2024, 12, 31), { last: dayOf(2025, 6, 30) })[0]).toContain("数据起点是 2024-12-31");
  });

  it("rows of a far day are counted and named", () => {
    expect(told(dayOf(2023, 1, 1), { strayLate: 2 })).toEqual([
      "2 行的日期与其他数据相差一年以上（其他数据为 2023-01-01 至 2024-12-31），像是测试行，没有用来确定复盘期间。",
    ]);
  });
});
