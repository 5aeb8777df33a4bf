import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import { defaultSettings } from "../../core/settings";
import { useLanguage } from "../pane-context";
import { useWords } from "../use-words";
import type { SettingField } from "./setting-field";
import { fieldText } from "./setting-values";
import { settingsWords } from "./words";

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

interface Props {
  field: SettingField;
  text: string;
  isWrong: boolean;
  onType: (text: string) => void;
}

/** One setting: what it does in a line, its default, and what is wrong with what was typed. */
export function SettingInput({ field, text, isWrong, onType }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(settingsWords);
  const { kind } = field;
  const hint = say(field.hint, locale);
  const standard = words.standard(shownDefault(field, locale));
  const problem = kind.type === "share" ? words.wrongShare : words.wrongNumber(hint);
  return (
    <Field
      label={say(field.label, locale)}
      hint={locale === "zh-CN" ? `${hint}${standard}。` : `${hint} (${standard})`}
      {...(isWrong ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      {kind.type === "choice" ? (
        <Select value={text} onChange={(_, { value }) => onType(value)}>
          {kind.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(label, locale)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.input}
          inputMode="decimal"
          value={text}
          contentAfter={kind.type === "share" ? "%" : null}
          onChange={(_, { value }) => onType(value)}
        />
      )}
    </Field>
  );
}

function shownDefault(field: SettingField, locale: "zh-CN" | "en-US"): string {
  const { kind } = field;
  const text = fieldText(field, defaultSettings);
  if (kind.type === "choice") {
    const option = kind.options.find(({ value }) => value === text);
    return option ? say(option.label, locale) : text;
  }
  return kind.type === "share" ? `${text}%` : Number(text).toLocaleString(locale);
}
