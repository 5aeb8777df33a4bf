import * as z from "zod/mini";

z.config({ jitless: true }); // zod's compiled validators use `new Function`, which the pane's CSP forbids

const share = z.number().check(z.minimum(0), z.maximum(1));
const range = z.strictObject({ low: z.number(), high: z.number() });
const weights = z.record(z.string(), z.number().check(z.nonnegative()));

/** How next year's plan is derived and split (M18, M19). */
const planSchema = z.strictObject({
  // document B12: 1.5 亿 after 1.2 亿, +25 %; used for the ambition when no total is typed
  growth: z._default(z.number(), 0.25),
  // a typed total wins over the ambition derived from growth
  total: z._default(z.nullable(z.number()), null),
  // metrics.md M17's worked example: challenge 600 beside base 500
  challengeFactor: z._default(z.number().check(z.minimum(1)), 1.2),
  // document A6 raises the penetration of existing customers; by how much is the user's to say, tier by tier
  uplift: z._default(z.record(z.string(), z.number()), {}),
  // without a number, as many new customers as in the last twelve months
  newCustomers: z._default(z.nullable(z.number().check(z.nonnegative())), null),
  newProductAmount: z._default(z.number().check(z.nonnegative()), 0),
  // document C4: time × region × product × team
  timeUnit: z._default(z.enum(["month", "quarter", "half"]), "quarter"),
  // axis → member → weight; without weights the last twelve months' shares
  weights: z._default(z.record(z.string(), weights), {}),
  // pinned amounts: a member of each of the plan's first axes
  holds: z._default(
    z.array(
      z.strictObject({
        members: z.array(z.string()).check(z.minLength(1)),
        amount: z.number(),
        // of a single member: its axis, where several axes have a member of that name
        axis: z.exactOptional(z.string()),
      }),
    ),
    [],
  ),
  // amounts are whole multiples of this
  roundTo: z._default(z.number().check(z.positive()), 1),
});

/** Every threshold and choice, with where its default comes from in the line above it (spec: metrics.md; documents A–D: source-facts.md). */
export const settingsSchema = z.strictObject({
  // document C8 "滞后≥30% 红, 10%–30% 黄"; boundary words by Civil Code §1259: 以上 includes
  redLag: z._default(share, 0.3),
  yellowLag: z._default(share, 0.1),
  // metrics.md M1: for ratios the same relative lag decides; percentage points on request
  ratioFlag: z._default(z.enum(["relative", "pp"]), "relative"),
  redPp: z._default(z.number().check(z.minimum(0)), 10),
  yellowPp: z._default(z.number().check(z.minimum(0)), 3),
  // document D1 shows "-" for lower-is-better
  lowerAchievement: z._default(z.enum(["dash", "t-over-a", "two-minus"]), "dash"),
  // a target for a longer span than the period (a year's, for a month) is not split unless asked
  targetSplit: z._default(z.enum(["never", "by-days"]), "never"),
  // a KPI row's polarity is read from its name (周期, 退货率 … are better low); what stands here wins
  kpiPolarity: z._default(z.record(z.string(), z.enum(["higher", "lower"])), {}),
  // metrics.md M2: B < 0 shows Δ with a reason; (A − B)/|B| on request
  negativeBase: z._default(z.enum(["reason", "absolute"]), "reason"),
  // metrics.md M2: part periods compare the same elapsed days
  partPeriod: z._default(z.enum(["same-days", "full"]), "same-days"),
  // calendar year unless the company says otherwise
  fiscalYearStart: z._default(z.int().check(z.minimum(1), z.maximum(12)), 1),
  // how amounts are shown; figures are always in the base unit
  displayUnit: z._default(z.enum(["auto", "1", "10000", "100000000"]), "auto"),
  // sheets.md B2
  formulas: z._default(z.enum(["auto", "live", "values"]), "auto"),
  // sheets.md B2: live while source rows × such formulas stay under this
  liveFormulaCells: z._default(z.int().check(z.positive()), 50_000_000),
  // metrics.md M5
  lostAfterMonths: z._default(z.int().check(z.positive()), 6),
  newProductMonths: z._default(z.int().check(z.positive()), 12),
  repurchase: z._default(z.enum(["prior-base", "in-period", "any-earlier"]), "prior-base"),
  returns: z._default(z.enum(["original-order", "own-period"]), "original-order"),
  // metrics.md M6
  funnelView: z._default(z.enum(["reached-or-beyond", "strict"]), "reached-or-beyond"),
  smallSample: z._default(z.int().check(z.nonnegative()), 30),
  stageOrder: z._default(z.array(z.string()), []),
  stageBenchmarks: z._default(z.record(z.string(), share), {}),
  // metrics.md M7: document B's tele-sales ceiling is an example, so no ceiling ships
  channelCeilings: z._default(z.record(z.string(), share), {}),
  channelFloors: z._default(z.record(z.string(), share), {}),
  paretoShare: z._default(share, 0.8),
  // metrics.md M8
  newcomerMonths: z._default(z.int().check(z.positive()), 12),
  standardDays: z._default(z.record(z.string(), z.number().check(z.nonnegative())), {}),
  // metrics.md M11: newcomers' cycle over veterans' by more than 50 %
  newcomerExcess: z._default(z.number().check(z.nonnegative()), 0.5),
  // metric id → what the industry reaches; a market table's benchmarks are used where none stands here
  metricBenchmarks: z._default(z.record(z.string(), z.number()), {}),
  // ids of shipped triggers that shall not fire
  silentTriggers: z._default(z.array(z.string()), []),
  // metrics.md M13: defaults are the portfolio's weighted margin rate and median growth
  matrixMarginRate: z._default(z.nullable(z.number()), null),
  matrixGrowth: z._default(z.nullable(z.number()), null),
  // metrics.md M14: A > 50 万, B > 20 万 (document B7); C the rest
  tierSystem: z._default(z.enum(["spend", "matrix", "cumulative"]), "spend"),
  tierBounds: z._default(z.array(z.strictObject({ tier: z.string(), above: z.number() })), [
    { tier: "A", above: 500_000 },
    { tier: "B", above: 200_000 },
  ]),
  tierRest: z._default(z.string(), "C"),
  tierCumulative: z._default(z.strictObject({ a: share, b: share }), { a: 0.7, b: 0.9 }),
  // document A7: contact plan of each tier; without one the words of document A (重点攻坚, 培育深耕, 保持维护)
  contactPlans: z._default(
    z.record(
      z.string(),
      z.strictObject({ frequency: z.string(), content: z.string(), resources: z.string() }),
    ),
    {},
  ),
  // metrics.md M15 (document C10: ≥ 80 健康, ≥ 60 预警)
  healthyScore: z._default(z.number(), 80),
  warningScore: z._default(z.number(), 60),
  healthWeights: z._default(
    z.strictObject({
      frequency: z.number(),
      orderValue: z.number(),
      complaints: z.number(),
      nps: z.number(),
    }),
    { frequency: 1, orderValue: 1, complaints: 1, nps: 1 },
  ),
  // a stated minimum and maximum wins over the percentiles of the customers at hand
  healthRanges: z._default(z.partialRecord(z.enum(["frequency", "orderValue", "complaints"]), range), {}),
  healthPercentiles: z._default(z.strictObject({ low: share, high: share }), { low: 0.05, high: 0.95 }),
  // document C5: base 1 %, challenge 1.5 %, beyond 2 %
  commissionRates: z._default(z.strictObject({ base: share, challenge: share, beyond: share }), {
    base: 0.01,
    challenge: 0.015,
    beyond: 0.02,
  }),
  commissionOn: z._default(z.enum(["signed", "collected"]), "signed"),
  // metrics.md M18, M19
  plan: z.prefault(planSchema, {}),
  // metrics.md M3
  dsoDays: z._default(z.int().check(z.positive()), 90),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/** The settings in force when the user has chosen nothing. */
export const defaultSettings: Settings = settingsSchema.parse({});
