import type { BreakdownRow, Review } from "../../../../src/core/review/review";
import { bareResult, bareReview } from "../../../helpers/bare-review";

const line = (member: string | null, target: number, actual: number, lastYear: number): BreakdownRow => ({
  member,
  actual,
  target,
  achievement: actual / target,
  variance: actual - target,
  share: null,
  previous: null,
  change: null,
  lastYear,
  yoy: actual / lastYear - 1,
  marginRate: null,
  perHead: null,
  flag: "none",
  reasons: {},
});

const sales = bareResult({
  id: "sales-amount",
  label: { zh: "销售额", en: "Sales" },
  unit: "amount",
  target: 5_000_000,
  actual: 3_800_000,
  achievement: 0.76,
  variance: -1_200_000,
  variancePct: -0.24,
  yoy: -0.05,
  change: null,
  flag: "red",
  reasons: { change: "no-base" },
});
const repurchase = bareResult({
  id: "kpi:sales-amount",
  label: { zh: "销售额", en: "Sales" },
  unit: "ratio",
  target: 0.6,
  actual: 0.65,
  achievement: 0.65 / 0.6,
  variancePp: 5,
  flag: "green",
  reasons: { yoy: "no-base", change: "no-base" },
});
const orders = bareResult({
  id: "order-count",
  label: { zh: "订单数", en: "Orders" },
  unit: "count",
  actual: 120,
  reasons: {
    target: "no-target",
    achievement: "no-target",
    variance: "no-target",
    yoy: "no-base",
    change: "no-base",
  },
});
const month = (label: string, target: number | null, actual: number | null, lastYear: number | null) => ({
  label,
  start: 0,
  end: 30,
  target,
  actual,
  lastYear,
});
const step = (stage: string, count: number, stepRate: number | null) => ({
  stage,
  count,
  stepRate,
  totalRate: stepRate === null ? null : count / 100,
  benchmark: null,
  gapPp: null,
});

/** A hand-made review that fills every part of the cockpit; two metrics bear one name. */
export const fullReview: Review = bareReview({
  metrics: [sales, repurchase, orders],
  breakdowns: [
    {
      metricId: "sales-amount",
      dimension: "region",
      rows: [
        line("华东", 3_000_000, 2_500_000, 2_600_000),
        line("华南", 2_000_000, 1_300_000, 1_400_000),
        line(null, 1, 1, 1),
      ].map((row) => (row.member === null ? { ...row, actual: 0, target: null } : row)),
      total: line(null, 5_000_000, 3_800_000, 4_000_000),
      reconciliation: 0,
    },
  ],
  trend: [
    month("2024-01", 1_000_000, 900_000, 800_000),
    month("2024-02", 1_000_000, 1_000_000, 0),
    month("2024-03", 1_000_000, null, 700_000),
  ],
  rootCauses: [
    {
      metricId: "sales-amount",
      label: sales.label,
      dimension: "region",
      member: "华南",
      against: "target",
      gap: -700_000,
      shortfallShare: 7 / 12,
      netShare: null,
      seed: true,
    },
  ],
  findings: [
    {
      id: "slow",
      severity: "warning",
      text: { zh: "跟进变慢", en: "Follow-up is slower" },
      advice: { zh: "抽查线索", en: "Check leads" },
      metricIds: ["sales-amount"],
    },
    {
      id: "credit",
      severity: "critical",
      text: { zh: "以账期换量", en: "Volume bought with credit" },
      metricIds: ["sales-amount"],
    },
    { id: "source:x", severity: "info", text: { zh: "重复行", en: "Duplicate row" }, metricIds: [] },
  ],
  funnel: {
    cohort: [step("线索", 100, null), step("商机", 20, 0.2), step("订单", 5, 0.25)],
    period: [step("线索", 100, null), step("商机", 20, 0.2), step("订单", 5, 0.25)],
  },
  lost: [
    { reason: "价格", count: 6, amount: 60, share: 0.75, cumulative: 0.75, inCut: true },
    { reason: "交期", count: 2, amount: 20, share: 0.25, cumulative: 1, inCut: true },
  ],
  products: {
    dimension: "product",
    rows: (["star", "cash-cow", "dog", "new"] as const).map((quadrant, index) => ({
      product: `产品 ${index + 1}`,
      productLine: null,
      revenue: 100,
      lastYear: 50,
      marginRate: 0.1 * (index + 1),
      marginShare: null,
      growth: 0.2 - 0.1 * index,
      quadrant,
      advice: null,
    })),
    cutOffs: { marginRate: 0.2, growth: 0.1 },
  },
});
