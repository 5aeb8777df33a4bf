import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { say } from "../../core/data/locale";
import { defaultSettings, type Settings } from "../../core/settings";
import { useLanguage } from "../pane-context";
import { useWords } from "../use-words";
import type { SettingField, SettingGroup } from "./setting-field";
import { SettingInput } from "./setting-input";
import { fieldText, type Typed } from "./setting-values";
import { settingsWords } from "./words";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { margin: "0 0 12px" },
  heading: { margin: 0 },
  header: {
    display: "flex",
    alignItems: "center",
    width: "100%",
    minHeight: "44px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sign: { marginLeft: "auto" },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: "8px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  group: SettingGroup;
  isOpenAtFirst: boolean;
  settings: Settings;
  typed: Typed;
  wrong: ReadonlyMap<string, unknown>;
  onType: (path: string, text: string) => void;
}

/** Settings of one matter behind a heading that says how many of them differ from the default, and whether one is wrong. */
export function SettingSection({ group, isOpenAtFirst, settings, typed, wrong, onType }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(settingsWords);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const panel = useId();
  const { fields } = group;
  const changed = fields.filter((field) => isChanged(field, typed, settings)).length;
  const bad = fields.filter(({ path }) => wrong.has(path)).length;
  return (
    <div className={styles.item}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.header}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.title}>{say(group.title, locale)}</span>
          {changed > 0 && <span className={styles.count}>{words.changedCount(changed)}</span>}
          {bad > 0 && <span className={`${styles.count} ${styles.wrong}`}>{words.wrongCount(bad)}</span>}
          <span className={styles.sign} aria-hidden="true">
            {isOpen ? "▴" : "▾"}
          </span>
        </button>
      </h2>
      <div id={panel} className={isOpen ? styles.panel : undefined}>
        {isOpen &&
          fields.map((field) => (
            <SettingInput
              key={field.path}
              field={field}
              text={typed[field.path] ?? fieldText(field, settings)}
              isWrong={wrong.has(field.path)}
              onType={(text) => onType(field.path, text)}
            />
          ))}
      </div>
    </div>
  );
}

/** Whether a setting, as it stands in its field, differs from its default. */
export function isChanged(field: SettingField, typed: Typed, settings: Settings): boolean {
  return (typed[field.path] ?? fieldText(field, settings)) !== fieldText(field, defaultSettings);
}
