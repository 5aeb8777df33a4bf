import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { optionLabel, type Question } from "../../core/data/source-report";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import type { Correct } from "./correct";
import { GoToButton } from "./go-to-button";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start", justifyContent: "space-between" },
  text: { margin: "4px 0 0", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  where: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sample: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  open: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One thing that only the user can know: the choices with samples, the assumption marked, one click to answer. */
export function QuestionCard({
  question,
  isBusy,
  onCorrect,
}: {
  question: Question;
  isBusy: boolean;
  onCorrect: Correct;
}) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const id = useId();
  const { sheet, address, options } = question;
  const sentence = problemSentence({ ...question, severity: "warning" }, locale);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <p id={id} className={styles.text}>
          {sentence}
        </p>
        {sheet !== undefined && <GoToButton sheet={sheet} address={address ?? "A1"} />}
      </div>
      {sheet !== undefined && !sentence.includes(sheet) && <p className={styles.where}>{sheet}</p>}
      <RadioGroup
        aria-labelledby={id}
        disabled={isBusy}
        value=""
        onChange={(_, { value }) => onCorrect({ about: "question", question, answer: value })}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={
              <>
                {optionLabel(option, locale)}
                {option.value === question.answer && <strong> · {words.assumed}</strong>}
                {option.samples && option.samples.length > 0 && (
                  <span className={styles.sample}>
                    {" "}
                    {words.samples} {option.samples.slice(0, 3).join(" · ")}
                  </span>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
      {question.answer === undefined && <p className={styles.open}>{words.notAssumed}</p>}
    </section>
  );
}
