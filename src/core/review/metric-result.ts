import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { Flag } from "../metrics/flag";
import type { Polarity, ReasonCode, Unit } from "../metrics/metric";
import type { Pace } from "../metrics/pace";

/** Dimension members a figure is about; `{}` is the whole, `{ region: null }` is 其他/未分类. */
export type Scope = Readonly<Partial<Record<DimensionId, string | null>>>;

/** One metric for one scope, as in result.json: rates are fractions, amounts base units, undefined figures `null` with a reason. */
export interface MetricResult {
  id: string;
  label: Phrase;
  category: string;
  scope: Scope;
  /** The period that a KPI sheet's title states (`2024-Q3`), where it is not the review's. */
  about?: string;
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
