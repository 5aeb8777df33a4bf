import type { Day } from "../data/day";
import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { AgeingBucket } from "../metrics/collection-rates";
import type { Flag } from "../metrics/flag";
import type { Lifecycle } from "../metrics/lifecycle";
import type { ReasonCode } from "../metrics/metric";
import type { NextYear } from "../planning/next-year";
import type { Decomposition } from "../planning/decompose";
import type { HealthClass } from "./health";
import type { Quadrant } from "./quadrant";
import type { Sentence } from "./sentence";
import type { VolumePrice } from "./volume-price";

/** One stage of a funnel view. Rates are fractions; undefined ones are `null` with a reason. */
export interface FunnelStep {
  stage: string;
  /** `null` when the table does not date the stage (period view). */
  count: number | null;
  /** Share of the step before; in the period view 当期比, which may exceed 1. */
  stepRate: number | null;
  /** Share of the first step. */
  totalRate: number | null;
  benchmark: number | null;
  /** stepRate − benchmark in percentage points. */
  gapPp: number | null;
  reason?: ReasonCode;
}

export interface Funnel {
  cohort: readonly FunnelStep[];
  period: readonly FunnelStep[];
}

export interface LostReason {
  /** `null`: nobody wrote a reason. */
  reason: string | null;
  count: number;
  amount: number | null;
  share: number | null;
  cumulative: number | null;
  /** One of the fewest reasons that make at least 80 %. */
  inCut: boolean;
}

export interface ChannelShare {
  channel: string | null;
  /** What the share is of: net sales by orders' channel, or leads by source. */
  of: "sales" | "leads";
  value: number;
  share: number | null;
  previousShare: number | null;
  limit: number | null;
  limitKind: "ceiling" | "floor" | null;
  variancePp: number | null;
  variancePct: number | null;
  unfavourable: boolean;
  flag: Flag;
}

export interface ContactPlan {
  frequency: Phrase;
  content: Phrase;
  resources: Phrase;
}

export interface CustomerRow {
  customer: string;
  tier: string | null;
  previousTier: string | null;
  /** Net amount of the twelve months that end with the as-of day. */
  yearlySpend: number;
  /** Orders of those twelve months. */
  orders: number;
  averageOrderValue: number | null;
  lastOrderOn: Day | null;
  lifecycle: Lifecycle | null;
  health: number | null;
  healthClass: HealthClass | null;
  /** Share of the health weights that figures stand behind. */
  healthCoverage: number;
  influence: string | null;
  potential: string | null;
  contactPlan: ContactPlan | null;
}

/** How many customers moved from one tier to another; `null` is no tier yet. */
export interface TierMove {
  from: string | null;
  to: string | null;
  count: number;
}

export interface ProductRow {
  product: string;
  productLine: string | null;
  revenue: number;
  lastYear: number | null;
  marginRate: number | null;
  /** Share of the portfolio's margin. */
  marginShare: number | null;
  growth: number | null;
  quadrant: Quadrant | null;
  advice: Phrase | null;
  reason?: ReasonCode;
}

export interface ProductMatrix {
  /** What the rows are: products, or product lines where orders name no product. */
  dimension: "product" | "productLine";
  rows: readonly ProductRow[];
  cutOffs: { marginRate: number | null; growth: number | null };
}

/** One member's part in a gap, as seed of the root-cause table. */
export interface RootCause {
  metricId: string;
  label: Phrase;
  dimension: DimensionId;
  member: string | null;
  /** Against the target, or where no member has one, against last year or the period before. */
  against: "target" | "lastYear" | "previous";
  /** The member's own figure. */
  actual?: number;
  /** Actual − base, negative is unfavourable whatever the polarity. */
  gap: number;
  shortfallShare: number | null;
  netShare: number | null;
  seed: boolean;
}

/** Change of sales against last year (or the period before) as volume × price. */
export interface VolumePriceSplit extends VolumePrice {
  against: "lastYear" | "previous";
  /** customers × sales per customer, or quantity × price. */
  by: "customers" | "quantity";
}

export interface MilestoneRow {
  name: string;
  owner: string | null;
  start: Day | null;
  due: Day;
  planned: number | null;
  actual: number | null;
  lag: number | null;
  flag: Flag;
  overdue: boolean;
}

export interface CommissionRow {
  rep: string | null;
  baseTarget: number | null;
  challengeTarget: number | null;
  /** No table gives the challenge for this period: it is the base × this, as the people table relates the two. */
  challengeStretch?: number;
  actual: number;
  achievement: number | null;
  marginal: number | null;
  whole: number | null;
  /** whole − marginal */
  difference: number | null;
  /** What a negative amount of the period before takes from this one (≤ 0). */
  carriedIn: number;
  /** What a negative amount takes into the next period (≤ 0). */
  carriedOver: number;
  reason?: ReasonCode;
}

export interface CycleRow {
  metricId: string;
  label: Phrase;
  count: number;
  mean: number | null;
  median: number | null;
  standard: number | null;
  overStandard: number | null;
  newcomers: { count: number; mean: number | null };
  veterans: { count: number; mean: number | null };
  /** newcomers' mean ÷ veterans' mean − 1 */
  excess: number | null;
}

export interface Receivables {
  total: number;
  buckets: readonly { bucket: AgeingBucket; amount: number; share: number | null }[];
}

export interface MarketRow {
  /** `null`: ourselves. */
  competitor: string | null;
  share: number;
  previousShare: number | null;
  changePp: number | null;
  /** Our share − theirs, in percentage points. */
  leadPp: number | null;
}

/** Next year's plan: where it comes from, and how base and challenge totals split. */
export interface PlanSection {
  year: string;
  /** Sales of the last twelve months, which the plan grows from. */
  past: number;
  /** What the plan aims at before it is split and rounded. */
  ambition: number;
  newCustomers: number;
  firstOrderAmount: number;
  derivation: NextYear;
  /** Growth of the base total over the last twelve months. */
  growth: number | null;
  /** Yearly growth that doubles in three years, for comparison. */
  doublingGrowth: number;
  axes: readonly string[];
  base: Decomposition;
  challenge: Decomposition;
}

/** The parts of a review beyond achievement, change and breakdown; a part that the data cannot fill is absent. */
export interface ReviewSections {
  funnel?: Funnel;
  lost?: readonly LostReason[];
  channels?: readonly ChannelShare[];
  customers?: readonly CustomerRow[];
  tierMoves?: readonly TierMove[];
  products?: ProductMatrix;
  rootCauses?: readonly RootCause[];
  volumePrice?: VolumePriceSplit;
  milestones?: readonly MilestoneRow[];
  commission?: readonly CommissionRow[];
  cycles?: readonly CycleRow[];
  receivables?: Receivables;
  market?: readonly MarketRow[];
  plan?: PlanSection;
  sentences?: readonly Sentence[];
}
