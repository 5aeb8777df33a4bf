import { atOnce } from "../data/at-once";
import type { DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { windowFor } from "../data/review-window";
import { eventsByDate } from "../data/sort-by-date";
import type { SourceReport } from "../data/source-report";
import { metricCatalogue } from "../metrics/catalogue";
import { computeMetrics, type Progress } from "../metrics/compute-metrics";
import { DateIndexes } from "../metrics/date-index";
import { returnRows } from "../metrics/net-amounts";
import { purchaseDays } from "../metrics/purchase-days";
import type { Settings } from "../settings";
import { breakdownsOf } from "./breakdowns";
import { choosePeriod } from "./choose-period";
import { engineFor, groupingsOf } from "./engine";
import { kpiResults } from "./kpi-results";
import { periodFindings } from "./period-findings";
import { reportFindings } from "./report-findings";
import { ResultBlock } from "./result-blocks";
import { ResultTable } from "./result-table";
import type { Review, Scope } from "./review";
import { wholesOf } from "./review-figures";
import { reviewSections } from "./review-sections";
import { scopeDataSets } from "./scope-data-sets";
import { supplyOrders } from "./supply-orders";
import { targetFindings } from "./target-findings";
import { trendOf } from "./trend";
import { withTargetAdder } from "./with-target";

export interface ReviewRequest {
  /** `2024`, `2024-Q3`, `2024-09` …; without it the last period that has actuals. */
  period?: string;
  /** Last day whose figures count; without it the last day with data. */
  asOf?: Day;
  /** Wins over the settings. */
  fiscalYearStart?: number;
  /** Wins over the settings: compare part periods with the same days, or with whole periods. */
  comparison?: Settings["partPeriod"];
  /** Only these members. */
  scope?: Scope;
  /** The day of the review, for workbooks without any date. */
  today?: Day;
}

function settingsFor(request: ReviewRequest, settings: Settings): Settings {
  return {
    ...settings,
    fiscalYearStart: request.fiscalYearStart ?? settings.fiscalYearStart,
    partPeriod: request.comparison ?? settings.partPeriod,
  };
}

const start: Progress = { done: 0, total: 0 };
const end: Progress = { done: 1, total: 1 };

/** Passes pauses on, with how far the review has come by then. */
function* during<T>(progress: Progress, steps: Generator<undefined, T>): Generator<Progress, T> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield progress;
  return step.value;
}

/** What nearly every figure of orders asks for, each worked out in a step of its own. */
function* known({ orders }: DataSets, dates: DateIndexes): Generator<undefined, void> {
  if (!orders) return;
  returnRows(orders);
  yield;
  dates.of("orders", "date");
  yield;
  purchaseDays(orders);
  yield;
}

/**
 * Makes the review step by step, yielding progress so that the caller can breathe and cancel; the returned value is the review.
 * What cannot be computed is a gap with its reason; nothing here throws for odd data.
 */
export function* reviewInSteps(
  read: DataSets,
  readingReport: SourceReport,
  request: ReviewRequest,
  given: Settings,
): Generator<Progress, Review> {
  const settings = settingsFor(request, given);
  const { dataSets: supplied, report } = supplyOrders(read, readingReport, settings);
  yield start;
  const dataSets = yield* during(start, eventsByDate(scopeDataSets(supplied, request.scope ?? {})));
  yield start;
  const dates = new DateIndexes(dataSets, settings.returns);
  yield* during(start, known(dataSets, dates));
  const chosen = choosePeriod(dataSets, dates, request, settings.fiscalYearStart);
  yield start;
  const window = windowFor(chosen.period, chosen.asOf, settings);
  const engine = engineFor({ dataSets, dates, window, settings, metrics: metricCatalogue });
  yield start;
  const groupings = yield* during(start, groupingsOf(engine));
  const { figures, gaps } = yield* computeMetrics({ ...engine, groupings });
  const add = withTargetAdder(engine);
  const table = new ResultTable(
    figures.map((each) => new ResultBlock(each, engine, add)),
    kpiResults(dataSets, engine),
    dataSets,
  );
  const primary = figures.find(({ metric }) => metric.additive)?.metric;
  const breakdowns = primary ? yield* during(end, breakdownsOf(primary, table)) : [];
  yield end;
  const parts = yield* during(end, reviewSections(engine, table, breakdowns));
  yield end;
  const ofTargets = targetFindings(engine, table);
  yield end;
  const findings = [
    ...periodFindings(chosen, window, settings),
    ...ofTargets,
    ...reportFindings(report),
    ...parts.findings,
  ];
  const sources = { ...report, problems: [...report.problems, ...parts.problems] };
  yield end;
  const trend = primary ? trendOf(primary, engine) : [];
  yield end;
  const metrics = wholesOf(table);
  return {
    ...parts.sections,
    window,
    settings,
    figures: table,
    metrics,
    breakdowns,
    trend,
    gaps,
    findings,
    sources,
  };
}

/** The whole review in one go. */
export function reviewSales(
  dataSets: DataSets,
  report: SourceReport,
  request: ReviewRequest,
  settings: Settings,
): Review {
  return atOnce(reviewInSteps(dataSets, report, request, settings));
}
