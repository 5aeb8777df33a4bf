import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { MetricResult, Review } from "../../core/review/review";
import { useWords } from "../use-words";
import { useStepStyles } from "../step-styles";
import { FirstFew } from "./first-few";
import { Score } from "./score";
import { ScopeFilter } from "./scope-filter";
import { figuresIn, scopesOf, type ChosenScope } from "./scopes";
import { resultWords } from "./words";

const useStyles = makeStyles({ list: { listStyle: "none", margin: "12px 0 0", padding: 0 } });

/** So many figures stand for a review without any target. */
const few = 8;

/** Those that have a figure; all of them where none has. */
function withFigures(results: readonly MetricResult[]): readonly MetricResult[] {
  const some = results.filter(({ actual }) => actual !== null);
  return some.length > 0 ? some : results;
}

/** The review's figures of the whole or of one member: those with a target, the others on request. */
export function Scorecard({ review }: { review: Review }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const words = useWords(resultWords);
  const [chosen, setChosen] = useState<ChosenScope | null>(null);
  const scopes = useMemo(() => scopesOf(review.figures), [review]);
  const known = chosen && scopes.get(chosen.dimension)?.includes(chosen.member) ? chosen : null;
  const shown = figuresIn(review, known);
  const targeted = shown.filter(({ target }) => target !== null);
  const first = targeted.length > 0 ? targeted : withFigures(shown).slice(0, few);
  return (
    <>
      {scopes.size > 0 && <ScopeFilter scopes={scopes} chosen={known} onChoose={setChosen} />}
      {shown.length === 0 && <p className={shared.muted}>{words.noFigures}</p>}
      <FirstFew
        className={styles.list}
        items={shown}
        first={first}
        show={(result) => (
          <Score key={`${result.id}${JSON.stringify(result.scope)}`} result={result} review={review} />
        )}
      />
    </>
  );
}
