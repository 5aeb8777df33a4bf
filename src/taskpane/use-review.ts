import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ReviewChoices, RunHooks } from "../app/review-choices";
import type { Correction } from "../core/intake/correct-mapping";
import type { Inspection } from "../app/inspect-workbook";
import type { TakeBack } from "../app/take-back";
import type { Problem } from "../core/problems";
import type { Settings } from "../core/settings";
import { loadEngine } from "./engine";
import { firstState, nextState, type PaneEvent, type PaneState, type StepId } from "./pane-state";
import { today } from "./today";
import type { Engine } from "./use-engine";

export interface ReviewActions {
  look: () => void;
  run: (choices: ReviewChoices) => void;
  stop: () => void;
  correct: (correction: Correction, inspection: Inspection) => void;
  takeBack: (what: TakeBack) => void;
  go: (step: StepId) => void;
  broughtBack: () => void;
  settingsKept: (settings: Settings) => void;
}

type Tell = (event: PaneEvent) => void;

/** Looks at the workbook; what a look that was given up comes to is of no interest any more. */
async function look(signal: AbortSignal, tell: Tell): Promise<void> {
  tell({ kind: "look" });
  const { inspectWorkbook, problemIn } = await loadEngine();
  const hooks: RunHooks = {
    signal,
    onWaiting: (state) => !signal.aborted && tell({ kind: "waiting", state }),
  };
  try {
    tell({ kind: "looked", inspection: await inspectWorkbook(hooks) });
  } catch (error) {
    if (!signal.aborted) tell({ kind: "failed", problem: problemIn(error) });
  }
}

async function review(choices: ReviewChoices, signal: AbortSignal, tell: Tell): Promise<void> {
  tell({ kind: "started" });
  const { problemIn, reviewWorkbook } = await loadEngine();
  const hooks: RunHooks = {
    signal,
    onStage: (stage, done, total) => tell({ kind: "progress", stage, done, total }),
    onWaiting: (state) => tell({ kind: "waiting", state }),
  };
  try {
    const on = today();
    const outcome = await reviewWorkbook({ ...choices, today: on }, hooks);
    if (outcome.kind === "failed") tell({ kind: "failed", ...whatFailed(outcome.problems) });
    else tell(outcome.kind === "done" ? { kind: "done", outcome, on } : { kind: "cancelled" });
  } catch (error) {
    tell({ kind: "failed", problem: problemIn(error) });
  }
}

/** What stopped a review, and the sheets that it may have left half written; warnings about the data are not the point now. */
function whatFailed([problem, ...rest]: readonly [Problem, ...Problem[]]): {
  problem: Problem;
  also: readonly Problem[];
} {
  return { problem, also: rest.filter(({ code }) => code === "sheet-incomplete") };
}

/** Changes how the workbook is understood and shows it so; figures made before are out of date. */
async function understand(
  change: (engine: Engine, hooks: RunHooks) => Promise<Inspection>,
  tell: Tell,
): Promise<void> {
  tell({ kind: "look" });
  const engine = await loadEngine();
  const { problemIn } = engine;
  try {
    const corrected = await change(engine, { onWaiting: (state) => tell({ kind: "waiting", state }) });
    tell({ kind: "looked", inspection: corrected });
    if (corrected.memory.figures.length > 0) tell({ kind: "source-changed" });
  } catch (error) {
    tell({ kind: "failed", problem: problemIn(error) });
  }
}

/** Calls back when the sources have changed since; answers what stops the watching. */
function watch(onChange: () => void): () => void {
  const watching = loadEngine().then(({ watchSources }) => watchSources(onChange));
  return () => void watching.then((stop) => stop());
}

/** Looks at the workbook as soon as Office is ready, runs reviews one at a time, and listens for changes of the sources. */
export function useReview(isReady: boolean): [PaneState, ReviewActions] {
  const [state, tell] = useReducer(nextState, firstState);
  const running = useRef<AbortController | null>(null);
  const looking = useRef<AbortController | null>(null);
  const lookAgain = useCallback(() => {
    looking.current?.abort();
    looking.current = new AbortController();
    void look(looking.current.signal, tell);
  }, []);
  const run = useCallback((choices: ReviewChoices) => {
    running.current?.abort();
    running.current = new AbortController();
    void review(choices, running.current.signal, tell);
  }, []);
  const stop = useCallback(() => running.current?.abort(), []);
  const correctNow = useCallback(
    (correction: Correction, inspection: Inspection) =>
      void understand(
        ({ correctWorkbookMapping }, hooks) => correctWorkbookMapping(correction, inspection, hooks),
        tell,
      ),
    [],
  );
  const takeBack = useCallback(
    (what: TakeBack) => void understand((engine, hooks) => engine.takeBack(what, hooks), tell),
    [],
  );
  const go = useCallback((step: StepId) => tell({ kind: "go", step }), []);
  const broughtBack = useCallback(() => tell({ kind: "brought-back" }), []);
  const settingsKept = useCallback((settings: Settings) => tell({ kind: "settings-kept", settings }), []);
  useEffect(() => {
    if (!isReady) return undefined;
    lookAgain();
    return watch(() => tell({ kind: "source-changed" }));
  }, [isReady, lookAgain]);
  const actions = {
    look: lookAgain,
    run,
    stop,
    correct: correctNow,
    takeBack,
    go,
    broughtBack,
    settingsKept,
  };
  return [state, actions];
}
