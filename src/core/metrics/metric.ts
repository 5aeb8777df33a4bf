import type { DataSet } from "../data/data-set";
import type { DataSetKind } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { Period } from "../data/period";
import type { Settings } from "../settings";

export type Unit = "amount" | "count" | "ratio" | "days" | "score";
export type Polarity = "higher" | "lower";

/** Why a figure is `—`: never 0, never 100 % (metrics.md, rule 1). */
export type ReasonCode =
  | "no-target"
  | "zero-target"
  | "no-base"
  | "zero-base"
  | "loss-to-profit"
  | "profit-to-loss"
  | "loss-narrowed"
  | "loss-widened"
  | "not-due"
  | "no-data"
  | "small-sample"
  | "lower-is-better"
  | "new-product"
  | "mixed-units";

/** A data set and the fields of it without which a metric cannot be computed. */
export interface Need {
  dataSet: DataSetKind;
  fields: readonly string[];
  /** Of these lists of fields, at least one must be there in full: `[["margin"], ["cost"], ["unitCost", "quantity"]]`. */
  oneOf?: readonly (readonly string[])[];
  /** Rows must be single orders: what a month came to says nothing of how many orders it took. */
  singles?: true;
}

/** Some rows of a data set, each with the group (member of the dimension being computed) that it belongs to. */
export interface GroupedRows {
  dataSet: DataSet;
  rows: Uint32Array;
  /** Parallel to `rows`: 0 … groupCount − 1; the last group collects rows without a member (其他/未分类). */
  groups: Int32Array;
  groupCount: number;
}

/** What a metric may look at: the rows of the data sets that it declared, nothing else. */
export interface MetricContext {
  /** The span to compute; already cut at the as-of day. */
  window: Period;
  settings: Settings;
  groupCount: number;
  /** Rows whose date lies in the window. */
  rowsIn(kind: DataSetKind, dateField: string): GroupedRows;
  /** Rows up to the window's end: the known history. */
  rowsUntil(kind: DataSetKind, dateField: string): GroupedRows;
  /** Rows of any date (and of tables without dates). */
  allRows(kind: DataSetKind): GroupedRows;
  /** The same context for the adjacent previous period, whole even where the window is a part period. */
  previous(): MetricContext;
  /** Whether a data set carries the dimension being computed; if not, all its rows lie in the last group. */
  carries(kind: DataSetKind): boolean;
}

/**
 * A metric's figures, one entry a group. A ratio carries numerator and denominator to every level, so totals are Σ/Σ.
 * A numerator of `NaN` is undefined (`no-data`): rows there are, but none that the metric can judge.
 */
export interface Tally {
  numerator: Float64Array;
  /** Absent for a plain figure. A group whose denominator is 0 is undefined (`no-data`), never 0. */
  denominator?: Float64Array;
  /** Rows that stand behind each group, for `small-sample` and for telling 0 from no data. */
  sample: Float64Array;
}

/** One metric is one record and one file. The engine never asks which metric it is. */
export interface Metric {
  /** Kebab-case, as in result.json. */
  id: string;
  label: Phrase;
  /** One sentence: what it means, which rows count. */
  definition: Phrase;
  /** How it is computed, as printed on the definitions sheet: `Σ毛利 ÷ Σ收入`. */
  formula: Phrase;
  /** Heading under which sheets and pane list it (document D: 整体业绩, 客户开发, 客户维护, 过程效率 …). */
  category: MetricCategory;
  unit: Unit;
  polarity: Polarity;
  /** Groups add up to the whole (sales do, customers do not). */
  additive: boolean;
  needs: readonly Need[];
  /** Where the figure can come from different tables: of these lists of needs, at least one must be met in full. */
  needsOneOf?: readonly (readonly Need[])[];
  /** What refines the figure when it is there (first-order dates, due dates); it may be looked at, but is not needed. */
  uses?: readonly Need[];
  /** A rate of few cases: with fewer than the setting says it carries the label `small-sample`. */
  fewCases?: true;
  /** The table holds one state and no history: there is a figure for the period under review, and none to compare it with. */
  snapshot?: true;
  /** Looks at rows of its window only, so it can also be broken down by what is derived for a window (customer lifecycle). */
  withinWindow?: true;
  /** The window is applied to this date; also what "as of" refers to. */
  dated: { dataSet: DataSetKind; field: string };
  /** Names under which a targets table may state this metric's target (销售额, 回款 …); the first metric listed owns unnamed targets. */
  targetNames?: readonly string[];
  /** One pass over the declared columns. */
  tally(context: MetricContext): Tally;
  /** Edge policy in a sentence: blank, zero, duplicate, negative. */
  edges: Phrase;
}

export type MetricCategory =
  "overall" | "acquisition" | "retention" | "efficiency" | "profit" | "collection" | "market";
