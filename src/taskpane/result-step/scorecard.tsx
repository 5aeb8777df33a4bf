import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { MetricResult, Review } from "../../core/review/review";
import { figureText, percentText, signedText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: "4px 0 4px 8px",
    fontSize: tokens.fontSizeBase200,
  },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    padding: "6px 0",
    overflowWrap: "anywhere",
  },
  figure: { textAlign: "right", padding: "6px 0 6px 8px", whiteSpace: "nowrap", verticalAlign: "top" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  muted: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Every metric of the whole: light, actual, achievement, change against last year. */
export function Scorecard({ review }: { review: Review }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const whole = review.metrics.filter(({ scope }) => Object.keys(scope).length === 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col" className={styles.head}>
            {words.result.actual}
          </th>
          <th scope="col" className={styles.head}>
            {words.result.achievement}
          </th>
          <th scope="col" className={styles.head}>
            {words.result.yoy}
          </th>
        </tr>
      </thead>
      <tbody>
        {whole.map((result) => (
          <ScoreRow key={result.id} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function ScoreRow({ result }: { result: MetricResult }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const { reasons } = result;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <Light flag={result.flag} /> {say(result.label, locale)}
      </th>
      <td className={styles.figure}>{figureText(result.actual, result.unit, reasons.actual, locale)}</td>
      <td className={styles.figure}>{percentText(result.achievement, reasons.achievement, locale)}</td>
      <td className={styles.figure}>
        {result.unit === "ratio"
          ? signedText(result.yoyPp, "pp", reasons.yoy, locale)
          : signedText(result.yoy, "%", reasons.yoy, locale)}
      </td>
    </tr>
  );
}
