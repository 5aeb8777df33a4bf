import type { ProductMatrix, ProductRow, RootCause } from "../../../src/core/review/sections";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { columnMarks, hasUniqueKeys, planOf, shownRow, tableOf } from "../../helpers/plan-of";

const product = (name: string, rest: Partial<ProductRow>): ProductRow => ({
  product: name,
  productLine: "网关",
  revenue: 100,
  lastYear: 50,
  marginRate: 0.4,
  marginShare: null,
  growth: 1,
  quadrant: "star",
  advice: { zh: "投入", en: "Invest" },
  ...rest,
});
const products: ProductMatrix = {
  dimension: "product",
  rows: [
    product("甲", {}),
    product("乙", { productLine: null, lastYear: 0, growth: null, quadrant: "new", reason: "new-product" }),
    product("丙", { lastYear: null, growth: null, quadrant: null, advice: null, reason: "no-base" }),
  ],
  cutOffs: { marginRate: 0.4, growth: null },
};
const cause = (member: string | null, rest: Partial<RootCause> = {}): RootCause => ({
  metricId: "sales-amount",
  label: { zh: "销售额", en: "Sales" },
  dimension: "region",
  member,
  against: "target",
  gap: -80,
  shortfallShare: 0.8,
  netShare: null,
  seed: true,
  ...rest,
});
const sales = bareResult({ id: "sales-amount", label: { zh: "销售额", en: "Sales" }, unit: "amount" });
const review = bareReview({
  products,
  metrics: [sales],
  rootCauses: [
    cause("华东"),
    cause(null, { gap: -20, shortfallShare: 0.2 }),
    cause("won-back", { dimension: "lifecycle", against: "lastYear" }),
    cause("华南", { seed: false }),
  ],
});

test("the product matrix has the specification's columns in both languages", () => {
  expect(columnMarks(tableOf(planOf(review, "product-matrix")))).toEqual([
    ..."产品 c|产品线 c|收入 c|毛利率 c|增长 c|象限 c|建议 c|备注 i".split("|"),
  ]);
  expect(columnMarks(tableOf(planOf(review, "product-matrix", "en-US")))).toEqual([
    ..."Product c|Product line c|Revenue c|Margin rate c|Growth c|Quadrant c|Advice c|Notes i".split("|"),
  ]);
});

test("products stand with their quadrant; a new one and one without a last year say so", () => {
  const table = tableOf(planOf(review, "product-matrix"));
  expect(hasUniqueKeys(table)).toBe(true);
  expect(shownRow(table, "甲")).toEqual(["甲", "网关", 100, 0.4, 1, "明星", "投入", null]);
  expect(shownRow(table, "乙").slice(1, 6)).toEqual(["—", 100, 0.4, "— 新品", "新品"]);
  expect(shownRow(table, "丙").slice(4, 7)).toEqual(["— 无同期", "— 无同期", "— 无同期"]);
  expect(table.footer?.map((line) => line[1])).toMatchObject([{ value: 0.4 }, { value: "— 无数据" }]);
});

test("the root causes have the specification's columns, with lists for fishbone and control", () => {
  const table = tableOf(planOf(review, "root-causes"));
  expect(columnMarks(table)).toEqual([
    ..."问题描述 c|缺口 c|占缺口 c|可能原因(初步) i|Why1 i|Why2 i|Why3 i|Why4 i|Why5 i".split("|"),
    ..."根本原因(深挖后) i|鱼骨维度 i|可控 i|验证方法 i|关联行动 i".split("|"),
  ]);
  expect(table.columns.find(({ id }) => id === "fishbone")?.list).toEqual(["主观", "客观", "流程", "资源"]);
  expect(table.columns.find(({ id }) => id === "controllable")?.list).toEqual(["可控", "不可控"]);
  expect(columnMarks(tableOf(planOf(review, "root-causes", "en-US"))).slice(0, 4)).toEqual([
    ..."Problem c|Gap c|Share of gap c|Possible cause (first guess) i".split("|"),
  ]);
});

test("only seeds are listed, keyed by metric, dimension and member", () => {
  const table = tableOf(planOf(review, "root-causes"));
  expect(table.rows.map(({ key }) => key)).toEqual([
    "sales-amount/region/华东",
    "sales-amount/region/~other",
    "sales-amount/lifecycle/won-back",
  ]);
  const [east, , back] = table.rows.map(({ key }) => shownRow(table, key).slice(0, 3));
  expect(east).toEqual(["区域“华东”的销售额低于目标", -80, 0.8]);
  expect(back?.[0]).toBe("客户生命周期“挽回”的销售额低于去年同期");
});

describe("one gap that several dimensions name", () => {
  const problems = (unit: "amount" | "count", team: string, teamActual: number): string[] => {
    const given = bareReview({
      metrics: [bareResult({ ...sales, unit })],
      rootCauses: [
        cause("华北", { actual: 20 }),
        cause(team, { dimension: "team", actual: teamActual, gap: teamActual - 100 }),
      ],
    });
    const table = tableOf(planOf(given, "root-causes"));
    return table.rows.map(({ key }) => String(shownRow(table, key)[0]));
  };

  test("is one line that names both, when actual and target are the same", () => {
    expect(problems("amount", "一部", 20)).toEqual(["区域“华北”（同团队“一部”）的销售额低于目标"]);
    expect(problems("count", "华北部", 20)).toEqual(["区域“华北”（同团队“华北部”）的销售额低于目标"]);
  });

  test("is two lines when anything differs, or a count is equal by chance", () => {
    expect(problems("amount", "一部", 20.01)).toHaveLength(2);
    expect(problems("count", "一部", 20)).toHaveLength(2);
  });
});
