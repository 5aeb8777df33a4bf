import type { Review } from "../../../../src/core/review/review";
import { planSheets } from "../../../../src/core/sheets/plan-sheets";
import type { CellsBlock, PlanCell, SheetPlan } from "../../../../src/core/sheets/sheet-plan";
import { bareResult, bareReview } from "../../../helpers/bare-review";
import { chartCollisions, missingChartColumns } from "../../../helpers/chart-rectangles";
import { hasUniqueKeys, planOf, shownRow, tableOf } from "../../../helpers/plan-of";
import { fullReview } from "./full-review";

const shown = (cell: PlanCell | undefined) => {
  if (cell === null || cell === undefined || typeof cell !== "object") return cell ?? null;
  return "link" in cell ? cell.text : cell.value;
};
function cellsOf(plan: SheetPlan, id: string): CellsBlock {
  const block = plan.blocks.find((each) => each.id === id);
  if (block?.kind !== "cells") throw new Error(`no cells ${id}`);
  return block;
}
const textsOf = (plan: SheetPlan, id: string) => cellsOf(plan, id).rows.map((row) => row.map(shown));
const chartIds = (review: Review) => planOf(review, "cockpit").charts.map(({ id }) => id);
const plan = planOf(fullReview, "cockpit");

test("the cockpit is the first of our tabs whenever there are metrics, and not without any", () => {
  expect(planSheets(fullReview, { locale: "zh-CN" })[0]?.id).toBe("cockpit");
  expect(planSheets(bareReview({}), { locale: "zh-CN" })[0]?.id).toBe("performance");
});

test("it links to every other sheet of the review", () => {
  const others = planSheets(fullReview, { locale: "zh-CN" }).slice(1);
  const links = textsOf(plan, "sheet-links").flat().slice(1);
  expect(links.filter((text) => text !== null)).toEqual(others.map(({ name }) => name));
});

test("a card shows name, value, light, achievement, target, year on year and change, dashes with their reason", () => {
  const card = textsOf(plan, "kpi-cards").map((row) => row.slice(0, 2));
  expect(card).toEqual([
    ["销售额（万元）", ""],
    [3_800_000, "■"],
    ["达成率", 0.76],
    ["目标", 5_000_000],
    ["同比", -0.05],
    ["环比", "— 无同期"],
  ]);
  const third = textsOf(plan, "kpi-cards").map((row) => row.slice(4, 6));
  expect(third[3]).toEqual(["目标", "—"]);
});

test("gaps that two metrics have alike are told once: leads that are all opportunities", () => {
  const lost = { dimension: "region" as const, against: "lastYear" as const, netShare: null, seed: true };
  const cause = (metricId: string, member: string, gap: number) => ({
    ...lost,
    metricId,
    label: { zh: metricId, en: metricId },
    member,
    gap,
    shortfallShare: 0.5,
  });
  const rootCauses = [
    cause("lead-count", "华东", -4),
    cause("lead-count", "华南", -3),
    cause("opportunity-count", "华东", -4),
    cause("opportunity-count", "华南", -3),
    cause("order-count", "华东", -4),
  ];
  const table = tableOf(planOf({ ...fullReview, rootCauses }, "cockpit"), "cockpit-gaps");
  expect(table.rows.map(({ key }) => shownRow(table, key).slice(0, 5))).toEqual([
    ["lead-count", "去年同期", "区域", "华东", -4],
    ["lead-count", "去年同期", "区域", "华南", -3],
    ["order-count", "去年同期", "区域", "华东", -4],
  ]);
});

test("cards find their metric by its key, as two metrics may bear one name", () => {
  const formulas = cellsOf(plan, "kpi-cards").rows.flatMap((row) =>
    row.flatMap((cell) => (cell && typeof cell === "object" && "formula" in cell ? [cell.formula] : [])),
  );
  // 6 live figures on each of 3 cards: value, light, achievement, target, year on year, change
  expect(formulas).toHaveLength(18);
  expect(formulas).toContain(
    '=INDEX({table:performance}[{light}],MATCH("sales-amount",{table:performance}[{row-key}],0))',
  );
});

test("rules that fired come gravest first with their advice; what concerns the data is only counted", () => {
  expect(textsOf(plan, "cockpit-findings").flat()).toEqual([
    "触发规则与建议",
    "■ 以账期换量",
    "▲ 跟进变慢",
    "   → 抽查线索",
    "另有 1 条数据提示 → 数据质量",
  ]);
});

test("the waterfall goes from the target over the members to the actual figure", () => {
  // 500 万 − 50 (华东) − 70 (华南) = 380 万
  const bridge = tableOf(plan, "cockpit-bridge");
  const rows = bridge.rows.map(({ key }) => shownRow(bridge, key).slice(0, 6));
  expect(rows).toEqual([
    ["目标 500.0", null, 5_000_000, 0, null, null],
    ["华东 −50.0", -500_000, null, 4_500_000, null, 500_000],
    ["华南 −70.0", -700_000, null, 3_800_000, null, 700_000],
    ["实际 380.0", null, 3_800_000, 0, null, null],
  ]);
  expect(plan.charts.find(({ id }) => id === "bridge")?.title).toBe(
    "销售额较目标 −120.0：区域中华东 −50.0，华南 −70.0\n万元；青色有利，深红不利",
  );
});

test("months: rates where both figures stand, nothing for a month that has not come, no growth on nothing", () => {
  const months = tableOf(plan, "cockpit-months");
  expect(shownRow(months, "2024-01")).toEqual(["2024-01", 900_000, 1_000_000, 0.9, -100_000, 800_000, 0.125]);
  expect(shownRow(months, "2024-02").slice(3)).toEqual([1, 0, 0, "— 无同期"]);
  expect(shownRow(months, "2024-03")).toEqual(["2024-03", null, 1_000_000, "", "", 700_000, ""]);
});

test("titles say the message and the unit, in both languages", () => {
  const titles = (locale: "zh-CN" | "en-US") =>
    planOf(fullReview, "cockpit", locale).charts.map(({ title }) => title);
  expect(titles("zh-CN")).toEqual([
    "达成率：2 项有目标的指标中 1 项达标\n%，方框 = 目标 100%",
    "销售额走势：2 期中 1 期达标\n万元",
    expect.stringContaining("万元"),
    "漏斗：线索 100 → 订单 5，最窄一步 商机 20%\n条数",
  ]);
  expect(titles("en-US")[1]).toBe("Sales trend: 1 of 2 periods on target\nbase currency");
});

test("the bars of the funnel are centred: half of what is missing stands before each", () => {
  const funnel = tableOf(plan, "cockpit-funnel");
  expect(funnel.rows.map(({ key }) => shownRow(funnel, key))).toEqual([
    ["线索", 0, 100],
    ["商机", 40, 20],
    ["订单", 47.5, 5],
  ]);
});

test("on no sheet does a chart cover another or a cell with content, and every series has its column", () => {
  const plans = planSheets(fullReview, { locale: "zh-CN" });
  const charted = plans.filter(({ charts }) => charts.length > 0);
  expect(charted.map(({ id }) => id)).toEqual(["cockpit", "funnel", "product-matrix"]);
  expect(plans.flatMap(chartCollisions)).toEqual([]);
  expect(plans.flatMap(missingChartColumns)).toEqual([]);
  expect(
    plans.flatMap(({ blocks }) => blocks).every((block) => block.kind !== "table" || hasUniqueKeys(block)),
  ).toBe(true);
});

test("with little data nothing empty is drawn", () => {
  const one = bareResult({
    id: "order-count",
    label: { zh: "订单数", en: "Orders" },
    unit: "count",
    actual: 3,
  });
  expect(chartIds(bareReview({ metrics: [one] }))).toEqual([]);
  const points = [1, 2].map((index) => ({
    label: `2024-0${index}`,
    start: 0,
    end: 30,
    actual: null,
    target: 5,
    lastYear: null,
  }));
  const onlyTargets = bareReview({ metrics: [{ ...one, actual: null, target: 10 }], trend: points });
  expect(chartIds(onlyTargets)).toEqual(["trend"]);
  const [trend] = planOf(onlyTargets, "cockpit").charts;
  expect(trend?.source.series.map(({ column }) => column)).toEqual(["target"]);
  expect(trend?.place.columns).toBe(8);
  expect(tableOf(planOf(onlyTargets, "cockpit"), "cockpit-months").columns.map(({ id }) => id)).toEqual([
    "month",
    "target",
  ]);
});
