import { dayOf } from "../../../src/core/data/day";
import type { CustomerRow } from "../../../src/core/review/sections";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { columnMarks, hasUniqueKeys, planOf, shownRow, tableOf } from "../../helpers/plan-of";

const customer = (name: string, rest: Partial<CustomerRow> = {}): CustomerRow => ({
  customer: name,
  tier: "C",
  previousTier: null,
  yearlySpend: 0,
  orders: 0,
  averageOrderValue: null,
  lastOrderOn: null,
  lifecycle: null,
  health: null,
  healthClass: null,
  healthCoverage: 0,
  influence: null,
  potential: null,
  contactPlan: null,
  ...rest,
});
const word = (text: string) => ({ zh: text, en: text });
const rate = (id: string, numerator: number, denominator: number) =>
  bareResult({ id, label: word(id), unit: "ratio", numerator, denominator, actual: numerator / denominator });
const rates = [
  rate("repurchase-rate", 3, 4),
  rate("repurchase-rate-in-period", 1, 5),
  rate("repurchase-rate-any-earlier", 2, 5),
];
const best = customer("甲", {
  tier: "A",
  previousTier: "B",
  yearlySpend: 600_000,
  orders: 4,
  averageOrderValue: 150_000,
  lastOrderOn: dayOf(2024, 12, 1),
  lifecycle: "won-back",
  health: 80,
  healthClass: "healthy",
  contactPlan: { frequency: word("每周"), content: word("拜访"), resources: word("专组") },
});

test("the customers' columns are those of the specification, in both languages", () => {
  const review = bareReview({ customers: [best] });
  expect(columnMarks(tableOf(planOf(review, "customers"), "customers"))).toEqual([
    ..."客户 c|等级 c|上期等级 c|年消费 c|订单数 c|客单价 c|最近下单 c|生命周期 c|健康分 c|健康 c".split("|"),
    ..."影响力 c|潜力 c|联系频率 c|沟通内容 c|资源投入 c|跟进备注 i".split("|"),
  ]);
  expect(columnMarks(tableOf(planOf(review, "customers", "en-US"), "customers"))).toEqual([
    ..."Customer c|Tier c|Tier before c|Yearly spend c|Orders c|Average order value c|Last order c".split(
      "|",
    ),
    ..."Lifecycle c|Health score c|Health c|Influence c|Potential c|Contact frequency c".split("|"),
    ..."Contact content c|Resources c|Follow-up notes i".split("|"),
  ]);
});

test("a customer's figures are the review's, lifecycle and health in words, unknown ones dashes", () => {
  const table = tableOf(planOf(bareReview({ customers: [best, customer("乙")] }), "customers"), "customers");
  expect(hasUniqueKeys(table)).toBe(true);
  expect(shownRow(table, "甲")).toEqual([
    ...["甲", "A", "B", 600_000, 4, 150_000, dayOf(2024, 12, 1), "挽回", 80, "健康"],
    ...[null, null, "每周", "拜访", "专组", null],
  ]);
  expect(shownRow(table, "乙").slice(5, 10)).toEqual(["— 无数据", "— 无数据", "—", "— 无数据", "— 无数据"]);
});

test("the three 复购率 stand above with what they divide, and the header of the customers is frozen", () => {
  const plan = planOf(bareReview({ customers: [best], metrics: rates }), "customers");
  const table = tableOf(plan, "repurchase");
  expect(table.rows.map(({ key }) => shownRow(table, key).slice(1))).toEqual([
    [3, 4, 0.75],
    [1, 5, 0.2],
    [2, 5, 0.4],
  ]);
  expect(plan.frozenRows).toBe(10); // title, subtitle, link, blank, header and 3 rates, blank, header
});

test.each([
  [1000, 0],
  [1001, 1],
])("of %i customers all but %i are listed, and the rest is counted", (count, more) => {
  const customers = Array.from({ length: count }, (_, index) => customer(`c${index}`));
  const table = tableOf(planOf(bareReview({ customers }), "customers"), "customers");
  expect(table.rows).toHaveLength(count - more);
  expect(table.footer?.length ?? 0).toBe(more);
});
