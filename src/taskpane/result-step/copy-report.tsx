import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Review } from "../../core/review/review";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { resultWords } from "./words";

const useStyles = makeStyles({
  copy: { marginTop: "12px" },
  text: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    height: "160px",
    marginTop: "4px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** The written report for mail and documents: to the clipboard, or where that is forbidden as text to be copied by hand. */
export function CopyReport({ review }: { review: Review }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { say } = useMessages();
  const { busy, attempt } = useEngine();
  const [byHand, setByHand] = useState<string | null>(null);
  const id = useId();
  const copy = async (): Promise<void> => {
    const text = await attempt(({ reportAsMarkdown }, hooks) => reportAsMarkdown(review, locale, hooks));
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      say({ kind: "done", text: words.copied });
    } catch {
      setByHand(text); // an Office frame may forbid the clipboard: the text is shown instead
    }
  };
  return (
    <div className={styles.copy}>
      <Button size="small" disabled={busy} onClick={() => void copy()}>
        {words.copy}
      </Button>
      {byHand !== null && (
        <>
          <label htmlFor={id}>{words.copyByHand}</label>
          <textarea id={id} readOnly value={byHand} className={styles.text} />
        </>
      )}
    </div>
  );
}
