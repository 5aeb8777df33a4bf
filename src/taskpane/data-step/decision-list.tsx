import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Decision, QuestionDecision, TableDecision } from "../../app/decisions";
import type { TakeBack } from "../../app/take-back";
import { optionLabel } from "../../core/data/source-report";
import type { JoinMapping } from "../../core/intake/mapping";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { dataWordsFor } from "../wording/data-words-for";
import { fieldWord } from "../wording/field-words";
import type { Correct } from "./correct";
import { ListRow, RowList } from "./list-row";

const useStyles = makeStyles({
  change: { marginTop: "4px", width: "100%" },
  all: { marginTop: "8px" },
});

interface Props {
  decisions: readonly Decision[];
  refused: readonly JoinMapping[];
  /** Answers from before decisions were kept, or from a mapping file: only all of them can be taken back. */
  others: number;
  isBusy: boolean;
  onCorrect: Correct;
  onTakeBack: (what: TakeBack) => void;
}

/** Everything that a person decided for this workbook; an answer can be changed, each can be taken back, and all at once. */
export function DecisionList({ decisions, refused, others, isBusy, onCorrect, onTakeBack }: Props) {
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const say = useDecisionText();
  return (
    <>
      <RowList>
        {decisions.map((decision) => (
          <ListRow
            key={JSON.stringify(decision)}
            deed={words.takeBack}
            what={say(decision)}
            isBusy={isBusy}
            onPress={() => onTakeBack({ about: "decision", decision })}
          >
            {say(decision)}
            {decision.about === "question" && (
              <Answer decision={decision} isBusy={isBusy} onCorrect={onCorrect} />
            )}
          </ListRow>
        ))}
        {refused.map((join) => {
          const text = words.refused(
            `${join.from.sheet} ${join.from.header}`,
            `${join.to.sheet} ${join.to.header}`,
          );
          return (
            <ListRow
              key={text}
              deed={words.takeBack}
              what={text}
              isBusy={isBusy}
              onPress={() => onTakeBack({ about: "join", join })}
            >
              {text}
            </ListRow>
          );
        })}
      </RowList>
      {others > 0 && <p className={shared.small}>{words.otherAnswers(others)}</p>}
      <TakeBackAll isBusy={isBusy} onPress={() => onTakeBack({ about: "everything" })} />
    </>
  );
}

function Answer({
  decision: { question, answer, assumed },
  isBusy,
  onCorrect,
}: {
  decision: QuestionDecision;
  isBusy: boolean;
  onCorrect: Correct;
}) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  return (
    <>
      <Select
        className={styles.change}
        aria-label={problemSentence({ ...question, severity: "warning" }, locale)}
        disabled={isBusy}
        value={answer}
        onChange={(_, { value }) => onCorrect({ about: "question", question, answer: value })}
      >
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {optionLabel(option, locale)}
          </option>
        ))}
      </Select>
      {assumed && <span className={shared.small}>{words.assumedThen}</span>}
    </>
  );
}

/** Asks once more: nothing but deciding again brings the decisions back. */
function TakeBackAll({ isBusy, onPress }: { isBusy: boolean; onPress: () => void }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const words = dataWordsFor(useLanguage().locale);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button size="small" className={styles.all} disabled={isBusy} onClick={() => setAsking(true)}>
        {words.takeBackAll}
      </Button>
    );
  return (
    <div role="group" aria-label={words.takeBackAll} className={styles.all}>
      <p style={{ margin: "0 0 8px" }}>{words.takeBackAllSentence}</p>
      <div className={shared.row}>
        <Button size="small" appearance="primary" disabled={isBusy} onClick={onPress}>
          {words.takeBackAll}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}

/** A decision in one sentence. */
function useDecisionText(): (decision: Decision) => string {
  const { locale, words: pane } = useLanguage();
  const words = dataWordsFor(locale);
  const place = ({ tableName, sheet }: TableDecision): string => tableName ?? sheet;
  return (decision) => {
    switch (decision.about) {
      case "question":
        return problemSentence({ ...decision.question, severity: "warning" }, locale);
      case "kind":
        return words.decidedKind(place(decision), pane.data.kinds[decision.kind]);
      case "field":
        return words.decidedField(
          place(decision),
          decision.header,
          decision.field === null ? null : fieldWord(decision.field, locale),
        );
      case "unit":
        return words.decidedUnit(place(decision), decision.header, words.unit(decision.unit));
    }
  };
}
