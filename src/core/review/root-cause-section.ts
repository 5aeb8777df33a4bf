import type { DimensionId } from "../data/fields";
import { exactDifference } from "../data/exact-sum";
import type { Metric } from "../metrics/metric";
import type { Engine } from "./engine";
import { gapShares } from "./gap-shares";
import type { ResultTable } from "./result-table";
import type { ReviewFigures } from "./review-figures";
import type { MetricResult } from "./review";
import type { RootCause, VolumePriceSplit } from "./sections";
import { volumePrice } from "./volume-price";

type Against = RootCause["against"];

/** Dimensions of fewer members than this are searched for causes; more are lists of their own (customers, products). */
const MOST_MEMBERS = 500;

/**
 * Who makes up the gap: for every additive metric, each dimension's members with a gap against their targets, the largest shortfall
 * first. Where members have none, against last year or the period before, but only when the whole has become worse. A pause after
 * each for whoever must not block.
 */
export function* rootCauseSection(engine: Engine, results: ResultTable): Generator<undefined, RootCause[]> {
  const causes: RootCause[] = [];
  for (const metric of engine.metrics.filter(({ additive }) => additive))
    causes.push(...(yield* causesOf(metric, engine, results)));
  return causes;
}

function* causesOf(metric: Metric, engine: Engine, results: ResultTable): Generator<undefined, RootCause[]> {
  const whole = results.whole(metric.id);
  if (!whole) return [];
  const worse = isWorse(metric, whole, "lastYear") || isWorse(metric, whole, "previous");
  const blocks = results.all.filter(
    ({ figures: { metric: own, grouping } }) => own === metric && grouping.dimensions.length === 1,
  );
  const causes: RootCause[] = [];
  for (const block of blocks) {
    yield;
    const dimension = block.figures.grouping.dimensions[0]!;
    if ((yield* block.hasMoreThan(MOST_MEMBERS)) || (!worse && block.targets.size === 0)) continue;
    const members = [...results.members(metric.id, dimension)];
    const against = (["target", "lastYear", "previous"] as const).find((base) =>
      members.some(([member, result]) => member !== null && result[base] !== null && result[base] !== 0),
    );
    yield;
    if (!against) continue;
    if (against !== "target" && !isWorse(metric, whole, against)) continue;
    causes.push(...causesBy(metric, dimension, members, against, engine.settings.paretoShare));
  }
  return causes;
}

function isWorse(metric: Metric, whole: MetricResult, against: Against): boolean {
  const [actual, base] = [whole.actual, whole[against]];
  if (actual === null || base === null) return false;
  return metric.polarity === "higher" ? actual < base : actual > base;
}

function causesBy(
  metric: Metric,
  dimension: DimensionId,
  members: readonly (readonly [string | null, MetricResult])[],
  against: Against,
  cut: number,
): RootCause[] {
  const compared = members.filter(([, result]) => result[against] !== null && result.actual !== null);
  const sign = metric.polarity === "higher" ? 1 : -1;
  const gapOf = ([, result]: readonly [string | null, MetricResult]) =>
    sign * exactDifference(result.actual!, result[against]!);
  return gapShares(compared, gapOf, cut)
    .filter(({ gap }) => gap !== 0)
    .map(({ item: [member, result], gap, shortfallShare, netShare, seed }) => {
      return {
        metricId: metric.id,
        label: metric.label,
        dimension,
        member,
        against,
        ...(result.actual === null ? {} : { actual: result.actual }),
        gap,
        shortfallShare,
        netShare,
        seed,
      };
    })
    .sort((a, b) => a.gap - b.gap);
}

/** Change of sales as volume × price: customers × sales per customer, against last year, else the period before. */
export function volumePriceSection(results: ReviewFigures): VolumePriceSplit | undefined {
  const sales = results.whole("sales-amount");
  const customers = results.whole("customer-count");
  for (const against of ["lastYear", "previous"] as const) {
    const [amount, quantity] = [sales?.[against] ?? null, customers?.[against] ?? null];
    if (amount === null || quantity === null || sales?.actual == null || customers?.actual == null) continue;
    const split = volumePrice({ quantity, amount }, { quantity: customers.actual, amount: sales.actual });
    if (split) return { ...split, against, by: "customers" };
  }
  return undefined;
}
