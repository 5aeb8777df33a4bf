import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { PaneState } from "../pane-state";
import { useWords } from "../use-words";
import { BringBack } from "./bring-back";
import { FullResult } from "./full-result";
import { RememberedResult } from "./remembered-result";
import { resultWords } from "./words";

interface Props {
  state: PaneState;
  onBroughtBack: () => void;
}

/** The review: what was computed in this session, else what the workbook remembers; and the way back to the version before. */
export function ResultStep({ state, onBroughtBack }: Props) {
  const words = useWords(resultWords);
  const { outcome, refreshedOn, inspection, broughtBack, settingsWait } = state;
  const running = state.work.kind === "running";
  return (
    <>
      {broughtBack && <Note>{words.broughtBack}</Note>}
      {settingsWait && <Note>{words.settingsWait}</Note>}
      {outcome ? (
        <FullResult outcome={outcome} refreshedOn={refreshedOn} />
      ) : (
        inspection && <RememberedResult memory={inspection.memory} />
      )}
      <div style={{ marginTop: "20px" }}>
        {!running && <BringBack key={outcome?.review.window.asOf} onDone={onBroughtBack} />}
      </div>
    </>
  );
}

function Note({ children }: { children: string }) {
  return (
    <MessageBar intent="info" layout="multiline" style={{ marginBottom: "12px" }}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
