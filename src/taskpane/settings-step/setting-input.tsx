import { Button, Input, Label, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { say, type Locale } from "../../core/data/locale";
import { defaultSettings } from "../../core/settings";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import type { SettingField } from "./setting-field";
import { fieldText } from "./setting-values";
import { settingsWords } from "./words";

const useStyles = makeStyles({
  setting: { padding: "4px 0" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 104px",
    alignItems: "center",
    gap: "8px",
  },
  // words need more room than figures
  choice: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 160px)" },
  name: { display: "flex", alignItems: "center", gap: "8px" },
  help: { flexShrink: 0, minWidth: "24px", width: "24px", padding: 0, color: tokens.colorNeutralForeground2 },
  input: { width: "100%", minWidth: 0 },
  number: { width: "100%", minWidth: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: "4px 0", overflowWrap: "anywhere" },
  problem: { margin: "4px 0", color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  field: SettingField;
  text: string;
  isWrong: boolean;
  onType: (text: string) => void;
}

/** One setting in one line; what it does on request, and the way back where it differs from its default. */
export function SettingInput({ field, text, isWrong, onType }: Props) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(settingsWords);
  const [isExplained, setExplained] = useState(false);
  const id = useId();
  const { kind } = field;
  const label = say(field.label, locale);
  const standard = fieldText(field, defaultSettings);
  const isChanged = text !== standard;
  const described = isWrong ? `${id}-wrong` : isChanged ? `${id}-standard` : undefined;
  const control = { id, "aria-describedby": described, "aria-invalid": isWrong };
  return (
    <div className={styles.setting}>
      <div className={mergeClasses(styles.line, kind.type === "choice" && styles.choice)}>
        <div className={styles.name}>
          <Label htmlFor={id} {...(isChanged ? { className: styles.changed } : {})}>
            {label}
          </Label>
          <Button
            className={styles.help}
            size="small"
            shape="circular"
            aria-label={words.explain(label)}
            aria-expanded={isExplained}
            aria-controls={isExplained ? `${id}-hint` : undefined}
            onClick={() => setExplained(!isExplained)}
          >
            ?
          </Button>
        </div>
        {kind.type === "choice" ? (
          <Select
            className={styles.input}
            select={control}
            value={text}
            onChange={(_, { value }) => onType(value)}
          >
            {kind.options.map(({ value, label: option }) => (
              <option key={value} value={value}>
                {say(option, locale)}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            className={styles.input}
            input={{ ...control, className: styles.number }}
            inputMode="decimal"
            value={text}
            contentAfter={kind.type === "share" ? "%" : null}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </div>
      {isExplained && (
        <p id={`${id}-hint`} className={`${styles.note} ${shared.small}`}>
          {words.explained(say(field.hint, locale), words.standard(shown(field, standard, locale)))}
        </p>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className={styles.problem}>
          {kind.type === "share" ? words.wrongShare : words.wrongNumber(say(field.hint, locale))}
        </p>
      )}
      {isChanged && (
        <div className={shared.row}>
          <span id={`${id}-standard`} className={shared.small}>
            {words.changed(shown(field, standard, locale))}
          </span>
          <Button
            size="small"
            appearance="transparent"
            aria-label={words.resetOf(label)}
            onClick={() => onType(standard)}
          >
            {words.resetOne}
          </Button>
        </div>
      )}
    </div>
  );
}

function shown({ kind }: SettingField, text: string, locale: Locale): string {
  if (kind.type === "choice") {
    const option = kind.options.find(({ value }) => value === text);
    return option ? say(option.label, locale) : text;
  }
  return kind.type === "share" ? `${text}%` : Number(text).toLocaleString(locale);
}
