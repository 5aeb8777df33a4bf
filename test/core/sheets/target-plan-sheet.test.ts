import type { Review } from "../../../src/core/review/review";
import { defaultSettings } from "../../../src/core/settings";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { withTypedPlan } from "../../../src/core/sheets/target-plan/typed-plan";
import type { TypedTable } from "../../../src/core/sheets/typed-table";
import { makeDataSet } from "../../helpers/make-data-set";
import { bareReview } from "../../helpers/bare-review";
import { columnMarks, formulasOf, planOf, shownRow, tableOf } from "../../helpers/plan-of";
import { reviewOf } from "../../helpers/review-of";

/* Sales of 2023 and 2024, each 300 / 400 / 300 / 400 by quarter; N in the first half, S in the second: 1,400 a year. */
const orders = [1, 4, 7, 10].flatMap((month, index) =>
  [2023, 2024].map((year) => ({
    date: `${year}-${String(month).padStart(2, "0")}-01`,
    amount: [300, 400, 300, 400][index]!,
    region: index < 2 ? "N" : "S",
    customer: "a",
  })),
);
const dataSets = { orders: makeDataSet("orders", orders) };
const typedSplit = (cells: Record<string, Record<string, number>>): TypedTable[] => [
  {
    sheetId: "target-plan",
    block: "target-plan",
    rows: Object.entries(cells).map(([key, row]) => ({ key, cells: row })),
  },
];
const reviewed = (typed: TypedTable[] = []): Review =>
  reviewOf(dataSets, { period: "2024" }, withTypedPlan(defaultSettings, typed));

test("members of each axis stand with weight, held amount, base and challenge target", () => {
  const table = tableOf(planOf(reviewed(), "target-plan"), "target-plan");
  expect(columnMarks(table)).toEqual(
    "维度 c|成员 c|采用权重 c|权重 i|保留(元) i|基础目标 c|挑战目标 c".split("|"),
  );
  // 1,400 × 1.25 = 1,750; × 1.2 = 2,100; Q1 300/1,400
  expect(shownRow(table, "time/2025-Q1")).toEqual(["时间", "2025-Q1", 300 / 1400, null, null, 375, 450]);
  expect(shownRow(table, "region/N").slice(5)).toEqual([875, 1050]);
});

test("typed weights and held amounts are obeyed to the unit at the next review", () => {
  // Q1 held at 500: 1,250 are left; Q2 typed 50 %, the others share the rest of the weights by their past (300:300:400)
  const review = reviewed(
    typedSplit({
      "time/2025-Q1": { held: 500 },
      "time/2025-Q2": { weight: 0.5 },
      "region/N": { held: 1000 },
    }),
  );
  const amounts = review.plan!.base.margins.map(({ members }) => members.map(({ amount }) => amount));
  // weights 0.15 / 0.5 / 0.15 / 0.2; of 1,250 by 0.5 : 0.15 : 0.2 → 735.29, 220.59, 294.12 → largest remainders
  expect(amounts).toEqual([
    [500, 735, 221, 294],
    [1000, 750],
  ]);
  expect(review.plan!.challenge.margins[0]!.members[0]!.amount).toBe(500);
});

test("a growth typed on the sheet wins over a total in the settings, premises over their defaults", () => {
  const settings = { ...defaultSettings, plan: { ...defaultSettings.plan, total: 9999 } };
  const typed: TypedTable[] = [
    {
      sheetId: "target-plan",
      block: "plan-goal",
      rows: [
        { key: "goal:base", cells: { typed: 0.5 } },
        { key: "goal:challenge", cells: { typed: 1.5 } },
      ],
    },
    {
      sheetId: "target-plan",
      block: "plan-premises",
      rows: [
        { key: "uplift:A", cells: { typed: 0.1 } },
        { key: "new-customers", cells: { typed: 7 } },
        { key: "new-products", cells: { typed: "以后再填" } },
      ],
    },
  ];
  const { plan } = withTypedPlan(settings, typed);
  expect(plan).toMatchObject({ growth: 0.5, total: null, challengeFactor: 1.5, newCustomers: 7 });
  expect([plan.uplift, plan.newProductAmount]).toEqual([{ A: 0.1 }, 0]);
});

test("nothing typed leaves the settings as they are", () => {
  expect(withTypedPlan(defaultSettings, typedSplit({ "time/2025-Q1": {} }))).toBe(defaultSettings);
});

test("the matrix time × region sums to both margins, and the checks are formulas that read 0", () => {
  const plan = planOf(reviewed(), "target-plan");
  const matrix = tableOf(plan, "plan-matrix-region");
  const north = shownRow(matrix, "N");
  expect(north.slice(-2)).toEqual([875, 0]);
  expect((north.slice(1, 5) as number[]).reduce((sum, amount) => sum + amount, 0)).toBe(875);
  expect(formulasOf(matrix, "N")["total"]).toBe("=[@{span-0}]+[@{span-1}]+[@{span-2}]+[@{span-3}]");
  const checks = tableOf(plan, "plan-checks");
  expect(shownRow(checks, "time")).toEqual(["时间", 1750, 0, 2100, 0]);
});

test("the derivation names what is missing to the target and the growth needed", () => {
  const table = tableOf(planOf(reviewed(), "target-plan", "en-US"), "plan-premises");
  expect(table.footer?.map(([label, cell]) => [label, cell])).toMatchObject([
    [{ value: "Derived" }, { value: 1400 }],
    [{ value: "Base target" }, { value: 1750 }],
    [{ value: "Derived − target" }, { value: -350 }],
    [{ value: "Growth needed" }, { value: 0.25 }],
    [{ value: "Doubling in three years takes" }, { value: expect.closeTo(0.2599, 4) as number }],
  ]);
});

test("weights that are not 100 % are announced on the sheet", () => {
  const quarters = [1, 2, 3, 4].map((quarter) => [
    `time/2025-Q${quarter}`,
    { weight: quarter % 2 ? 0.3 : 0.4 },
  ]);
  const typed = typedSplit(Object.fromEntries(quarters) as Record<string, Record<string, number>>);
  const notes = planOf(reviewed(typed), "target-plan").blocks.find(({ id }) => id === "plan-notes");
  expect(JSON.stringify(notes)).toContain("时间的权重合计 140 %，已折算为 100 %");
});

test("the sheet comes unasked once somebody has planned, and says what it needs without data", () => {
  const ids = (review: Review) => planSheets(review, { locale: "zh-CN" }).map(({ id }) => id);
  expect(ids(reviewed())).not.toContain("target-plan");
  expect(ids(reviewed(typedSplit({ "region/N": { held: 1000 } })))).toContain("target-plan");
  expect(JSON.stringify(planOf(bareReview({}), "target-plan").blocks)).toContain("订单模板");
});
