import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import { say } from "../../core/data/locale";
import type { MetricResult, Review } from "../../core/review/review";
import { figureText, percentText, signedText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useWords } from "../use-words";
import { Why } from "./why";
import { resultWords } from "./words";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: "tabular-nums" },
  button: {
    display: "block",
    width: "100%",
    minHeight: "44px",
    padding: "8px 0",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: {
    display: "flex",
    gap: "4px",
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  value: { whiteSpace: "nowrap" },
  fact: { display: "inline-block" }, // a line ends between two facts, not within one
  details: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    paddingLeft: "20px",
  },
});

/** One figure: light, value, what is known of target and change; opened, it says why it has its colour. */
export function Score({ result, review }: { result: MetricResult; review: Review }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const details = useDetails(result);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.line}>
          <span className={styles.name}>
            <Light flag={result.flag} />
            <span>{say(result.label, locale)}</span>
          </span>
          <span className={styles.value}>
            {figureText(result.actual, result.unit, result.reasons.actual, locale)}{" "}
            <span aria-hidden="true">{open ? "▾" : "▸"}</span>
          </span>
        </span>
        {details.length > 0 && (
          <span className={styles.details}>
            {details.map((fact, at) => (
              <Fragment key={fact}>
                {at > 0 && " "}
                <span className={styles.fact}>{at < details.length - 1 ? `${fact} ·` : fact}</span>
              </Fragment>
            ))}
          </span>
        )}
      </button>
      <div id={panel}>{open && <Why result={result} review={review} />}</div>
    </li>
  );
}

const plus = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** Another period than the review's, target, achievement (else the distance from the target) and changes as far as they are defined; the sheets name every reason. */
function useDetails({
  about,
  target,
  achievement,
  variance,
  unit,
  yoy,
  yoyPp,
  change,
  changePp,
}: MetricResult): string[] {
  const { words, locale } = useLanguage();
  const own = useWords(resultWords);
  const [lastYear, previous] = unit === "ratio" ? [yoyPp, changePp] : [yoy, change];
  const moved = unit === "ratio" ? "pp" : "%";
  const part = (word: string, value: number | null, text: (value: number) => string): string[] =>
    value === null ? [] : [`${word} ${text(value)}`];
  return [
    ...(about === undefined ? [] : [about]),
    ...part(words.result.target, target, (value) => figureText(value, unit, undefined, locale)),
    ...part(words.result.achievement, achievement, (value) => percentText(value, undefined, locale)),
    ...part(own.variance, achievement === null && unit !== "ratio" ? variance : null, (value) =>
      plus(value, figureText(value, unit, undefined, locale)),
    ),
    ...part(words.result.yoy, lastYear, (value) => signedText(value, moved, undefined, locale)),
    ...part(words.result.change, previous, (value) => signedText(value, moved, undefined, locale)),
  ];
}
