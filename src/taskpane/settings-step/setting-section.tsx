import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
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
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: "8px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  group: SettingGroup;
  settings: Settings;
  typed: Typed;
  wrong: ReadonlyMap<string, unknown>;
  onType: (path: string, text: string) => void;
}

/** Settings of one matter behind a heading that says how many of them differ from the default, and whether one is wrong. */
export function SettingSection({ group, settings, typed, wrong, onType }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(settingsWords);
  const { fields } = group;
  const changed = fields.filter((field) => isChanged(field, typed, settings)).length;
  const bad = fields.filter(({ path }) => wrong.has(path)).length;
  return (
    <AccordionItem value={group.id} className={styles.item}>
      <AccordionHeader as="h2" expandIconPosition="end">
        <span className={styles.title}>{say(group.title, locale)}</span>
        {changed > 0 && <span className={styles.count}>{words.changedCount(changed)}</span>}
        {bad > 0 && <span className={`${styles.count} ${styles.wrong}`}>{words.wrongCount(bad)}</span>}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {fields.map((field) => (
          <SettingInput
            key={field.path}
            field={field}
            text={typed[field.path] ?? fieldText(field, settings)}
            isWrong={wrong.has(field.path)}
            onType={(text) => onType(field.path, text)}
          />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Whether a setting, as it stands in its field, differs from its default. */
export function isChanged(field: SettingField, typed: Typed, settings: Settings): boolean {
  return (typed[field.path] ?? fieldText(field, settings)) !== fieldText(field, defaultSettings);
}
