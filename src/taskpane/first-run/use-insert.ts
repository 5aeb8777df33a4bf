import { useState } from "react";
import type { Problem } from "../../core/problems";
import type { TemplateKind } from "../../core/templates/template";
import { loadEngine } from "../engine";
import { useLanguage } from "../pane-context";
import { today } from "../today";
import { useWaiting } from "../use-waiting";

/** Writing of a sample or a template: one at a time. */
export type Inserting = { kind: "idle" } | { kind: "writing" } | { kind: "failed"; problem: Problem };

export interface Insert {
  state: Inserting;
  sample: () => void;
  template: (kind: TemplateKind) => void;
}

/** Adds the sample or a template to the workbook, then looks at it anew. */
export function useInsert(onInserted: () => void): Insert {
  const { locale } = useLanguage();
  const whileWaiting = useWaiting();
  const [state, setState] = useState<Inserting>({ kind: "idle" });
  const write = async (work: () => Promise<Problem | null>): Promise<void> => {
    setState({ kind: "writing" });
    const { problemIn } = await loadEngine();
    const problem = await work().catch(problemIn);
    setState(problem ? { kind: "failed", problem } : { kind: "idle" });
    if (!problem) onInserted();
  };
  return {
    state,
    sample: () =>
      void write(async () => {
        const { insertSample } = await loadEngine();
        await whileWaiting((onWaiting) => insertSample({ today: today(), locale }, { onWaiting }));
        return null;
      }),
    template: (kind) =>
      void write(async () => {
        const { insertTemplate } = await loadEngine();
        const outcome = await whileWaiting((onWaiting) => insertTemplate(kind, { locale }, { onWaiting }));
        return outcome.kind === "failed" ? outcome.problems[0] : null;
      }),
  };
}
