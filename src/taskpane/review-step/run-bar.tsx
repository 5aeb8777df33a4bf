import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewChoices } from "../../app/review-choices";
import { parsePeriod } from "../../core/data/parse-period";
import { useLanguage } from "../pane-context";
import type { PaneState } from "../pane-state";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: "8px", marginBottom: "16px" },
  period: { flexGrow: 1, flexBasis: "160px" },
});

/** Period and the one button that matters: review, or refresh when a review stands. */
export function RunBar({ state, onRun }: { state: PaneState; onRun: (choices: ReviewChoices) => void }) {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const [period, setPeriod] = useState("");
  const unclear = period !== "" && parsePeriod(period) === undefined;
  const running = state.work.kind === "running" || state.work.kind === "looking";
  const reviewed = state.outcome !== null || (state.inspection?.memory.figures.length ?? 0) > 0;
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        onRun({ locale, ...(period === "" ? {} : { period }) });
      }}
    >
      <Field
        className={styles.period}
        label={words.review.period}
        {...(unclear
          ? { validationState: "error" as const, validationMessage: words.review.periodHint }
          : {})}
      >
        <Input
          value={period}
          placeholder={words.review.latest}
          onChange={(_, { value }) => setPeriod(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabled={running || unclear}>
        {reviewed ? words.review.refresh : words.review.run}
      </Button>
    </form>
  );
}
