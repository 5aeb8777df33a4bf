import { useCallback, useEffect, useReducer, useRef } from "react";
import { inspectWorkbook } from "../app/inspect-workbook";
import { problemIn } from "../app/problem-in";
import { reviewWorkbook } from "../app/review-workbook";
import type { ReviewChoices } from "../app/review-choices";
import { watchSources } from "../app/watch-sources";
import { firstState, nextState, type PaneState, type StepId } from "./pane-state";
import { today } from "./today";

export interface ReviewActions {
  look: () => void;
  run: (choices: ReviewChoices) => void;
  stop: () => void;
  go: (step: StepId) => void;
}

/** Looks at the workbook when the pane opens, runs reviews one at a time, and listens for changes of the sources. */
export function useReview(): [PaneState, ReviewActions] {
  const [state, dispatch] = useReducer(nextState, firstState);
  const running = useRef<AbortController | null>(null);

  const look = useCallback(() => {
    dispatch({ kind: "look" });
    inspectWorkbook({}).then(
      (inspection) => dispatch({ kind: "looked", inspection }),
      (error: unknown) => dispatch({ kind: "failed", problem: problemIn(error) }),
    );
  }, []);

  const run = useCallback((choices: ReviewChoices) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    dispatch({ kind: "started" });
    const hooks = {
      signal: controller.signal,
      onStage: (stage: "looking" | "reading" | "computing" | "writing", done: number, total: number) =>
        dispatch({ kind: "progress", stage, done, total }),
      onWaiting: (waiting: "waiting" | "not-answering" | "answered") => dispatch({ kind: "waiting", state: waiting }),
    };
    reviewWorkbook({ ...choices, today: today() }, hooks).then(
      (outcome) => {
        if (outcome.kind === "done") dispatch({ kind: "done", outcome });
        else if (outcome.kind === "cancelled") dispatch({ kind: "cancelled" });
        else dispatch({ kind: "failed", problem: outcome.problems[0] });
      },
      (error: unknown) => dispatch({ kind: "failed", problem: problemIn(error) }),
    );
  }, []);

  const stop = useCallback(() => running.current?.abort(), []);
  const go = useCallback((step: StepId) => dispatch({ kind: "go", step }), []);

  useEffect(look, [look]);
  useEffect(() => watchSources(() => dispatch({ kind: "source-changed" })), []);

  return [state, { look, run, stop, go }];
}
