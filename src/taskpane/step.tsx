import { useEffect } from "react";
import { DataPanel } from "./data-step/data-panel";
import { useRowCheck } from "./data-step/use-row-check";
import { LaterStep } from "./later-step";
import { loadAhead } from "./load-ahead";
import type { PaneState } from "./pane-state";
import { RunBar } from "./review-step/run-bar";
import type { ReviewActions } from "./use-review";
import { WorkNotice } from "./work-notice";

/** The step being shown, below what the work is doing. */
export function Step({ state, actions }: { state: PaneState; actions: ReviewActions }) {
  const [check, onCheck] = useRowCheck(state);
  const { inspection, work } = state;
  const isLookedAt = inspection !== null;
  useEffect(() => {
    if (isLookedAt) void loadAhead();
  }, [isLookedAt]);
  return (
    <>
      <WorkNotice work={state.work} onTryAgain={actions.look} onStop={actions.stop} />
      {inspection?.reviewable && (
        <RunBar
          // what is kept in Settings or Plan wins over options left open before
          key={state.step === "settings" || state.step === "plan" ? "kept" : "open"}
          state={state}
          check={check}
          onRun={actions.run}
          onLook={actions.look}
          onAsk={() => actions.go("data")}
          onCheck={onCheck}
        />
      )}
      {state.step !== "data" ? (
        <LaterStep state={state} actions={actions} />
      ) : (
        inspection && (
          <DataPanel inspection={inspection} work={work} check={check} actions={actions} onCheck={onCheck} />
        )
      )}
    </>
  );
}
