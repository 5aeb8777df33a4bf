import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { Review } from "../../core/review/review";
import { dimensionWords } from "../../core/sheets/wording";
import { figureText } from "../figure-text";
import { useLanguage } from "../pane-context";

const shown = 5;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px", fontVariantNumeric: "tabular-nums" },
  bar: { height: "6px", borderRadius: "2px", backgroundColor: tokens.colorPaletteRedBackground3 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The members furthest behind their target, largest shortfall first, each with a bar to the same scale. */
export function TopGaps({ review }: { review: Review }) {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const gaps = review.breakdowns
    .flatMap(({ dimension, rows }) =>
      rows.map(({ member, variance }) => ({ dimension, member, gap: -(variance ?? 0) })),
    )
    .filter(({ gap, member }) => gap > 0 && member !== null)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, shown);
  const largest = gaps[0]?.gap ?? 1;
  if (gaps.length === 0) return <p className={styles.muted}>{words.result.noGaps}</p>;
  return (
    <ol className={styles.list}>
      {gaps.map(({ dimension, member, gap }) => (
        <li key={`${dimension}:${member}`}>
          <div className={styles.line}>
            <span>
              {member} <span className={styles.muted}>{say(dimensionWords[dimension], locale)}</span>
            </span>
            <span>{figureText(-gap, "amount", undefined, locale)}</span>
          </div>
          <div className={styles.bar} style={{ width: `${(gap / largest) * 100}%` }} aria-hidden="true" />
        </li>
      ))}
    </ol>
  );
}
