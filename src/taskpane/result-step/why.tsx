import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { say } from "../../core/data/locale";
import type { TableAccount } from "../../core/data/source-report";
import type { MetricResult, Review } from "../../core/review/review";
import type { Explanation } from "../../core/sheets/explain-figure";
import { cellOf } from "../../core/sheets/own-cell";
import { loadEngine } from "../engine";
import { useLanguage } from "../pane-context";
import { useEngine } from "../use-engine";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { resultWords } from "./words";

const useStyles = makeStyles({
  why: {
    padding: "8px 12px",
    margin: "4px 0 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  verdict: { margin: "4px 0", fontWeight: tokens.fontWeightSemibold },
  rule: { margin: 0 },
  facts: { margin: "8px 0", display: "grid", gap: "4px" },
  // a short fact on one line, a long one below its name
  fact: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  term: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** Why a figure has its colour (B3): rule, verdict, unrounded figures, sources, and the way to its cell. */
export function Why({ result, review }: { result: MetricResult; review: Review }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { attempt } = useEngine();
  const explained = useExplanation(result, review);
  const cell = cellOf(result, review);
  if (!explained) return null;
  return (
    <div className={styles.why} role="group" aria-label={words.why}>
      <p className={styles.rule}>{say(explained.rule, locale)}</p>
      <p className={styles.verdict}>{say(explained.verdict, locale)}</p>
      <dl className={styles.facts}>
        {explained.facts.map(({ label, text }) => (
          <div key={label.en} className={styles.fact}>
            <dt className={styles.term}>{say(label, locale)}</dt>
            <dd className={styles.text}>{say(text, locale)}</dd>
          </div>
        ))}
      </dl>
      <div className={shared.row}>
        {cell && (
          <Button
            size="small"
            aria-label={words.toCellOf(say(result.label, locale))}
            onClick={() => void attempt(({ goToFigure }, hooks) => goToFigure(cell, hooks))}
          >
            {words.toCell}
          </Button>
        )}
        {explained.sources.map((source) => (
          <Button
            key={source.tableId}
            size="small"
            appearance="subtle"
            onClick={() =>
              void attempt(({ goToCell }, hooks) => goToCell(source.sheet, addressOf(source), hooks))
            }
          >
            {words.toSource(source.tableName ?? source.sheet)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The explanation, made by the engine once it is there. */
function useExplanation(result: MetricResult, review: Review): Explanation | null {
  const [explained, setExplained] = useState<Explanation | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadEngine().then(({ explainFigure }) => {
      if (wanted) setExplained(explainFigure(result, review));
    });
    return () => {
      wanted = false;
    };
  }, [result, review]);
  return explained;
}

/** Where a source's range begins. */
function addressOf({ source }: TableAccount): string {
  return /!\$?([A-Z]+)\$?(\d+)/.exec(source)?.slice(1).join("") ?? "A1";
}
