import { ActionsStep } from "./actions-step/actions-step";
import type { PaneState } from "./pane-state";
import { PlanStep } from "./plan-step/plan-step";
import { ResultStep } from "./result-step/result-step";
import { SettingsStep } from "./settings-step/settings-step";
import type { ReviewActions } from "./use-review";

/** Any step but the data's; they are fetched together, since pieces of one file weigh less than a file each. */
export function OpenedStep({ state, actions }: { state: PaneState; actions: ReviewActions }) {
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
