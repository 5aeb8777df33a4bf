import type { DimensionId } from "../data/fields";
import type { ReviewWindow } from "../data/period";
import type { SourceReport } from "../data/source-report";
import type { Phrase } from "../data/locale";
import type { Flag } from "../metrics/flag";
import type { Polarity, ReasonCode, Unit } from "../metrics/metric";
import type { Pace } from "../metrics/pace";
import type { Settings } from "../settings";
import type { ReviewSections } from "./sections";

export type { Flag };

/** Dimension members a figure is about; `{}` is the whole, `{ region: null }` is 其他/未分类. */
export type Scope = Readonly<Partial<Record<DimensionId, string | null>>>;

/** One metric for one scope, as in result.json: rates are fractions, amounts base units, undefined figures `null` with a reason. */
export interface MetricResult {
  id: string;
  label: Phrase;
  category: string;
  scope: Scope;
  unit: Unit;
  polarity: Polarity;
  actual: number | null;
  numerator?: number;
  denominator?: number;
  target: number | null;
  /** ΣA of the rows that have a target, when it differs from `actual`. */
  actualWithTarget?: number;
  achievement: number | null;
  variance: number | null;
  variancePct: number | null;
  /** Percentage points, for ratios: 60 % → 65 % is 5. */
  variancePp: number | null;
  previous: number | null;
  /** 环比 against the adjacent previous period; a ratio's change is in percentage points and stands in `changePp`. */
  change: number | null;
  changePp: number | null;
  lastYear: number | null;
  /** 同比, likewise. */
  yoy: number | null;
  yoyPp: number | null;
  /** Changes of the daily average, where the two windows have different lengths (29 days against 28). */
  changePerDay?: number | null;
  yoyPerDay?: number | null;
  flag: Flag;
  /** For an open period with a target that grows with time: the flag is decided on `pace.lag`, not on the achievement. */
  pace?: Pace;
  reasons: Readonly<Partial<Record<ReasonedFigure, ReasonCode>>>;
}

export type ReasonedFigure =
  | "actual"
  | "target"
  | "achievement"
  | "variance"
  | "variancePct"
  | "previous"
  | "change"
  | "lastYear"
  | "yoy";

/** One line of a breakdown; `member: null` is the last line 其他/未分类. */
export interface BreakdownRow {
  member: string | null;
  actual: number;
  target: number | null;
  achievement: number | null;
  variance: number | null;
  /** Share of the whole. */
  share: number | null;
  previous: number | null;
  change: number | null;
  lastYear: number | null;
  yoy: number | null;
  marginRate: number | null;
  perHead: number | null;
  flag: Flag;
  /** Open periods: what the flag was decided on. */
  pace?: Pace;
  reasons: MetricResult["reasons"];
}

export interface Breakdown {
  metricId: string;
  dimension: DimensionId;
  rows: readonly BreakdownRow[];
  total: BreakdownRow;
  /** total − Σ rows: must be 0; printed. */
  reconciliation: number;
}

/** A metric that could not be computed, and why: shown, never silent. */
export interface Gap {
  metricId: string;
  reason: Phrase;
}

/** Something worth a reader's attention: a trigger that fired, a total row that disagrees, test rows that look real. */
export interface Finding {
  id: string;
  severity: "info" | "warning" | "critical";
  text: Phrase;
  advice?: Phrase;
  metricIds: readonly string[];
  scope?: Scope;
}

/** Actual, target, last year for every month (or the finest period) of the review, for trends. */
export interface TrendPoint {
  label: string;
  start: number;
  end: number;
  actual: number | null;
  target: number | null;
  lastYear: number | null;
}

/** The review as data: everything that sheets, pane and result.json show. */
export interface Review extends ReviewSections {
  window: ReviewWindow;
  settings: Settings;
  metrics: readonly MetricResult[];
  breakdowns: readonly Breakdown[];
  trend: readonly TrendPoint[];
  gaps: readonly Gap[];
  findings: readonly Finding[];
  sources: SourceReport;
}
