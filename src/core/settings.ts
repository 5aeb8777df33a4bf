import * as z from "zod";

z.config({ jitless: true }); // zod's compiled validators use `new Function`, which the pane's CSP forbids

const share = z.number().min(0).max(1);
const range = z.strictObject({ low: z.number(), high: z.number() });
const weights = z.record(z.string(), z.number().nonnegative());

/** How next year's plan is derived and split (M18, M19). */
const planSchema = z.strictObject({
  // document B12: 1.5 亿 after 1.2 亿, +25 %; used for the ambition when no total is typed
  growth: z.number().default(0.25),
  // a typed total wins over the ambition derived from growth
  total: z.number().nullable().default(null),
  // metrics.md M17's worked example: challenge 600 beside base 500
  challengeFactor: z.number().min(1).default(1.2),
  // document A6 raises the penetration of existing customers; by how much is the user's to say, tier by tier
  uplift: z.record(z.string(), z.number()).default({}),
  // without a number, as many new customers as in the last twelve months
  newCustomers: z.number().nonnegative().nullable().default(null),
  newProductAmount: z.number().nonnegative().default(0),
  // document C4: time × region × product × team
  timeUnit: z.enum(["month", "quarter", "half"]).default("quarter"),
  // axis → member → weight; without weights the last twelve months' shares
  weights: z.record(z.string(), weights).default({}),
  // pinned amounts: a member of each of the plan's first axes
  holds: z
    .array(
      z.strictObject({
        members: z.array(z.string()).min(1),
        amount: z.number(),
        // of a single member: its axis, where several axes have a member of that name
        axis: z.string().exactOptional(),
      }),
    )
    .default([]),
  // amounts are whole multiples of this
  roundTo: z.number().positive().default(1),
});

/** Every threshold and choice, with where its default comes from in the line above it (spec: metrics.md; documents A–D: source-facts.md). */
export const settingsSchema = z.strictObject({
  // document C8 "滞后≥30% 红, 10%–30% 黄"; boundary words by Civil Code §1259: 以上 includes
  redLag: share.default(0.3),
  yellowLag: share.default(0.1),
  // metrics.md M1: for ratios the same relative lag decides; percentage points on request
  ratioFlag: z.enum(["relative", "pp"]).default("relative"),
  redPp: z.number().min(0).default(10),
  yellowPp: z.number().min(0).default(3),
  // document D1 shows "-" for lower-is-better
  lowerAchievement: z.enum(["dash", "t-over-a", "two-minus"]).default("dash"),
  // a target for a longer span than the period (a year's, for a month) is not split unless asked
  targetSplit: z.enum(["never", "by-days"]).default("never"),
  // a KPI row's polarity is read from its name (周期, 退货率 … are better low); what stands here wins
  kpiPolarity: z.record(z.string(), z.enum(["higher", "lower"])).default({}),
  // metrics.md M2: B < 0 shows Δ with a reason; (A − B)/|B| on request
  negativeBase: z.enum(["reason", "absolute"]).default("reason"),
  // metrics.md M2: part periods compare the same elapsed days
  partPeriod: z.enum(["same-days", "full"]).default("same-days"),
  // calendar year unless the company says otherwise
  fiscalYearStart: z.int().min(1).max(12).default(1),
  // how amounts are shown; figures are always in the base unit
  displayUnit: z.enum(["auto", "1", "10000", "100000000"]).default("auto"),
  // sheets.md B2
  formulas: z.enum(["auto", "live", "values"]).default("auto"),
  // sheets.md B2: live while source rows × such formulas stay under this
  liveFormulaCells: z.number().int().positive().default(50_000_000),
  // metrics.md M5
  lostAfterMonths: z.int().positive().default(6),
  newProductMonths: z.int().positive().default(12),
  repurchase: z.enum(["prior-base", "in-period", "any-earlier"]).default("prior-base"),
  returns: z.enum(["original-order", "own-period"]).default("original-order"),
  // metrics.md M6
  funnelView: z.enum(["reached-or-beyond", "strict"]).default("reached-or-beyond"),
  smallSample: z.int().nonnegative().default(30),
  stageOrder: z.array(z.string()).default([]),
  stageBenchmarks: z.record(z.string(), share).default({}),
  // metrics.md M7: document B's tele-sales ceiling is an example, so no ceiling ships
  channelCeilings: z.record(z.string(), share).default({}),
  channelFloors: z.record(z.string(), share).default({}),
  paretoShare: share.default(0.8),
  // metrics.md M8
  newcomerMonths: z.int().positive().default(12),
  standardDays: z.record(z.string(), z.number().nonnegative()).default({}),
  // metrics.md M11: newcomers' cycle over veterans' by more than 50 %
  newcomerExcess: z.number().nonnegative().default(0.5),
  // metric id → what the industry reaches; a market table's benchmarks are used where none stands here
  metricBenchmarks: z.record(z.string(), z.number()).default({}),
  // ids of shipped triggers that shall not fire
  silentTriggers: z.array(z.string()).default([]),
  // metrics.md M13: defaults are the portfolio's weighted margin rate and median growth
  matrixMarginRate: z.number().nullable().default(null),
  matrixGrowth: z.number().nullable().default(null),
  // metrics.md M14: A > 50 万, B > 20 万 (document B7); C the rest
  tierSystem: z.enum(["spend", "matrix", "cumulative"]).default("spend"),
  tierBounds: z.array(z.strictObject({ tier: z.string(), above: z.number() })).default([
    { tier: "A", above: 500_000 },
    { tier: "B", above: 200_000 },
  ]),
  tierRest: z.string().default("C"),
  tierCumulative: z.strictObject({ a: share, b: share }).default({ a: 0.7, b: 0.9 }),
  // document A7: contact plan of each tier; without one the words of document A (重点攻坚, 培育深耕, 保持维护)
  contactPlans: z
    .record(z.string(), z.strictObject({ frequency: z.string(), content: z.string(), resources: z.string() }))
    .default({}),
  // metrics.md M15 (document C10: ≥ 80 健康, ≥ 60 预警)
  healthyScore: z.number().default(80),
  warningScore: z.number().default(60),
  healthWeights: z
    .strictObject({ frequency: z.number(), orderValue: z.number(), complaints: z.number(), nps: z.number() })
    .default({ frequency: 1, orderValue: 1, complaints: 1, nps: 1 }),
  // a stated minimum and maximum wins over the percentiles of the customers at hand
  healthRanges: z.partialRecord(z.enum(["frequency", "orderValue", "complaints"]), range).default({}),
  healthPercentiles: z.strictObject({ low: share, high: share }).default({ low: 0.05, high: 0.95 }),
  // document C5: base 1 %, challenge 1.5 %, beyond 2 %
  commissionRates: z
    .strictObject({ base: share, challenge: share, beyond: share })
    .default({ base: 0.01, challenge: 0.015, beyond: 0.02 }),
  commissionOn: z.enum(["signed", "collected"]).default("signed"),
  // metrics.md M18, M19
  plan: planSchema.prefault({}),
  // metrics.md M3
  dsoDays: z.int().positive().default(90),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/** The settings in force when the user has chosen nothing. */
export const defaultSettings: Settings = settingsSchema.parse({});
