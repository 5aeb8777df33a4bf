import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { problemSentence, type Problem } from "../../core/problems";
import { loadEngine } from "../engine";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";

const useStyles = makeStyles({
  button: { minWidth: "auto", whiteSpace: "nowrap", flexShrink: 0 },
  problem: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** Selects a cell of the user's workbook when asked; why that failed is said beside the button. Its name holds the words that it shows. */
export function GoToButton({ sheet, address, label }: { sheet: string; address: string; label?: string }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = words.goTo(`${sheet}!${address}`);
  const shown = label ?? words.goToShort;
  const go = async (): Promise<void> => {
    const { goToCell, problemIn } = await loadEngine();
    try {
      await goToCell(sheet, address);
      setProblem(null);
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        aria-label={place.includes(shown) ? place : `${shown} · ${sheet}`}
        onClick={() => void go()}
      >
        {shown}
      </Button>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problemSentence(problem, locale)}
        </p>
      )}
    </>
  );
}
