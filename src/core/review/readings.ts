import { numbersOf, textOf } from "../data/data-set";
import type { Phrase } from "../data/locale";
import { nameKey } from "../data/names";
import type { Unit } from "../metrics/metric";
import { metricNamed } from "../metrics/target-names";
import type { Engine } from "./engine";
import type { MetricResult } from "./review";
import type { ChannelShare, CycleRow } from "./sections";

/** One figure with everything that a trigger may compare it with. */
export interface Reading {
  /** Metric id, or `channel-share`, `newcomer-cycle`. */
  id: string;
  /** Channel, cycle: what the reading is of; `null` for the whole. */
  member: Phrase | null;
  label: Phrase;
  unit: Unit;
  actual: number | null;
  target: number | null;
  benchmark: number | null;
  previous: number | null;
  lastYear: number | null;
}

/** Readings of the figures of the whole, and of the parts that shipped triggers look at. */
export function readingsOf(
  engine: Engine,
  wholes: readonly MetricResult[],
  parts: { channels?: readonly ChannelShare[] | undefined; cycles?: readonly CycleRow[] | undefined },
): Reading[] {
  const benchmarks = benchmarksOf(engine);
  const readings = withKpis(engine, wholes).map((result): Reading => {
    const { id, label, unit, actual, target, previous, lastYear } = result;
    const benchmark = benchmarks.get(id) ?? engine.settings.standardDays[id] ?? null;
    return { id, member: null, label, unit, actual, target, benchmark, previous, lastYear };
  });
  return [...readings, ...channelReadings(parts.channels ?? []), ...cycleReadings(parts.cycles ?? [])];
}

/** A row of a KPI sheet speaks for the metric that its name means, where the data themselves have no such figure. */
function withKpis({ metrics }: Engine, results: readonly MetricResult[]): MetricResult[] {
  const named = metricNamed(metrics);
  const known = new Set(results.map(({ id }) => id));
  return results.map((result) => {
    const metric = metrics.some(({ id }) => id === result.id) ? undefined : named(result.label.zh);
    return metric && !known.has(metric.id) ? { ...result, id: metric.id } : result;
  });
}

/** Industry figures by metric: settings first, then what the market table states. */
function benchmarksOf({ dataSets: { market }, settings, metrics }: Engine): Map<string, number> {
  const found = new Map<string, number>();
  const name = textOf(market, "metric");
  const values = numbersOf(market, "benchmark");
  const named = metricNamed(metrics);
  for (let row = 0; name && values && row < values.length; row++) {
    const word = name.dictionary[name.codes[row]!];
    const metric = word === undefined || nameKey(word) === "" ? undefined : named(word);
    if (metric && !Number.isNaN(values[row]!)) found.set(metric.id, values[row]!);
  }
  for (const [id, value] of Object.entries(settings.metricBenchmarks)) found.set(id, value);
  return found;
}

const none = { target: null, lastYear: null };

function channelReadings(channels: readonly ChannelShare[]): Reading[] {
  return channels.map(({ channel, share, previousShare, limit, limitKind }) => ({
    ...none,
    id: limitKind === "floor" ? "channel-share-floor" : "channel-share",
    member: channel === null ? { zh: "未分类", en: "unclassified" } : { zh: channel, en: channel },
    label: { zh: "渠道占比", en: "Channel share" },
    unit: "ratio",
    actual: share,
    benchmark: limit,
    previous: previousShare,
  }));
}

function cycleReadings(cycles: readonly CycleRow[]): Reading[] {
  return cycles.map(({ label, newcomers, veterans }) => ({
    ...none,
    id: "newcomer-cycle",
    member: label,
    label: { zh: "新人周期", en: "Newcomers' cycle" },
    unit: "days",
    actual: newcomers.mean,
    benchmark: veterans.mean,
    previous: null,
  }));
}
