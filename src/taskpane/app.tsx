import {
  FluentProvider,
  makeStyles,
  tokens,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Locale } from "../core/data/locale";
import { Footer } from "./footer";
import { rememberLocale } from "./language-memory";
import { MessageLog } from "./messages/message-log";
import { MessagesContext } from "./messages/messages-context";
import { WorkMessages } from "./messages/work-messages";
import { useMessageList } from "./messages/use-message-list";
import { LanguageContext } from "./pane-context";
import { Navigation } from "./navigation";
import type { PaneTheme } from "./office-context";
import { Step } from "./step";
import { canOpen } from "./pane-state";
import { useKeptFocus } from "./use-kept-focus";
import { useReview } from "./use-review";
import { wordingFor } from "./wording/wording-for";

const themes = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The pane's own menu sits in the top-right 40 × 40 px.
  main: { flexGrow: 1, padding: "16px 20px 24px", minWidth: 0 },
});

/** The whole pane: language and theme around navigation, the step being shown, and the brand. */
export function App({ firstLocale, theme }: { firstLocale: Locale; theme: PaneTheme }) {
  const styles = useStyles();
  const [locale, setLocale] = useState(firstLocale);
  const [state, actions] = useReview();
  const messages = useMessageList();
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const language = useMemo(
    () => ({
      locale,
      words: wordingFor(locale),
      switchLocale: () => {
        const other = locale === "zh-CN" ? "en-US" : "zh-CN";
        rememberLocale(other);
        setLocale(other);
      },
    }),
    [locale],
  );
  return (
    <FluentProvider theme={themes[theme]}>
      <LanguageContext.Provider value={language}>
        <MessagesContext.Provider value={messages}>
          <div ref={pane} className={styles.pane} lang={locale}>
            <Navigation step={state.step} canOpen={(step) => canOpen(step, state)} onGo={actions.go} />
            <WorkMessages work={state.work} outcome={state.outcome} />
            <main className={styles.main} id="content" tabIndex={-1}>
              <Step state={state} actions={actions} />
            </main>
            <MessageLog />
            <Footer />
          </div>
        </MessagesContext.Provider>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
