import type { DataSetKind } from "../data/fields";
import type { MetricFigures } from "../metrics/compute-metrics";
import type { Grouping } from "../metrics/grouping";
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

const present = new WeakMap<Grouping, Map<DataSetKind, Uint8Array>>();

/** 1 for every group that occurs in a table, at whatever date; worked out once a grouping. */
function groupsPresent(grouping: Grouping, kind: DataSetKind): Uint8Array {
  let byKind = present.get(grouping);
  if (!byKind) present.set(grouping, (byKind = new Map<DataSetKind, Uint8Array>()));
  let found = byKind.get(kind);
  if (!found) {
    byKind.set(kind, (found = new Uint8Array(grouping.groupCount)));
    const groups = grouping.groupsOf(kind);
    if (groups) for (let row = 0; row < groups.length; row++) found[groups[row]!] = 1;
  }
  return found;
}

/**
 * Groups that the review reports: the whole; every member of a dimension that the metric's table holds, with or without figures;
 * combinations and 其他/未分类 only when there is something in one of the windows; and whatever has a target.
 */
function reported(figures: MetricFigures, targets: ReadonlyMap<number, GroupTarget>): number[] {
  const { grouping, actual, previous, lastYear } = figures;
  const depth = grouping.dimensions.length;
  if (depth === 0) return [0];
  const kind = figures.metric.dated.dataSet;
  const wanted = depth === 1 ? groupsPresent(grouping, kind).slice() : new Uint8Array(grouping.groupCount);
  wanted[grouping.groupCount - 1] = 0;
  for (const { tally } of [actual, previous, lastYear]) {
    for (let group = 0; group < wanted.length; group++) if (tally.sample[group]! > 0) wanted[group] = 1;
  }
  for (const [group, target] of targets) if (target.rows.length > 0) wanted[group] = 1;
  return [...wanted.keys()].filter((group) => wanted[group] === 1);
}

/** Judges one metric's figures by one grouping. */
export function resultBlock(figures: MetricFigures, engine: Engine): ResultBlock {
  const targets = targetsOf(figures, engine);
  const byGroup = new Map<number, MetricResult>();
  for (const group of reported(figures, targets)) {
    byGroup.set(group, metricResult(figures, group, targets.get(group), engine));
  }
  return { figures, targets, byGroup };
}
