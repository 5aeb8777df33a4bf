import { useCallback } from "react";
import type { RunHooks } from "../app/review-choices";
import { useMessages, type Message } from "./messages/messages-context";
import { en } from "./wording/en";
import { zh } from "./wording/zh";

type OnWaiting = NonNullable<RunHooks["onWaiting"]>;

const notAnswering: Message = {
  kind: "problem",
  problem: { code: "excel-not-answering", severity: "warning" },
};
const waiting: Message = { kind: "done", text: { zh: zh.review.waiting, en: en.review.waiting } };

/**
 * Plays a use case. While Excel keeps it waiting (perhaps a cell is being edited, perhaps Excel does not answer at all), that stands with the
 * messages; no longer than that, however the use case ends.
 */
export type WhileWaiting = <T>(work: (onWaiting: OnWaiting) => Promise<T>) => Promise<T>;

export function useWaiting(): WhileWaiting {
  const { sayMeanwhile } = useMessages();
  return useCallback<WhileWaiting>(
    async (work) => {
      let takeBack = (): void => undefined;
      try {
        return await work((state) => {
          takeBack();
          takeBack =
            state === "answered"
              ? () => undefined
              : sayMeanwhile(state === "waiting" ? waiting : notAnswering);
        });
      } finally {
        takeBack();
      }
    },
    [sayMeanwhile],
  );
}
