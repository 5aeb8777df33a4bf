import { lazy, Suspense } from "react";
import { useLanguage } from "./pane-context";
import type { PaneState } from "./pane-state";
import { StepOnItsWay } from "./step-on-its-way";
import type { ReviewActions } from "./use-review";

const ResultStep = lazy(() =>
  import(/* webpackChunkName: "result" */ "./result-step/result-step").then((step) => ({
    default: step.ResultStep,
  })),
);
const ActionsStep = lazy(() =>
  import(/* webpackChunkName: "actions" */ "./actions-step/actions-step").then((step) => ({
    default: step.ActionsStep,
  })),
);
const PlanStep = lazy(() =>
  import(/* webpackChunkName: "plan" */ "./plan-step/plan-step").then((step) => ({ default: step.PlanStep })),
);
const SettingsStep = lazy(() =>
  import(/* webpackChunkName: "settings" */ "./settings-step/settings-step").then((step) => ({
    default: step.SettingsStep,
  })),
);

/** Whatever comes after the data, loaded when it is first opened. */
export function LaterStep(props: { state: PaneState; actions: ReviewActions }) {
  const { words } = useLanguage();
  return (
    <Suspense fallback={<StepOnItsWay step={props.state.step} says={words.looking} />}>
      <Opened {...props} />
    </Suspense>
  );
}

function Opened({ state, actions }: { state: PaneState; actions: ReviewActions }) {
  const { inspection } = state;
  switch (state.step) {
    case "result":
      return <ResultStep state={state} onBroughtBack={actions.broughtBack} />;
    case "actions":
      return <ActionsStep />;
    case "plan":
      return (
        inspection && (
          <PlanStep
            memory={inspection.memory}
            state={state}
            onKept={actions.settingsKept}
            onRun={actions.run}
          />
        )
      );
    case "settings":
      return (
        inspection && (
          <SettingsStep
            settings={inspection.memory.settings}
            isWaiting={state.settingsWait}
            onKept={actions.settingsKept}
          />
        )
      );
    case "data":
      return null;
  }
}
