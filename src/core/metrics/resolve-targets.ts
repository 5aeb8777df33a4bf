import type { Day } from "../data/day";
import { exactSum } from "../data/exact-sum";
import { elapsedShare } from "../data/periods";
import type { Grouping } from "./grouping";
import type { TargetRow } from "./target-book";
import { chooseSpans, type SpanPeriod, type SpanRules } from "./target-spans";

/** The target of one group, and what it was added up from. */
export interface GroupTarget {
  /** `null` when no target is due: `reason` says why. */
  value: number | null;
  reason?: "no-target" | "not-due";
  /** The part of the target that the days passed so far call for; the whole once its spans have closed. */
  expected: number | null;
  rows: readonly TargetRow[];
  /** Every level at which this group has targets, with its total; more than one is worth a remark. */
  levels: readonly TargetLevel[];
  beyond: boolean;
}

export interface TargetLevel {
  dimensions: TargetRow["dimensions"];
  rows: readonly TargetRow[];
  total: number;
  daysCovered: number;
}

export interface TargetQuestion extends SpanRules {
  period: SpanPeriod;
  asOf: Day;
}

/** Position of each of the grouping's dimensions in a row, or `undefined` when the row is not about one of them. */
function groupOfRow(row: TargetRow, grouping: Grouping): number | undefined {
  const members: number[] = [];
  for (const dimension of grouping.dimensions) {
    const index = row.dimensions.indexOf(dimension);
    if (index < 0) return undefined;
    members.push(row.members[index]!);
  }
  return grouping.groupOf(members);
}

function gather<K>(
  rows: readonly TargetRow[],
  keyOf: (row: TargetRow) => K | undefined,
): Map<K, TargetRow[]> {
  const lists = new Map<K, TargetRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

/** The level's targets within the period, chosen scope by scope. */
function levelOf(rows: readonly TargetRow[], question: TargetQuestion): TargetLevel & { beyond: boolean } {
  const scopes = [...gather(rows, (row) => row.members.join(",")).values()];
  const choices = scopes.map((scope) => chooseSpans(scope, question.period, question));
  const chosen = choices.flatMap((choice) => choice.rows);
  return {
    dimensions: rows[0]?.dimensions ?? [],
    rows: chosen,
    total: exactSum(chosen.map((row) => row.value)),
    daysCovered: Math.max(0, ...choices.map((choice) => choice.daysCovered)),
    beyond: choices.some((choice) => choice.beyond),
  };
}

/** A quantity's target is the sum of the spans that have begun; a rate's is the rate that all of them agree on. */
function settle(
  rows: readonly TargetRow[],
  question: TargetQuestion,
): Pick<GroupTarget, "value" | "reason" | "expected"> {
  const begun = rows.filter((row) => row.start <= question.asOf);
  if (begun.length === 0)
    return { value: null, reason: rows.length > 0 ? "not-due" : "no-target", expected: null };
  if (question.rate) {
    const value = begun.every((row) => row.value === begun[0]!.value) ? begun[0]!.value : null;
    return value === null ? { value, reason: "no-target", expected: null } : { value, expected: value };
  }
  const due = begun.map((row) => row.value * elapsedShare(row.start, row.end, question.asOf));
  return { value: exactSum(begun.map((row) => row.value)), expected: exactSum(due) };
}

/**
 * Targets of every group of a grouping that has any. Finer targets are added up; where a group has targets at several levels
 * (regions and reps), the level that covers most days counts, then the one stated for that very scope, then the larger: never both.
 */
export function resolveTargets(
  rows: readonly TargetRow[],
  grouping: Grouping,
  question: TargetQuestion,
): Map<number, GroupTarget> {
  const result = new Map<number, GroupTarget>();
  for (const [group, own] of gather(rows, (row) => groupOfRow(row, grouping))) {
    const levels = [...gather(own, (row) => row.dimensions.join(",")).values()].map((list) =>
      levelOf(list, question),
    );
    const ranked = levels
      .filter((level) => level.rows.length > 0)
      .sort(
        (a, b) =>
          b.daysCovered - a.daysCovered ||
          Number(isExact(b, grouping)) - Number(isExact(a, grouping)) ||
          Math.abs(b.total) - Math.abs(a.total),
      );
    const best = ranked[0]?.rows ?? [];
    const beyond = levels.some((level) => level.beyond);
    result.set(group, { ...settle(best, question), rows: best, levels: ranked, beyond });
  }
  return result;
}

function isExact(level: TargetLevel, grouping: Grouping): boolean {
  return level.dimensions.length === grouping.dimensions.length;
}
