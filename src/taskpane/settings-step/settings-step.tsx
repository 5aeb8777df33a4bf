import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { defaultSettings, type Settings } from "../../core/settings";
import { useMessages } from "../messages/messages-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { LanguageSetting } from "./language-setting";
import { SaveBar } from "./save-bar";
import { settingGroups } from "./setting-fields";
import { isChanged, SettingSection } from "./setting-section";
import { fieldText, readTyped, type Typed } from "./setting-values";
import { settingsWords } from "./words";

const everyField = settingGroups.flatMap(({ fields }) => fields);

interface Props {
  settings: Settings;
  /** Settings were kept that no review has used yet. */
  isWaiting: boolean;
  onKept: (settings: Settings) => void;
}

/** Every threshold and choice that the pane offers, in sections; wrong ones are named where they stand and nothing is kept. */
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
    const done = await attempt(({ keepSettings }, hooks) => keepSettings(kept, hooks).then(() => true));
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
      <p className={shared.muted} style={{ margin: 0 }}>
        {words.intro}
      </p>
      {isWaiting && (
        <MessageBar intent="info" layout="multiline" style={{ marginTop: "12px" }}>
          <MessageBarBody>{words.waiting}</MessageBarBody>
        </MessageBar>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <LanguageSetting />
        {settingGroups.map((group, index) => (
          <SettingSection
            key={group.id}
            group={group}
            isOpenAtFirst={index === 0}
            settings={settings}
            typed={typed}
            wrong={read.problems}
            onType={(path, text) => setTyped(withText(typed, path, text, settings))}
          />
        ))}
        <SaveBar
          unsaved={Object.keys(typed).length}
          changed={everyField.filter((field) => isChanged(field, typed, settings)).length}
          wrong={read.problems.size}
          isBusy={busy}
          onReset={() => setTyped(defaultTexts(settings))}
          onDiscard={() => setTyped({})}
        />
      </form>
    </section>
  );
}

/** What was typed with one more field; what stands in the workbook anyway is not typed. */
function withText(typed: Typed, path: string, text: string, settings: Settings): Typed {
  const { [path]: _before, ...others } = typed;
  const field = everyField.find((candidate) => candidate.path === path);
  return field && fieldText(field, settings) === text ? others : { ...others, [path]: text };
}

function defaultTexts(settings: Settings): Typed {
  return everyField.reduce<Typed>(
    (typed, field) => withText(typed, field.path, fieldText(field, defaultSettings), settings),
    {},
  );
}
