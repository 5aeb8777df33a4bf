import { dealsOf, type Deals } from "../metrics/deals";
import { happenedIn, hasReached, isCreatedIn, isStepDated } from "../metrics/funnel-counts";
import { pointsBetween } from "../metrics/achievement";
import { nameKey } from "../data/names";
import type { Settings } from "../settings";
import type { Engine } from "./engine";
import type { ReviewFigures } from "./review-figures";
import type { Funnel, FunnelStep } from "./sections";

/** Both views of the funnel of the window: the cohort created in it, and the events of it counted independently. */
export function funnelSection(engine: Engine, results: ReviewFigures): Funnel | undefined {
  const { pipeline } = engine.dataSets;
  if (!pipeline) return undefined;
  const { settings, window } = engine;
  const deals = dealsOf(pipeline, settings.stageOrder);
  const span = { start: window.period.start, end: window.asOf };
  const steps = [...deals.order.stages, deals.order.won];
  if (steps.length < 2) return undefined;
  const cohort = steps.map((_, step) =>
    count(
      deals,
      (deal) =>
        isCreatedIn(deals, deal, span) && hasReached(deals, deal, step, span.end, settings.funnelView),
    ),
  );
  const period = steps.map((_, step) =>
    isStepDated(deals, step) ? count(deals, (deal) => happenedIn(deals, deal, step, span) === true) : null,
  );
  const benchmarks = benchmarksOf(deals, settings, results);
  return {
    cohort: toSteps(steps, cohort, benchmarks, settings),
    period: toSteps(steps, period, benchmarks, settings),
  };
}

function count(deals: Deals, test: (deal: number) => boolean): number {
  let found = 0;
  for (let deal = 0; deal < deals.count; deal++) if (test(deal)) found++;
  return found;
}

/** What each step should reach: the stage's own benchmark, else benchmark or target of the conversion rate that is this very step. */
function benchmarksOf(deals: Deals, settings: Settings, results: ReviewFigures): (number | null)[] {
  const typed = new Map(
    Object.entries(settings.stageBenchmarks).map(([name, rate]) => [nameKey(name), rate]),
  );
  const { stages, won, opportunity } = deals.order;
  const rateOf = (step: number): string | undefined => {
    if (step === opportunity && step === 1) return "lead-to-opportunity-rate";
    if (step === stages.length && opportunity === step - 1) return "opportunity-to-order-rate";
    return step === 1 && stages.length === 1 ? "lead-to-order-rate" : undefined;
  };
  return [...stages, won].map((stage, step) => {
    const metricId = rateOf(step) ?? "";
    const stated = settings.metricBenchmarks[metricId] ?? results.whole(metricId)?.target;
    return typed.get(nameKey(stage)) ?? stated ?? null;
  });
}

function toSteps(
  stages: readonly string[],
  counts: readonly (number | null)[],
  benchmarks: readonly (number | null)[],
  settings: Settings,
): FunnelStep[] {
  return stages.map((stage, step) => {
    const value = counts[step] ?? null;
    const before = step === 0 ? null : (counts[step - 1] ?? null);
    const stepRate = rate(value, before);
    const benchmark = benchmarks[step] ?? null;
    const few = before !== null && before < settings.smallSample;
    return {
      stage,
      count: value,
      stepRate,
      totalRate: step === 0 ? null : rate(value, counts[0] ?? null),
      benchmark,
      gapPp: stepRate === null || benchmark === null ? null : pointsBetween(stepRate, benchmark),
      ...(value === null || (step > 0 && stepRate === null) ? { reason: "no-data" as const } : {}),
      ...(stepRate !== null && few ? { reason: "small-sample" as const } : {}),
    };
  });
}

function rate(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
