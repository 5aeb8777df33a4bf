import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../core/data/locale";
import type { Change } from "../../core/review/changes";
import type { Scope } from "../../core/review/review";
import { figureText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { scopeText } from "./scope-words";
import { resultWords } from "./words";

/** So many fit without scrolling for long. */
const few = 8;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "0 0 8px", padding: 0, display: "grid", gap: "8px" },
  figures: { display: "block", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200 },
});

/** What moved since the last review: each figure before → after, with its light where that changed too. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const styles = useStyles();
  const words = useWords(resultWords);
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, few);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((change) => (
          <ChangeLine key={`${change.id}${change.scope}`} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.all(changes.length)}
        </Button>
      )}
    </>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { label, scope, unit, before, after, flagBefore, flagAfter, kind } = change;
  const whose = scopeText(JSON.parse(scope) as Scope, locale);
  const text = (value: number | null): string => figureText(value, unit, undefined, locale);
  const lit = flagBefore !== flagAfter && kind === "changed";
  return (
    <li>
      {say(label, locale)} {whose && <span className={shared.muted}>{whose}</span>}
      <span className={styles.figures}>
        {lit && <Light flag={flagBefore} />}
        {kind === "appeared" ? words.appeared : text(before)} → {lit && <Light flag={flagAfter} />}
        {kind === "vanished" ? words.vanished : text(after)}
      </span>
    </li>
  );
}
