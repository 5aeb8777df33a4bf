import { useEffect } from "react";
import type { PaneState } from "../pane-state";
import { useMessages } from "./messages-context";

/** Says how each run ended, with the warnings that it brought, so that they can be read again after the next one. */
export function WorkMessages({ work, outcome }: Pick<PaneState, "work" | "outcome">): null {
  const { say } = useMessages();
  useEffect(() => {
    if (work.kind === "failed")
      [...work.also, work.problem].forEach((problem) => say({ kind: "problem", problem }));
    if (work.kind === "cancelled")
      say({
        kind: "done",
        text: { zh: "已停止，工作簿没有改动。", en: "Stopped. The workbook was not changed." },
      });
  }, [work, say]);
  useEffect(() => {
    if (!outcome) return;
    outcome.problems.forEach((problem) => say({ kind: "problem", problem }));
    const { label } = outcome.review.window.period;
    const moved = outcome.changes.length;
    say({
      kind: "done",
      text: {
        zh: `${label} 复盘完成${moved > 0 ? `，${moved} 项变化` : ""}。`,
        en: `Review of ${label} is ready${moved > 0 ? `; ${moved} changes` : ""}.`,
      },
    });
  }, [outcome, say]);
  return null;
}
