import { Component, type ReactNode } from "react";
import { useLanguage } from "./pane-context";
import type { StepId } from "./pane-state";
import { StepOnItsWay } from "./step-on-its-way";

interface Props {
  /** Another step is tried anew. */
  step: StepId;
  children: ReactNode;
}

/** Keeps the pane standing when a part of it cannot be fetched or shown: the tabs stay, and a sentence says what to do. */
export class PartBoundary extends Component<Props, { isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { isLost: boolean } {
    return { isLost: true };
  }

  override componentDidUpdate({ step }: Props): void {
    if (step !== this.props.step && this.state.isLost) this.setState({ isLost: false });
  }

  override render(): ReactNode {
    const { step, children } = this.props;
    return this.state.isLost ? <PartLost step={step} /> : children;
  }
}

function PartLost({ step }: { step: StepId }) {
  const { words } = useLanguage();
  return (
    <div role="alert">
      <StepOnItsWay step={step} says={words.partLost} />
      <button type="button" className="quiet-button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
