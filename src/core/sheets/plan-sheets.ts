import { atOnce } from "../data/at-once";
import type { DataSets } from "../data/data-set";
import type { Locale } from "../data/locale";
import type { LastReview } from "../review/changes";
import type { Review } from "../review/review";
import { actionsSheet } from "./actions-sheet";
import { breakdownSheet } from "./breakdown-sheet";
import { cockpitSheet } from "./cockpit/cockpit-sheet";
import { commissionSheet } from "./commission-sheet";
import { contingencySheet } from "./contingency-sheet";
import { customersSheet } from "./customers-sheet";
import { dataQualitySheet } from "./data-quality-sheet";
import { definitionsSheet } from "./definitions-sheet";
import { amountUnitOf, amountUnitWord } from "./display-unit";
import type { SheetContext } from "./frame";
import { funnelSheet } from "./funnel-sheet";
import { liveSums } from "./live-sums/live-sums";
import { lessonsSheet } from "./lessons-sheet";
import { milestonesSheet } from "./milestones-sheet";
import { performanceSheet } from "./performance-sheet";
import { productMatrixSheet } from "./product-matrix-sheet";
import { reportSheet } from "./report-sheet";
import { rootCausesSheet } from "./root-causes-sheet";
import { sheetOrder, type SheetId, type SheetPlan } from "./sheet-plan";
import { hasPlan, targetPlanSheet } from "./target-plan-sheet";
import type { TypedTable } from "./typed-table";

interface SheetMaker {
  /** Whether the review holds what the sheet shows; `always` sheets are written in every review (sheets.md). */
  fillable(review: Review): boolean;
  make: (context: SheetContext) => SheetPlan;
}

const always = (): boolean => true;
/** People fill it; the data never asks for it. */
const onRequest = (): boolean => false;
const some = (rows: readonly unknown[] | undefined): boolean => (rows ?? []).length > 0;

const makers: Partial<Record<SheetId, SheetMaker>> = {
  cockpit: { fillable: ({ metrics }) => metrics.length > 0, make: cockpitSheet },
  performance: { fillable: always, make: performanceSheet },
  breakdown: { fillable: (review) => review.breakdowns.length > 0, make: breakdownSheet },
  funnel: {
    fillable: ({ funnel, lost, channels }) => funnel !== undefined || some(lost) || some(channels),
    make: funnelSheet,
  },
  customers: { fillable: ({ customers }) => some(customers), make: customersSheet },
  "product-matrix": { fillable: ({ products }) => some(products?.rows), make: productMatrixSheet },
  "root-causes": {
    fillable: ({ rootCauses = [] }) => rootCauses.some(({ seed }) => seed),
    make: rootCausesSheet,
  },
  lessons: { fillable: onRequest, make: lessonsSheet },
  actions: { fillable: always, make: actionsSheet },
  "target-plan": { fillable: hasPlan, make: targetPlanSheet },
  milestones: { fillable: ({ milestones }) => some(milestones), make: milestonesSheet },
  report: { fillable: ({ sentences }) => some(sentences), make: reportSheet },
  contingency: { fillable: onRequest, make: contingencySheet },
  commission: { fillable: ({ commission }) => some(commission), make: commissionSheet },
  "data-quality": { fillable: always, make: dataQualitySheet },
  definitions: { fillable: always, make: definitionsSheet },
};

export interface PlanOptions {
  locale: Locale;
  /** Sheets that the user ticked beside those that the data can fill. */
  wanted?: readonly SheetId[];
  typed?: readonly TypedTable[];
  lastReview?: LastReview | null;
  /** What the intake read, for sums that stay live over the user's tables. */
  dataSets?: DataSets;
}

/** The sheets of a review in tab order: those that its data can fill, and those that were asked for. */
export function planSheets(review: Review, options: PlanOptions): SheetPlan[] {
  return atOnce(planSheetsInSteps(review, options));
}

/** The same, with a pause after each sheet for whoever must not block. */
export function* planSheetsInSteps(
  review: Review,
  { locale, wanted = [], typed = [], lastReview = null, dataSets }: PlanOptions,
): Generator<undefined, SheetPlan[]> {
  const written = sheetOrder.flatMap((id) => {
    const maker = makers[id];
    return maker && (maker.fillable(review) || wanted.includes(id)) ? [{ id, make: maker.make }] : [];
  });
  const context: SheetContext = {
    review,
    sheets: written.map(({ id }) => id),
    locale,
    typed,
    lastReview,
    amountUnit: amountUnitWord(amountUnitOf(review, locale), locale),
    ...(dataSets && { dataSets, live: liveSums(review, dataSets) }),
  };
  const plans: SheetPlan[] = [];
  for (const { make } of written) {
    yield;
    plans.push(make(context));
  }
  return plans;
}
