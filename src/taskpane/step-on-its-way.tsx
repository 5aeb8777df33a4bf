import { useLanguage } from "./pane-context";
import type { StepId } from "./pane-state";

/** What stands for a step whose code or data is still on its way: a page always has its heading. */
export function StepOnItsWay({ step, says }: { step: StepId; says?: string }) {
  const { words } = useLanguage();
  return (
    <>
      <h1 className="step-title">{words.steps[step]}</h1>
      {says && <p role="status">{says}</p>}
    </>
  );
}
