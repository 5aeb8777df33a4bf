import { useEffect } from "react";
import { DataPanel } from "./data-step/data-panel";
import { useRowCheck, type RowCheck } from "./data-step/use-row-check";
import { LaterStep } from "./later-step";
import { loadLaterSteps } from "./load-later-steps";
import type { PaneState } from "./pane-state";
import { RunBar } from "./review-step/run-bar";
import { StepOnItsWay } from "./step-on-its-way";
import type { ReviewActions } from "./use-review";
import { WorkNotice } from "./work-notice";

/** The step being shown, below what the work is doing. */
export function Step({ state, actions }: { state: PaneState; actions: ReviewActions }) {
  const [check, onCheck] = useRowCheck(state);
  const { inspection } = state;
  const isLookedAt = inspection !== null;
  useEffect(() => {
    if (isLookedAt) void loadLaterSteps().catch(() => undefined);
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
      <Shown state={state} actions={actions} check={check} onCheck={onCheck} />
    </>
  );
}

interface ShownProps {
  state: PaneState;
  actions: ReviewActions;
  check: RowCheck;
  onCheck: () => void;
}

function Shown({ state, actions, check, onCheck }: ShownProps) {
  const { step, inspection, work } = state;
  if (!inspection) return <StepOnItsWay step={step} />;
  if (step !== "data") return <LaterStep state={state} actions={actions} />;
  return <DataPanel inspection={inspection} work={work} check={check} actions={actions} onCheck={onCheck} />;
}
