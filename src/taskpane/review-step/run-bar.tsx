import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewChoices } from "../../app/review-choices";
import type { RowCheck } from "../data-step/use-row-check";
import { useLanguage } from "../pane-context";
import { isReviewed, type PaneState, type StepId } from "../pane-state";
import { runWordsFor } from "../wording/run-words";
import type { RunChoices } from "./run-form";
import { RunOptions } from "./run-options";

const useStyles = makeStyles({
  bar: { marginBottom: "12px" },
  buttons: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "8px" },
  below: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px 8px", margin: "4px 0 8px" },
  caption: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  stale: {
    margin: "0 0 8px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteMarigoldBorder2}`,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    color: tokens.colorNeutralForeground1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
});

interface Props {
  state: PaneState;
  check: RowCheck;
  onRun: (choices: ReviewChoices) => void;
  onLook: () => void;
  /** Goes to what waits for an answer. */
  onAsk: () => void;
  /** Asks for the rows, whose days the options offer. */
  onCheck: () => void;
}

/** The one button that matters: review, or refresh when a review stands; everything else waits behind the options. */
export function RunBar({ state, check, onRun, onLook, onAsk, onCheck }: Props) {
  const styles = useStyles();
  const { words: pane, locale } = useLanguage();
  const words = runWordsFor(locale);
  const [openOn, setOpenOn] = useState<StepId | null>(null);
  const [choices, setChoices] = useState<RunChoices | null>(null);
  const [isRunnable, setRunnable] = useState(true);
  const { inspection, work, stale } = state;
  const isOpen = openOn === state.step; // on another step the options would push its content away
  const isBusy = work.kind === "running" || work.kind === "looking";
  const reviewed = isReviewed(state);
  const remembered = inspection?.memory.choices["period"];
  const period = choices ? choices.period : typeof remembered === "string" ? remembered : null;
  const questions = check.kind === "checked" ? check.report.questions.length : 0;
  const toggle = (): void => {
    setOpenOn(isOpen ? null : state.step);
    setRunnable(true); // closed, the last choices that can be run hold
    if (!isOpen) onCheck();
  };
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        setOpenOn(null);
        onRun({ locale, ...choices });
      }}
    >
      {stale && !isBusy && (
        <div className={styles.stale} role="status">
          {reviewed ? words.stale : words.changed}
          {!reviewed && (
            <Button size="small" onClick={onLook}>
              {words.lookAgain}
            </Button>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="large" disabled={isBusy || !isRunnable}>
          {reviewed ? pane.review.refresh : pane.review.run}
        </Button>
        <Button appearance="subtle" size="large" aria-expanded={isOpen} onClick={toggle}>
          {words.options}
        </Button>
      </div>
      <div className={styles.below}>
        <p className={styles.caption}>{words.scope(period ?? words.latest)}</p>
        {questions > 0 && state.step !== "data" && (
          <Button size="small" onClick={onAsk}>
            {words.open(questions)}
          </Button>
        )}
      </div>
      {isOpen && inspection && (
        <RunOptions
          inspection={inspection}
          report={check.kind === "checked" ? check.report : null}
          choices={choices}
          onChange={(next) => {
            if (next) setChoices(next);
            setRunnable(next !== null);
          }}
        />
      )}
    </form>
  );
}
