import { Label, Select, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { LocaleOptions } from "../locale-options";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { settingsWords } from "./words";

const useStyles = makeStyles({
  language: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 128px)",
    alignItems: "center",
    gap: "4px",
    padding: "12px 0 4px",
  },
  select: { minWidth: 0, width: "100%" },
  hint: { margin: "0 0 12px" },
});

/** The language of the pane, which follows at once; that of the sheets belongs to the workbook. */
export function LanguageSetting() {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale, switchLocale } = useLanguage();
  const words = useWords(settingsWords);
  const id = useId();
  return (
    <>
      <div className={styles.language}>
        <Label htmlFor={id}>{words.language}</Label>
        <Select
          className={styles.select}
          select={{ id, "aria-describedby": `${id}-hint` }}
          value={locale}
          onChange={(_, { value }) => value !== locale && switchLocale()}
        >
          <LocaleOptions />
        </Select>
      </div>
      <p id={`${id}-hint`} className={`${styles.hint} ${shared.small}`}>
        {words.languageHint}
      </p>
    </>
  );
}
