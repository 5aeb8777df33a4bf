import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "../core/data/locale";
import { loadMessageLog, loadWorkspace } from "./behind-first-paint";
import { rememberLook } from "./first-look";
import { Footer } from "./footer";
import { rememberLocale } from "./language-memory";
import { MessagesContext } from "./messages/messages-context";
import { WorkMessages } from "./messages/work-messages";
import { useMessageList } from "./messages/use-message-list";
import { LanguageContext } from "./pane-context";
import { Navigation } from "./navigation";
import type { PaneTheme } from "./office-context";
import { PartBoundary } from "./part-boundary";
import { canOpen, type PaneState } from "./pane-state";
import { StepOnItsWay } from "./step-on-its-way";
import { useKeptFocus } from "./use-kept-focus";
import { useReview } from "./use-review";
import { wordingFor } from "./wording/wording-for";

const Workspace = lazy(() => loadWorkspace().then((module) => ({ default: module.Workspace })));
const MessageLog = lazy(() => loadMessageLog().then((module) => ({ default: module.MessageLog })));

interface Props {
  /** Until a language is chosen here. */
  firstLocale: Locale;
  theme: PaneTheme;
  /** Office is ready: the workbook may be touched. */
  isReady: boolean;
}

/**
 * The whole pane: navigation, what is shown, messages, and the brand. This much is painted before anything else is loaded, so it is drawn by
 * pane.css alone; Fluent's controls come with the workspace.
 */
export function App({ firstLocale, theme, isReady }: Props) {
  const [chosen, setChosen] = useState<Locale | null>(null);
  const locale = chosen ?? firstLocale;
  const [state, actions] = useReview(isReady);
  const messages = useMessageList();
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  useEffect(() => void (document.documentElement.lang = locale), [locale]);
  const language = useMemo(
    () => ({
      locale,
      words: wordingFor(locale),
      switchLocale: () => {
        const other = locale === "zh-CN" ? "en-US" : "zh-CN";
        rememberLocale(other);
        rememberLook({ locale: other, theme });
        setChosen(other);
      },
    }),
    [locale, theme],
  );
  return (
    <LanguageContext.Provider value={language}>
      <MessagesContext.Provider value={messages}>
        <div ref={pane} className="pane" data-theme={theme} lang={locale}>
          <Navigation step={state.step} canOpen={(step) => canOpen(step, state)} onGo={actions.go} />
          <WorkMessages work={state.work} outcome={state.outcome} />
          <main id="content" tabIndex={-1}>
            {state.work.kind === "looking" && (
              <p className="looking" role="status">
                {language.words.looking}
              </p>
            )}
            <PartBoundary step={state.step}>
              <Suspense fallback={<StepOnItsWay step={state.step} />}>
                {hasMoreToShow(state) ? (
                  <Workspace state={state} actions={actions} theme={theme} />
                ) : (
                  <StepOnItsWay step={state.step} />
                )}
              </Suspense>
            </PartBoundary>
          </main>
          <Suspense>{isReady && <MessageLog />}</Suspense>
          <Footer />
        </div>
      </MessagesContext.Provider>
    </LanguageContext.Provider>
  );
}

/** Whether there is more than the sentence that says that the workbook is being looked at. */
function hasMoreToShow({ work, inspection }: PaneState): boolean {
  return inspection !== null || work.kind !== "looking" || work.waiting !== "no";
}
