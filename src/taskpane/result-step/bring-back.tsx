import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { today } from "../today";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { resultWords } from "./words";

const useStyles = makeStyles({
  confirm: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sentence: { margin: "0 0 8px" },
});

/** The way back to the sheets before the last refresh (B4), after a sentence that says what happens. */
export function BringBack({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { say } = useMessages();
  const { busy, attempt } = useEngine();
  const [possible, setPossible] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    void attempt(({ hasEarlierVersion }, hooks) => hasEarlierVersion(hooks)).then((found) =>
      setPossible(found ?? false),
    );
  }, [attempt]);
  const bringBack = async (): Promise<void> => {
    const done = await attempt(({ bringBackReview }, hooks) =>
      bringBackReview({ locale, today: today() }, hooks),
    );
    setAsking(false);
    if (!done) return;
    setPossible(false);
    done.problems.forEach((problem) => say({ kind: "problem", problem }));
    const names = done.sheets.join("、");
    say({
      kind: "done",
      text: { zh: `已恢复上一版：${names}。`, en: `The version before is back: ${done.sheets.join(", ")}.` },
    });
    onDone();
  };
  if (possible === false) return <p className={shared.small}>{words.nothingEarlier}</p>;
  if (!asking)
    return (
      <Button size="small" disabled={possible !== true || busy} onClick={() => setAsking(true)}>
        {words.bringBack}
      </Button>
    );
  return (
    <div className={styles.confirm} role="group" aria-label={words.bringBack}>
      <p className={styles.sentence}>{words.bringBackSentence}</p>
      <div className={shared.row}>
        <Button size="small" appearance="primary" disabled={busy} onClick={() => void bringBack()}>
          {words.bringBackYes}
        </Button>
        <Button size="small" disabled={busy} onClick={() => setAsking(false)}>
          {words.bringBackNo}
        </Button>
      </div>
    </div>
  );
}
