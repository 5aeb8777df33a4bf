import type { DataSets } from "../data/data-set";
import type { DimensionId } from "../data/fields";
import { groupsPresent } from "./groups-present";
import type { ResultBlock } from "./result-blocks";

/** Whether a metric's rows may lie in the last group: some table that it looks at has rows without a member. */
function mayBeUnclassified({ figures: { metric, grouping } }: ResultBlock, dataSets: DataSets): boolean {
  const needs = [...metric.needs, ...(metric.uses ?? []), ...(metric.needsOneOf ?? []).flat()];
  const kinds = [metric.dated.dataSet, ...needs.map(({ dataSet }) => dataSet)];
  return kinds.some((kind) => {
    if (!dataSets[kind]) return false;
    return !grouping.carries(kind) || groupsPresent(grouping, kind).marks[grouping.groupCount - 1] === 1;
  });
}

/** Groups that a block reports, without tallying anything but what could be 其他/未分类. */
function* groupsOf(
  block: ResultBlock,
  dataSets: DataSets,
  lastKnown: boolean,
): Generator<undefined, readonly number[]> {
  const { metric, grouping } = block.figures;
  const last = grouping.groupCount - 1;
  const unclassified = !lastKnown && mayBeUnclassified(block, dataSets);
  if (grouping.groupsDuring || unclassified) {
    yield* block.tallied();
    return block.groups;
  }
  const marks = groupsPresent(grouping, metric.dated.dataSet).marks.slice();
  for (const [group, target] of block.targets) if (target.rows.length > 0) marks[group] = 1;
  return [...marks.keys()].filter((group) => group !== last && marks[group] === 1);
}

/**
 * The members of each single dimension that some metric has figures for; `null` is 其他/未分类. A pause after each metric for whoever
 * must not block.
 */
export function* membersWithFigures(
  blocks: readonly ResultBlock[],
  dataSets: DataSets,
): Generator<undefined, Map<DimensionId, Set<string | null>>> {
  const found = new Map<DimensionId, Set<string | null>>();
  for (const block of blocks) {
    const { grouping } = block.figures;
    const [dimension, ...more] = grouping.dimensions;
    if (!dimension || more.length > 0) continue;
    const members = found.get(dimension) ?? new Set<string | null>();
    yield;
    for (const group of yield* groupsOf(block, dataSets, members.has(null)))
      members.add(grouping.namesOf(group)[0] ?? null);
    if (members.size > 0) found.set(dimension, members);
  }
  return found;
}
