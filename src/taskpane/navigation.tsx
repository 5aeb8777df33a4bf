import { useLanguage } from "./pane-context";
import type { StepId } from "./pane-state";

const steps: readonly StepId[] = ["data", "result", "actions", "plan", "settings"];

/** Tabs of at most 12 characters, with the current one marked for eyes and screen readers. */
export function Navigation({
  step,
  canOpen,
  onGo,
}: {
  step: StepId;
  /** Steps for which there is something to show. */
  canOpen: (step: StepId) => boolean;
  onGo: (step: StepId) => void;
}) {
  const { words } = useLanguage();
  return (
    <nav className="steps" aria-label={words.navigation}>
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      {steps.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === step ? "page" : undefined}
          disabled={!canOpen(id)}
          onClick={() => onGo(id)}
        >
          {words.steps[id]}
        </button>
      ))}
    </nav>
  );
}
