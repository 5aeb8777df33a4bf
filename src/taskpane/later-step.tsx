import { lazy, Suspense } from "react";
import { loadLaterSteps } from "./load-later-steps";
import { useLanguage } from "./pane-context";
import type { PaneState } from "./pane-state";
import { StepOnItsWay } from "./step-on-its-way";
import type { ReviewActions } from "./use-review";

const OpenedStep = lazy(() => loadLaterSteps().then((module) => ({ default: module.OpenedStep })));

/** Whatever comes after the data, loaded at the latest when it is first opened. */
export function LaterStep(props: { state: PaneState; actions: ReviewActions }) {
  const { words } = useLanguage();
  return (
    <Suspense fallback={<StepOnItsWay step={props.state.step} says={words.looking} />}>
      <OpenedStep {...props} />
    </Suspense>
  );
}
