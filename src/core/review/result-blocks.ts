import type { MetricFigures } from "../metrics/compute-metrics";
import { resolveTargets, type GroupTarget } from "../metrics/resolve-targets";
import type { Engine } from "./engine";
import { isRate, metricResult } from "./metric-results";
import type { ResultBlock } from "./result-table";
import type { MetricResult } from "./review";

/** Targets of every group of a metric's grouping for the period under review. */
export function targetsOf(figures: MetricFigures, engine: Engine): Map<number, GroupTarget> {
  const { window, settings } = engine;
  return resolveTargets(engine.targets.rows.get(figures.metric.id) ?? [], figures.grouping, {
    period: window.period,
    asOf: window.asOf,
    split: settings.targetSplit,
    rate: isRate(figures),
  });
}

/** Groups that occur in the metric's own table, at whatever date. */
function membersPresent({ metric, grouping }: MetricFigures, engine: Engine): Uint8Array {
  const present = new Uint8Array(grouping.groupCount);
  const groups = grouping.groupsOf(metric.dated.dataSet);
  if (groups) for (let row = 0; row < groups.length; row++) present[groups[row]!] = 1;
  else present.fill(engine.dataSets[metric.dated.dataSet] ? 1 : 0);
  return present;
}

/**
 * Groups that the review reports: the whole; every member of a dimension that the metric's table holds, with or without figures;
 * combinations and 其他/未分类 only when there is something in one of the windows; and whatever has a target.
 */
function reported(
  figures: MetricFigures,
  targets: ReadonlyMap<number, GroupTarget>,
  engine: Engine,
): number[] {
  const { grouping, actual, previous, lastYear } = figures;
  const depth = grouping.dimensions.length;
  if (depth === 0) return [0];
  const present = depth === 1 ? membersPresent(figures, engine) : new Uint8Array(grouping.groupCount);
  present[grouping.groupCount - 1] = 0;
  for (const { tally } of [actual, previous, lastYear]) {
    for (let group = 0; group < present.length; group++) if (tally.sample[group]! > 0) present[group] = 1;
  }
  for (const [group, target] of targets) if (target.rows.length > 0) present[group] = 1;
  return [...present.keys()].filter((group) => present[group] === 1);
}

/** Judges one metric's figures by one grouping. */
export function resultBlock(figures: MetricFigures, engine: Engine): ResultBlock {
  const targets = targetsOf(figures, engine);
  const byGroup = new Map<number, MetricResult>();
  for (const group of reported(figures, targets, engine)) {
    byGroup.set(group, metricResult(figures, group, targets.get(group), engine));
  }
  return { figures, targets, byGroup };
}
