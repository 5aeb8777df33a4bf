import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SuggestedAction } from "../../app/actions";
import { say } from "../../core/data/locale";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { resultWords } from "./words";

/** Adds a suggested action to the tracker in one click; a second click would add it twice, so there is none. */
export function AddAction({ action }: { action: SuggestedAction }) {
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { say: tell } = useMessages();
  const { busy, attempt } = useEngine();
  const [added, setAdded] = useState(false);
  const add = async (): Promise<void> => {
    const done = await attempt(({ addAction }, hooks) => addAction(action, hooks).then(() => true));
    if (!done) return;
    setAdded(true);
    const { zh, en } = words.addedMessage;
    tell({ kind: "done", text: { zh: `${zh}${action.measure.zh}`, en: `${en}${action.measure.en}` } });
  };
  return (
    <Button
      size="small"
      disabledFocusable={busy || added}
      aria-label={added ? words.added : words.addOf(say(action.measure, locale))}
      onClick={() => void add()}
    >
      {added ? words.added : words.add}
    </Button>
  );
}
