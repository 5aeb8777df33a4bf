import { DataPanel } from "./data-step/data-panel";
import { useRowCheck } from "./data-step/use-row-check";
import type { PaneState } from "./pane-state";
import { ResultStep } from "./result-step/result-step";
import { RunBar } from "./review-step/run-bar";
import type { ReviewActions } from "./use-review";
import { WorkNotice } from "./work-notice";

/** The step being shown, below what the work is doing. */
export function Step({ state, actions }: { state: PaneState; actions: ReviewActions }) {
  const [check, onCheck] = useRowCheck(state);
  const { inspection, work } = state;
  return (
    <>
      <WorkNotice work={state.work} stale={state.stale} onTryAgain={actions.look} onStop={actions.stop} />
      {state.inspection?.reviewable && <RunBar state={state} onRun={actions.run} />}
      {state.step === "result" && state.outcome ? (
        <ResultStep outcome={state.outcome} />
      ) : (
        inspection && (
          <DataPanel inspection={inspection} work={work} check={check} actions={actions} onCheck={onCheck} />
        )
      )}
    </>
  );
}
