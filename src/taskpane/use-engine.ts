import { useCallback, useState } from "react";
import type { RunHooks } from "../app/review-choices";
import { loadEngine } from "./engine";
import { useMessages } from "./messages/messages-context";
import { useWaiting } from "./use-waiting";

export type Engine = Awaited<ReturnType<typeof loadEngine>>;

export interface Attempts {
  busy: boolean;
  /** Answers what the use case answered, or `undefined` after its problem has been said. */
  attempt: <T>(work: (engine: Engine, hooks: RunHooks) => Promise<T>) => Promise<T | undefined>;
}

/** Short use cases of the pane, with their problems, and what they wait for, among the messages. */
export function useEngine(): Attempts {
  const { say } = useMessages();
  const [running, setRunning] = useState(0);
  const whileWaiting = useWaiting();
  const attempt = useCallback(
    async <T>(work: (engine: Engine, hooks: RunHooks) => Promise<T>): Promise<T | undefined> => {
      setRunning((count) => count + 1);
      const engine = await loadEngine();
      try {
        return await whileWaiting((onWaiting) => work(engine, { onWaiting }));
      } catch (error) {
        say({ kind: "problem", problem: engine.problemIn(error) });
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [say, whileWaiting],
  );
  return { busy: running > 0, attempt };
}
