import type { DataSets } from "../data/data-set";
import { dimensionIds, type DimensionId } from "../data/fields";
import { textOf } from "../data/data-set";
import type { ReviewWindow } from "../data/period";
import type { DateIndexes } from "../metrics/date-index";
import { groupingBy, groupingByAll, whole, type Grouping } from "../metrics/grouping";
import { lifecycleGrouping } from "../metrics/lifecycle-grouping";
import { membersOf, type Members } from "../metrics/member-index";
import type { Metric } from "../metrics/metric";
import { readTargets, type TargetBook } from "../metrics/target-book";
import type { Settings } from "../settings";

/** What one review works with: data sets, their indexes, the window, the members of each dimension, the targets. */
export interface Engine {
  dataSets: DataSets;
  dates: DateIndexes;
  window: ReviewWindow;
  settings: Settings;
  metrics: readonly Metric[];
  membersOf(dimension: DimensionId): Members;
  targets: TargetBook;
}

/** Tables of events: what they lack, no metric can be broken down by. */
const events = ["orders", "receipts", "pipeline"] as const;

/** Sets a review up; members and targets are read once. */
export function engineFor(
  parts: Pick<Engine, "dataSets" | "dates" | "window" | "settings" | "metrics">,
): Engine {
  const known = new Map<DimensionId, Members>();
  const members = (dimension: DimensionId): Members => {
    let found = known.get(dimension);
    if (!found) known.set(dimension, (found = membersOf(parts.dataSets, dimension)));
    return found;
  };
  return { ...parts, membersOf: members, targets: readTargets(parts.dataSets, parts.metrics, members) };
}

/** Combinations of two or more dimensions for which targets exist. */
function targetCombinations({ targets }: Engine): DimensionId[][] {
  const combinations = new Map<string, DimensionId[]>();
  for (const rows of targets.rows.values()) {
    for (const { dimensions } of rows)
      if (dimensions.length > 1) combinations.set(dimensions.join("+"), [...dimensions]);
  }
  return [...combinations.values()];
}

/** The grouping by some dimensions; none is the whole. */
export function groupingOf(engine: Engine, dimensions: readonly DimensionId[]): Grouping {
  const [first, ...others] = dimensions;
  if (first === undefined) return whole;
  if (others.length === 0) return groupingBy(engine.membersOf(first));
  return groupingByAll(
    dimensions.map((dimension) => engine.membersOf(dimension)),
    engine.dataSets,
  );
}

/**
 * Everything that a review is broken down by: the whole, each dimension that events carry, each combination with targets. A pause after
 * each for whoever must not block.
 */
export function* groupingsOf(engine: Engine): Generator<undefined, Grouping[]> {
  const carried = dimensionIds.filter((dimension) =>
    events.some((kind) => textOf(engine.dataSets[kind], dimension)),
  );
  const lists: DimensionId[][] = [
    [],
    ...carried.map((dimension) => [dimension]),
    ...targetCombinations(engine),
  ];
  const groupings: Grouping[] = [];
  for (const dimensions of lists) {
    groupings.push(groupingOf(engine, dimensions));
    yield;
  }
  const lifecycle = lifecycleGrouping(engine.dataSets, engine.settings.lostAfterMonths);
  return lifecycle ? [...groupings, lifecycle] : groupings;
}
