import type { Day } from "../data/day";
import { stateOf, type ActionState } from "./actions/action-states";
import type { TypedTable, TypedValue } from "./typed-table";

/** One action as it stands in the tracker (OUT9). */
export interface TrackedAction {
  key: string;
  measure: string;
  owner: string;
  /** `null`: nobody has set a date, or what was typed is no date. */
  due: Day | null;
  /** `null`: blank, or a word of somebody's own. */
  state: ActionState | null;
  metric: string;
  daysOverdue: number;
  /** What the row's cells held, to tell whether somebody else has changed them since. */
  seen: Readonly<Record<string, TypedValue>>;
}

/** Input columns of the tracker that the pane shows or writes. */
const columns = ["measure", "owner", "due", "status", "metric"] as const;

/** The actions in a tracker that hold words: overdue first, the longest overdue before others, then by date; closed ones last. */
export function trackedActions(table: TypedTable | undefined, today: Day): TrackedAction[] {
  return (table?.rows ?? [])
    .flatMap(({ key, cells }) => {
      const seen = Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
      return columns.some((column) => seen[column] !== "") ? [actionOf(key, seen, today)] : [];
    })
    .sort(byUrgency);
}

function actionOf(key: string, seen: Record<string, TypedValue>, today: Day): TrackedAction {
  const text = (column: string): string => String(seen[column] ?? "");
  const due = typeof seen["due"] === "number" ? Math.floor(seen["due"]) : null;
  const state = stateOf(text("status"));
  const overdue = due !== null && !isClosed(state) ? Math.max(0, today - due) : 0;
  return {
    key,
    measure: text("measure"),
    owner: text("owner"),
    due,
    state,
    metric: text("metric"),
    daysOverdue: overdue,
    seen,
  };
}

/** Nothing is overdue any more once it is done or given up. */
export function isClosed(state: ActionState | null): boolean {
  return state === "done" || state === "cancelled";
}

function byUrgency(a: TrackedAction, b: TrackedAction): number {
  const closed = Number(isClosed(a.state)) - Number(isClosed(b.state));
  return closed || b.daysOverdue - a.daysOverdue || (a.due ?? Infinity) - (b.due ?? Infinity) || 0;
}
