import { useCallback } from "react";
import type { RunHooks } from "../app/review-choices";
import type { Problem } from "../core/problems";
import { useMessages } from "./messages/messages-context";
import { en } from "./wording/en";
import { zh } from "./wording/zh";

type OnWaiting = NonNullable<RunHooks["onWaiting"]>;

const notAnswering: Problem = { code: "excel-not-answering", severity: "warning" };
const waiting = { zh: zh.review.waiting, en: en.review.waiting };

/** Says among the messages that Excel keeps a use case waiting: perhaps a cell is being edited, perhaps it does not answer at all. */
export function useWaiting(): OnWaiting {
  const { say } = useMessages();
  return useCallback(
    (state) => {
      if (state === "waiting") say({ kind: "done", text: waiting });
      if (state === "not-answering") say({ kind: "problem", problem: notAnswering });
    },
    [say],
  );
}
