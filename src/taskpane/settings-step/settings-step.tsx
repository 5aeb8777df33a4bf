import { Button, Field, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../core/data/locale";
import { defaultSettings, type Settings } from "../../core/settings";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { settingGroups } from "./setting-fields";
import { SettingInput } from "./setting-input";
import { fieldText, readTyped, type Typed } from "./setting-values";
import { settingsWords } from "./words";

const everyField = settingGroups.flatMap(({ fields }) => fields);

interface Props {
  settings: Settings;
  /** Settings were kept that no review has used yet. */
  isWaiting: boolean;
  onKept: (settings: Settings) => void;
}

/** Every threshold and choice that the pane offers, each with what it does; wrong ones are named where they stand and nothing is kept. */
export function SettingsStep({ settings, isWaiting, onKept }: Props) {
  const shared = useStepStyles();
  const words = useWords(settingsWords);
  const { say: tell } = useMessages();
  const { busy, attempt } = useEngine();
  const [typed, setTyped] = useState<Typed>({});
  const read = readTyped(everyField, typed, settings);
  const save = async (): Promise<void> => {
    const { settings: kept } = read;
    if (!kept) return;
    const done = await attempt(({ keepSettings }) => keepSettings(kept).then(() => true));
    if (!done) return;
    setTyped({});
    onKept(kept);
    tell({ kind: "done", text: words.saved });
  };
  return (
    <section aria-labelledby="settings-title">
      <h1 id="settings-title" className={shared.title}>
        {words.title}
      </h1>
      <p className={shared.intro}>{words.intro}</p>
      {isWaiting && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.waiting}</MessageBarBody>
        </MessageBar>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Language />
        {settingGroups.map((group) => (
          <Group
            key={group.id}
            group={group}
            settings={settings}
            typed={typed}
            wrong={read.problems}
            onType={(path, text) => setTyped({ ...typed, [path]: text })}
          />
        ))}
        {read.problems.size > 0 && <p role="alert">{words.wrong(read.problems.size)}</p>}
        <div className={shared.row} style={{ marginTop: 16 }}>
          <Button
            type="submit"
            appearance="primary"
            disabled={busy || !read.settings || Object.keys(typed).length === 0}
          >
            {words.save}
          </Button>
          <Button onClick={() => setTyped(defaultTexts())}>{words.reset}</Button>
        </div>
      </form>
    </section>
  );
}

function defaultTexts(): Typed {
  return Object.fromEntries(everyField.map((field) => [field.path, fieldText(field, defaultSettings)]));
}

interface GroupProps {
  group: (typeof settingGroups)[number];
  settings: Settings;
  typed: Typed;
  wrong: ReadonlyMap<string, unknown>;
  onType: (path: string, text: string) => void;
}

function Group({ group, settings, typed, wrong, onType }: GroupProps) {
  const shared = useStepStyles();
  const { locale } = useLanguage();
  return (
    <fieldset style={{ border: "none", margin: "20px 0 0", padding: 0, minWidth: 0 }}>
      <legend className={shared.heading} style={{ padding: 0 }}>
        {say(group.title, locale)}
      </legend>
      <div className={shared.form}>
        {group.fields.map((field) => (
          <SettingInput
            key={field.path}
            field={field}
            text={typed[field.path] ?? fieldText(field, settings)}
            isWrong={wrong.has(field.path)}
            onType={(text) => onType(field.path, text)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Language() {
  const { locale, switchLocale } = useLanguage();
  const words = useWords(settingsWords);
  return (
    <Field label={words.language} hint={words.languageHint}>
      <Select value={locale} onChange={(_, { value }) => value !== locale && switchLocale()}>
        <option value="zh-CN" lang="zh">
          中文
        </option>
        <option value="en-US" lang="en">
          English
        </option>
      </Select>
    </Field>
  );
}
