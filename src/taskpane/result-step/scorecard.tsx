import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { MetricResult, Review } from "../../core/review/review";
import { figureText, percentText, signedText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, fontVariantNumeric: "tabular-nums" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, paddingLeft: "1.6em" },
});

/** Every metric of the whole, those with a target first: light, actual, then what is known of target and change. */
export function Scorecard({ review }: { review: Review }) {
  const styles = useStyles();
  const whole = review.metrics.filter(({ scope }) => Object.keys(scope).length === 0);
  const targeted = whole.filter(({ target }) => target !== null);
  return (
    <ul className={styles.list}>
      {[...targeted, ...whole.filter(({ target }) => target === null)].map((result) => (
        <Score key={result.id} result={result} />
      ))}
    </ul>
  );
}

function Score({ result }: { result: MetricResult }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const details = useDetails(result);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>
          <Light flag={result.flag} /> {say(result.label, locale)}
        </span>
        <span>{figureText(result.actual, result.unit, result.reasons.actual, locale)}</span>
      </div>
      {details.length > 0 && <div className={styles.details}>{details.join(" · ")}</div>}
    </li>
  );
}

/** Target, achievement and changes as far as they are defined; the sheets name every reason. */
function useDetails({ target, achievement, unit, yoy, yoyPp, change, changePp }: MetricResult): string[] {
  const { words, locale } = useLanguage();
  const [lastYear, previous] = unit === "ratio" ? [yoyPp, changePp] : [yoy, change];
  const moved = unit === "ratio" ? "pp" : "%";
  const part = (word: string, value: number | null, text: (value: number) => string): string[] =>
    value === null ? [] : [`${word} ${text(value)}`];
  return [
    ...part(words.result.target, target, (value) => figureText(value, unit, undefined, locale)),
    ...part(words.result.achievement, achievement, (value) => percentText(value, undefined, locale)),
    ...part(words.result.yoy, lastYear, (value) => signedText(value, moved, undefined, locale)),
    ...part(words.result.change, previous, (value) => signedText(value, moved, undefined, locale)),
  ];
}
