import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewDone } from "../../app/review-workbook";
import { isoDate } from "../../core/data/day";
import { say } from "../../core/data/locale";
import { loadEngine } from "../engine";
import { useLanguage } from "../pane-context";
import { Scorecard } from "./scorecard";
import { TopGaps } from "./top-gaps";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  asOf: { color: tokens.colorNeutralForeground2, margin: "0 0 12px" },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "20px 0 8px" },
  sheets: { display: "flex", flexWrap: "wrap", gap: "8px" },
  findings: { margin: 0, paddingLeft: "20px" },
});

/** The finished review: scorecard, largest gaps, what is worth attention, and the way to the sheets. */
export function ResultStep({ outcome }: { outcome: ReviewDone }) {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const { review, changes, sheets } = outcome;
  const used = review.sources.tables.reduce((sum, table) => sum + table.rowsUsed, 0);
  const read = review.sources.tables.reduce((sum, table) => sum + table.rowsRead, 0);
  return (
    <section aria-labelledby="result-title">
      <h1 id="result-title" className={styles.title}>
        {words.result.title(review.window.period.label)}
      </h1>
      <p className={styles.asOf}>
        {words.result.asOf(isoDate(review.window.asOf))} · {words.result.rowsUsed(used, read)}
        {changes.length > 0 && ` · ${words.result.changes(changes.length)}`}
      </p>
      <Scorecard review={review} />
      <h2 className={styles.heading}>{words.result.gaps}</h2>
      <TopGaps review={review} />
      {review.findings.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.result.findings}</h2>
          <ul className={styles.findings}>
            {review.findings.map((finding) => (
              <li key={finding.id}>
                {say(finding.text, locale)}
                {finding.advice && ` ${say(finding.advice, locale)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>{words.result.sheets}</h2>
      <div className={styles.sheets}>
        {sheets.map((sheet) => (
          <Button
            key={sheet.id}
            size="small"
            aria-label={words.result.open(sheet.name)}
            onClick={() => void loadEngine().then(({ goToSheet }) => goToSheet(sheet.id))}
          >
            {sheet.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
