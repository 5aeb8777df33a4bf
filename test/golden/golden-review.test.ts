/* One small company, all sixteen sheets, every cell: whatever moves on a sheet is seen here first. */
import { sheetOrder } from "../../src/core/sheets/sheet-plan";
import { companyReview } from "./company-review";
import { expectGolden } from "./expect-golden";
import { showPlans } from "./show-plans";

const { plans, review } = companyReview("zh-CN");

it("writes all sixteen sheets of the hand-made company as in the golden file", () => {
  expect(plans.map(({ id }) => id)).toEqual(sheetOrder);
  expectGolden(showPlans(plans), "review.zh.txt");
});

it("prints the command that re-baselines when a line differs", () => {
  expect(() => {
    expectGolden("something else", "review.zh.txt");
  }).toThrow("npx tsx test/golden/write.ts");
});

it("has the sums that were worked out by hand", () => {
  const of = (id: string) =>
    review.metrics.find((result) => result.id === id && Object.keys(result.scope).length === 0);
  // 标准版 months 12–17: quantities 2 3 4 5 2 3 = 19 × 3,000 = 57,000; 专业版 19 × 8,000 = 152,000;
  // 服务包: 2 2 2 1 1 1 × 5,000 = 45,000, of which March's 2 were returned (−10,000): 35,000
  expect(of("sales-amount")?.actual).toBe(57_000 + 152_000 + 35_000);
  expect(of("sales-amount")?.target).toBe(6 * 60_000);
  expect(of("lead-count")?.actual).toBe(40);
  expect(of("won-count")?.actual).toBe(10);
});
