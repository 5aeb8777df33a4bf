import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { say } from "../../core/data/locale";
import type { Review } from "../../core/review/review";
import { figureAt, type OwnCell } from "../../core/sheets/own-cell";
import { loadEngine } from "../engine";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useWords } from "../use-words";
import { scopeText } from "./scope-words";
import { Why } from "./why";
import { resultWords } from "./words";

const useStyles = makeStyles({
  selected: {
    margin: "12px 0",
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: "8px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The figure on whose cell the cursor rests in the workbook, with why it has its colour. */
export function SelectedFigure({ review }: { review: Review }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const cell = useSelectedCell();
  const result = cell && figureAt(cell, review);
  if (!result) return null;
  const whose = scopeText(result.scope, locale);
  return (
    <section className={styles.selected} aria-label={words.selected}>
      <h2 className={styles.heading}>
        <Light flag={result.flag} /> {words.selected}
        {locale === "zh-CN" ? "：" : ": "}
        {say(result.label, locale)}
        {whose && ` · ${whose}`}
      </h2>
      <Why result={result} review={review} />
    </section>
  );
}

function useSelectedCell(): OwnCell | null {
  const [cell, setCell] = useState<OwnCell | null>(null);
  useEffect(() => {
    const watching = loadEngine().then(({ watchFigures }) => watchFigures(setCell));
    return () => void watching.then((stop) => stop());
  }, []);
  return cell;
}
