import { Button, makeStyles } from "@fluentui/react-components";
import { useLanguage } from "../pane-context";
import { useEngine } from "../use-engine";
import { dataWordsFor } from "../wording/data-words-for";

const useStyles = makeStyles({
  button: { minWidth: "24px", flexShrink: 0, maxWidth: "100%", overflowWrap: "anywhere", textAlign: "start" },
});

/** Selects a cell of the user's workbook when asked. Its name holds the words that it shows. */
export function GoToButton({ sheet, address, label }: { sheet: string; address: string; label?: string }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const { attempt } = useEngine();
  const words = dataWordsFor(locale);
  const place = words.goTo(`${sheet}!${address}`);
  const shown = label ?? words.goToShort;
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      aria-label={place.includes(shown) ? place : `${shown} · ${sheet}`}
      onClick={() => void attempt(({ goToCell }, hooks) => goToCell(sheet, address, hooks))}
    >
      {shown}
    </Button>
  );
}
