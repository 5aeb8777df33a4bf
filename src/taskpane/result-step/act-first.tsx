import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { Review } from "../../core/review/review";
import { dimensionWords } from "../../core/sheets/wording";
import { figureText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { AddAction } from "./add-action";
import { FindingMark } from "./finding-mark";
import { actionForFinding, actionForGap } from "./suggested";
import type { Urgent } from "./to-act-on";
import { resultWords } from "./words";

const useStyles = makeStyles({
  part: {
    margin: "12px 0 16px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  heading: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // in a narrow pane the button stands below the sentence
  item: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "flex-start" },
  text: { flex: "1 1 224px", minWidth: 0, margin: 0, overflowWrap: "anywhere" },
});

/** The few things that want acting on, before any table of figures; each becomes an action in one click. */
export function ActFirst({ items, review }: { items: readonly Urgent[]; review: Review }) {
  const styles = useStyles();
  const shared = useStepStyles();
  const words = useWords(resultWords);
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="act-first">
      <h2 id="act-first" className={styles.heading}>
        {words.actFirst}
      </h2>
      <ol className={shared.list}>
        {items.map((item) => (
          <li key={JSON.stringify(item)} className={styles.item}>
            <p className={styles.text}>
              <Sentence item={item} />
            </p>
            <AddAction
              action={
                item.kind === "gap" ? actionForGap(item.gap) : actionForFinding(item.finding, review.metrics)
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sentence({ item }: { item: Urgent }) {
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  if (item.kind === "finding")
    return (
      <>
        <FindingMark severity={item.finding.severity} />
        {say(item.finding.text, locale)}
      </>
    );
  const { member, dimension, gap, result } = item.gap;
  return (
    <>
      {result && <Light flag={result.flag} />}{" "}
      {words.behind(
        member,
        say(dimensionWords[dimension], locale),
        figureText(gap, "amount", undefined, locale),
      )}
    </>
  );
}
