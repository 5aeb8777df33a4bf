import type { DimensionId } from "../data/fields";
import type { ReviewWindow } from "../data/period";
import type { SourceReport } from "../data/source-report";
import type { Phrase } from "../data/locale";
import type { MetricGap } from "../metrics/compute-metrics";
import type { Flag } from "../metrics/flag";
import type { Pace } from "../metrics/pace";
import type { Settings } from "../settings";
import type { MetricResult, ReasonedFigure, Scope } from "./metric-result";
import type { ReviewFigures } from "./review-figures";
import type { ReviewSections } from "./sections";

export type { Flag, MetricResult, ReasonedFigure, Scope };

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

/** Something worth a reader's attention: a trigger that fired, a total row that disagrees, test rows that look real. */
export interface Finding {
  id: string;
  severity: "info" | "warning" | "critical";
  text: Phrase;
  advice?: Phrase;
  metricIds: readonly string[];
  scope?: Scope;
  /** It tells what data or targets lack, not how business goes: nothing to prepare for. */
  remark?: true;
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
  /** Every figure, of the whole and of members, made when it is asked for. */
  figures: ReviewFigures;
  /** The figures of the whole, in the catalogue's order. */
  metrics: readonly MetricResult[];
  breakdowns: readonly Breakdown[];
  trend: readonly TrendPoint[];
  gaps: readonly MetricGap[];
  findings: readonly Finding[];
  sources: SourceReport;
}
