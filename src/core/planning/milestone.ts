import type { Day } from "../data/day";
import { flagOfLag, type Flag, type FlagRules } from "../metrics/flag";

export interface Milestone {
  /** `NaN` when unknown; then only a typed plan tells how far it should be. */
  start: Day;
  due: Day;
  /** Fraction done; `NaN` when nobody said. */
  progress: number;
  /** Typed planned share; wins over the share of time passed. */
  typedPlan?: number | null;
}

export interface MilestoneState {
  planned: number | null;
  lag: number | null;
  flag: Flag;
  /** The due day has passed and it is not finished. */
  overdue: boolean;
}

/** Share of the way from start to due that has passed on a day: 0 before, 1 after; `null` without a start. */
export function plannedShare(start: Day, due: Day, today: Day): number | null {
  if (Number.isNaN(start) || Number.isNaN(due)) return null;
  if (today >= due) return 1;
  return due > start ? Math.max(0, (today - start) / (due - start)) : 0;
}

/**
 * Light of a milestone: finished is green, past due and unfinished red, otherwise by lag = (planned − actual)/planned; not started
 * and not yet planned to be is grey. Progress that nobody typed is unknown, not 0: grey until it is due.
 */
export function milestoneState(
  milestone: Milestone,
  today: Day,
  rules: Pick<FlagRules, "redLag" | "yellowLag">,
): MilestoneState {
  const { start, due, progress } = milestone;
  const planned = milestone.typedPlan ?? plannedShare(start, due, today);
  const known = !Number.isNaN(progress);
  const finished = progress >= 1;
  const overdue = !finished && today > due;
  const lag = known && planned !== null && planned > 0 ? (planned - progress) / planned : null;
  if (finished) return { planned, lag, flag: "green", overdue };
  if (overdue) return { planned, lag, flag: "red", overdue };
  if (lag !== null) return { planned, lag, flag: flagOfLag(lag, rules), overdue };
  return { planned, lag, flag: progress > 0 && planned !== null ? "green" : "none", overdue };
}
