import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import { useMemo, type ReactNode } from "react";
import type { Locale } from "../../src/core/data/locale";
import { MessageLog } from "../../src/taskpane/messages/message-log";
import { MessagesContext } from "../../src/taskpane/messages/messages-context";
import { useMessageList } from "../../src/taskpane/messages/use-message-list";
import { LanguageContext } from "../../src/taskpane/pane-context";
import { wordingFor } from "../../src/taskpane/wording/wording-for";

/** What stands around every step of the pane: Fluent, language, messages. */
function Pane({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = useMessageList();
  const language = useMemo(
    () => ({ locale, words: wordingFor(locale), switchLocale: () => undefined }),
    [locale],
  );
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageContext.Provider value={language}>
        <MessagesContext.Provider value={messages}>
          {children}
          <MessageLog />
        </MessagesContext.Provider>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

/** A part of the pane with what stands around it. */
export const inPane = (part: ReactNode, locale: Locale = "zh-CN"): ReactNode => (
  <Pane locale={locale}>{part}</Pane>
);

/** Shows a part of the pane as the pane would. */
export function showInPane(part: ReactNode, locale: Locale = "zh-CN"): RenderResult {
  return render(inPane(part, locale));
}
