import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Memory } from "../../app/workbook-memory";
import { isoDate } from "../../core/data/day";
import { say } from "../../core/data/locale";
import type { Figure } from "../../core/review/changes";
import { figureText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { ChangeList } from "./change-list";
import { FirstFew } from "./first-few";
import { resultWords } from "./words";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: "tabular-nums",
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

/** So many figures stand for a review without any light. */
const few = 8;

/** What the workbook remembers of its last review, before anything is computed in this session: what has a light, the others on request. */
export function RememberedResult({ memory }: { memory: Memory }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { words } = useLanguage();
  const own = useWords(resultWords);
  const { lastReview, figures } = memory;
  const changes = lastReview?.changes ?? [];
  const whole = figures.filter(({ scope }) => scope === "{}");
  const lit = whole.filter(({ flag }) => flag !== "none");
  const items = [...lit, ...whole.filter(({ flag }) => flag === "none")];
  return (
    <section aria-labelledby="result-title">
      <h1 id="result-title" className={shared.title}>
        {words.steps.result}
      </h1>
      <p className={shared.intro}>
        {lastReview &&
          `${own.lastRefreshed(isoDate(lastReview.on))} · ${changes.length > 0 ? own.changes(changes.length) : own.noChanges}. `}
        {own.remembered}
      </p>
      <FirstFew
        className={styles.list}
        items={items}
        first={items.slice(0, lit.length || few)}
        show={(figure) => <Remembered key={figure.id} figure={figure} />}
      />
      {changes.length > 0 && (
        <>
          <h2 className={shared.heading}>{own.changes(changes.length)}</h2>
          <ChangeList changes={changes} />
        </>
      )}
    </section>
  );
}

function Remembered({ figure: { id, label, unit, actual, flag } }: { figure: Figure }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { attempt } = useEngine();
  const shown = figureText(actual, unit, undefined, locale);
  const cell = { sheetId: "performance", block: "performance", key: id, column: "actual" } as const;
  return (
    <li className={styles.item}>
      <span>
        <Light flag={flag} /> {say(label, locale)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${shown} · ${words.toCellOf(say(label, locale))}`}
        onClick={() => void attempt(({ goToFigure }, hooks) => goToFigure(cell, hooks))}
      >
        {shown}
      </Button>
    </li>
  );
}
