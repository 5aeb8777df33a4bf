import { nameKey } from "../../data/names";
import type { Unit } from "../../metrics/metric";
import type { Review } from "../../review/review";
import type { RootCause } from "../../review/sections";

/** A cause that stands for those which name the same gap in another dimension: region 华北 and its only team 华北部. */
export interface MergedCause extends RootCause {
  also: readonly RootCause[];
}

/**
 * Keeps the first of causes that are one gap: same metric and base, actual and gap equal to the cent, in different dimensions.
 * Small counts are equal by chance, and so is nothing sold: there one name must begin with the other.
 */
export function mergeSameGaps(causes: readonly RootCause[], { metrics }: Review): MergedCause[] {
  const units = new Map(metrics.map(({ id, unit }) => [id, unit]));
  const groups = new Map<string, (RootCause & { also: RootCause[] })[]>();
  const merged: MergedCause[] = [];
  for (const cause of causes) {
    const { metricId, against, actual, gap } = cause;
    const group = `${metricId}/${against}/${actual}/${gap}`;
    const firsts = groups.get(group) ?? [];
    const same = firsts.find((first) => isSame(first, cause, units.get(metricId)));
    if (same) same.also.push(cause);
    else {
      const first = { ...cause, also: [] };
      groups.set(group, [...firsts, first]);
      merged.push(first);
    }
  }
  return merged;
}

function isSame(first: MergedCause, { actual, dimension, member }: RootCause, unit?: Unit): boolean {
  if ([first, ...first.also].some((each) => each.dimension === dimension)) return false;
  if (member === null || first.member === null || actual === undefined) return false;
  if (unit === "amount" && actual !== 0) return true;
  const [one, two] = [nameKey(first.member), nameKey(member)];
  return one.startsWith(two) || two.startsWith(one);
}
