import { nameKey } from "../../data/names";
import type { MetricResult, Review } from "../../review/review";
import type { RootCause } from "../../review/sections";

/** A cause that stands for those which name the same gap in another dimension: region 华北 and its only team 华北部. */
export interface MergedCause extends RootCause {
  also: readonly RootCause[];
}

/**
 * Keeps the first of causes that are one gap: same metric and base, actual and base equal to the cent, in different dimensions.
 * Small counts are equal by chance, and so is nothing sold: there one name must begin with the other.
 */
export function mergeSameGaps(causes: readonly RootCause[], { metrics }: Review): MergedCause[] {
  const results = resultsByMember(metrics);
  const groups = new Map<string, (RootCause & { also: RootCause[] })[]>();
  const merged: MergedCause[] = [];
  for (const cause of causes) {
    const result = results.get(keyOf(cause.metricId, cause.dimension, cause.member));
    const base = result?.[cause.against];
    const group = `${cause.metricId}/${cause.against}/${result?.actual}/${base}`;
    const firsts = groups.get(group) ?? [];
    const same = firsts.find((first) => result && isSame(first, cause, result));
    if (same) same.also.push(cause);
    else {
      const first = { ...cause, also: [] };
      groups.set(group, [...firsts, first]);
      merged.push(first);
    }
  }
  return merged;
}

/** One review is asked for its causes many times over: by the report for every figure of it. */
const knownResults = new WeakMap<Review["metrics"], ReadonlyMap<string, MetricResult>>();

function resultsByMember(metrics: Review["metrics"]): ReadonlyMap<string, MetricResult> {
  const known = knownResults.get(metrics);
  if (known) return known;
  const results = new Map(
    metrics.flatMap((result) => memberKey(result).map((key) => [key, result] as const)),
  );
  knownResults.set(metrics, results);
  return results;
}

function keyOf(metricId: string, dimension: string, member: string | null): string {
  return JSON.stringify([metricId, dimension, member]);
}

function memberKey({ id, scope }: MetricResult): string[] {
  const [only, ...others] = Object.entries(scope);
  return only && others.length === 0 ? [keyOf(id, only[0], only[1] ?? null)] : [];
}

function isSame(
  first: MergedCause,
  { dimension, member }: RootCause,
  { actual, unit }: MetricResult,
): boolean {
  if ([first, ...first.also].some((each) => each.dimension === dimension)) return false;
  if (member === null || first.member === null || actual === null) return false;
  if (unit === "amount" && actual !== 0) return true;
  const [one, two] = [nameKey(first.member), nameKey(member)];
  return one.startsWith(two) || two.startsWith(one);
}
