import * as z from "zod";

const number = z.number().nullable();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const member = z.string().nullable();
/** Rows of sections whose columns depend on what the data hold. */
const rows = z.array(z.record(z.string(), z.unknown()));

export const resultMetricSchema = z.object({
  id: z.string(),
  scope: z.record(z.string(), member),
  unit: z.enum(["amount", "count", "ratio", "days", "score"]),
  polarity: z.enum(["higher", "lower"]),
  actual: number,
  target: number,
  achievement: number,
  variance: number,
  variancePct: number,
  variancePp: number,
  previous: number,
  change: number,
  lastYear: number,
  yoy: number,
  flag: z.enum(["red", "yellow", "green", "none"]),
  reasons: z.record(z.string(), z.string()),
  label: z.string(),
  about: z.string().optional(),
  changePp: number.optional(),
  yoyPp: number.optional(),
  changePerDay: number.optional(),
  yoyPerDay: number.optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  actualWithTarget: z.number().optional(),
  pace: z.record(z.string(), number).optional(),
});

const breakdownSchema = z.object({
  metric: z.string(),
  rows,
  total: z.record(z.string(), z.unknown()),
  reconciliation: z.number(),
});

const datasetSchema = z.object({
  kind: z.string(),
  source: z.string(),
  rowsRead: z.int(),
  rowsUsed: z.int(),
  rowsLeftOut: z.int(),
  mapping: z.record(z.string(), z.string()),
  units: z.record(z.string(), z.number()),
});

const problemSchema = z.object({
  code: z.string(),
  sheet: z.string().optional(),
  address: z.string().optional(),
  text: z.string(),
});

const findingSchema = z.object({
  id: z.string(),
  severity: z.enum(["info", "warning", "critical"]),
  text: z.string(),
  advice: z.string().optional(),
  metrics: z.array(z.string()),
});

/** `result.json`: schema `fupan-result`, version 1. Rates are fractions, amounts base units, days ISO; undefined is `null` with a reason. */
export const resultSchema = z.object({
  schema: z.literal("fupan-result"),
  version: z.literal(1),
  period: z.object({ label: z.string(), start: isoDay, end: isoDay, asOf: isoDay }),
  datasets: z.array(datasetSchema),
  metrics: z.array(resultMetricSchema),
  funnel: z.object({ cohort: rows, period: rows }),
  lost: rows,
  breakdowns: z.record(z.string(), breakdownSchema),
  rootCauses: rows,
  customers: rows,
  products: rows,
  milestones: rows,
  commission: rows,
  plan: z.record(z.string(), z.unknown()),
  problems: z.array(problemSchema),
  findings: z.array(findingSchema),
  sentences: z.array(z.string()),
  gaps: z.array(z.object({ id: z.string(), reason: z.string() })),
  trend: rows,
  /** Channels, tier moves, volume and price, cycles, receivables, market. */
  more: z.record(z.string(), z.unknown()),
});

export type FupanResult = z.infer<typeof resultSchema>;
export type ResultMetric = z.infer<typeof resultMetricSchema>;

/** Sections that the review's other parts fill; a section that was not computed is empty. */
export type ResultSections = Partial<
  Pick<
    FupanResult,
    | "funnel"
    | "lost"
    | "rootCauses"
    | "customers"
    | "products"
    | "milestones"
    | "commission"
    | "plan"
    | "sentences"
  >
>;
