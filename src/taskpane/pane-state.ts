import type { Inspection } from "../app/inspect-workbook";
import type { ReviewDone } from "../app/review-workbook";
import type { Stage } from "../app/review-choices";
import type { Day } from "../core/data/day";
import type { Problem } from "../core/problems";
import type { Settings } from "../core/settings";

export type StepId = "data" | "result" | "actions" | "plan" | "settings";

/** Whether Excel lets the work wait: perhaps a cell is being edited, perhaps it will never answer. */
export type ExcelsAnswer = "no" | "waiting" | "not-answering";

/** What the work is doing; one tagged state, so that "loading" and "none" can never be mistaken for each other. */
export type Work =
  | { kind: "looking"; waiting: ExcelsAnswer }
  | { kind: "ready" }
  | {
      kind: "running";
      stage: Stage;
      done: number;
      total: number;
      waiting: ExcelsAnswer;
    }
  | { kind: "cancelled" }
  | { kind: "failed"; problem: Problem; also: readonly Problem[] };

export interface PaneState {
  step: StepId;
  work: Work;
  inspection: Inspection | null;
  outcome: ReviewDone | null;
  /** The day on which the outcome was computed. */
  refreshedOn: Day | null;
  /** The sources have changed since the last review. */
  stale: boolean;
  /** The sheets show the version before the last refresh. */
  broughtBack: boolean;
  /** Settings were kept that no review has used yet. */
  settingsWait: boolean;
}

export type PaneEvent =
  | { kind: "look" }
  | { kind: "looked"; inspection: Inspection }
  | { kind: "started" }
  | { kind: "progress"; stage: Stage; done: number; total: number }
  | { kind: "waiting"; state: "waiting" | "not-answering" | "answered" }
  | { kind: "done"; outcome: ReviewDone; on: Day }
  | { kind: "cancelled" }
  | { kind: "failed"; problem: Problem; also?: readonly Problem[] }
  | { kind: "go"; step: StepId }
  | { kind: "source-changed" }
  | { kind: "brought-back" }
  | { kind: "settings-kept"; settings: Settings };

export const firstState: PaneState = {
  step: "data",
  work: { kind: "looking", waiting: "no" },
  inspection: null,
  outcome: null,
  refreshedOn: null,
  stale: false,
  broughtBack: false,
  settingsWait: false,
};

/** The pane's next state. Results stay visible while work runs or fails. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "look":
      return { ...state, work: { kind: "looking", waiting: "no" } };
    case "looked":
      return {
        ...state,
        step: firstStep(state, event.inspection),
        work: { kind: "ready" },
        inspection: event.inspection,
        stale: state.stale && isReviewed(state),
      };
    case "started":
      return { ...state, work: { kind: "running", stage: "looking", done: 0, total: 0, waiting: "no" } };
    case "progress":
      return {
        ...state,
        work: { kind: "running", stage: event.stage, done: event.done, total: event.total, waiting: "no" },
      };
    case "waiting":
      return state.work.kind === "running" || state.work.kind === "looking"
        ? { ...state, work: { ...state.work, waiting: event.state === "answered" ? "no" : event.state } }
        : state;
    case "done":
      return {
        ...state,
        step: state.step === "plan" ? "plan" : "result",
        work: { kind: "ready" },
        outcome: event.outcome,
        refreshedOn: event.on,
        stale: false,
        broughtBack: false,
        settingsWait: false,
      };
    case "cancelled":
      return { ...state, work: { kind: "cancelled" } };
    case "failed":
      return { ...state, work: { kind: "failed", problem: event.problem, also: event.also ?? [] } };
    case "go":
      return { ...state, step: event.step };
    case "source-changed":
      return { ...state, stale: true };
    case "brought-back":
      return { ...state, broughtBack: true };
    case "settings-kept":
      return { ...state, settingsWait: true, inspection: withSettings(state.inspection, event.settings) };
  }
}

/** Whether the workbook has been reviewed, now or in an earlier session. */
export function isReviewed({ outcome, inspection }: PaneState): boolean {
  return outcome !== null || (inspection?.memory.figures.length ?? 0) > 0;
}

/** Steps that have something to show: results and what follows from them need a review. */
export function canOpen(step: StepId, state: PaneState): boolean {
  return step === "data" || step === "settings" ? true : isReviewed(state);
}

/** A workbook that has been reviewed opens on its results. */
function firstStep({ inspection, step }: PaneState, found: Inspection): StepId {
  return inspection === null && step === "data" && found.memory.figures.length > 0 ? "result" : step;
}

function withSettings(inspection: Inspection | null, settings: Settings): Inspection | null {
  return inspection && { ...inspection, memory: { ...inspection.memory, settings } };
}
