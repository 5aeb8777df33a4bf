import { lazy, Suspense } from "react";
import type { Inspection } from "../../app/inspect-workbook";
import { useLanguage } from "../pane-context";
import type { PaneState } from "../pane-state";
import type { ReviewActions } from "../use-review";
import type { RowCheck } from "./use-row-check";

const DataStep = lazy(() =>
  import(/* webpackChunkName: "data-step" */ "./data-step").then((module) => ({ default: module.DataStep })),
);

interface Props {
  inspection: Inspection;
  work: PaneState["work"];
  check: RowCheck;
  actions: Pick<ReviewActions, "correct">;
  onCheck: () => void;
}

/** The Data step, loaded when it is first shown. */
export function DataPanel({ inspection, work, check, actions, onCheck }: Props) {
  const { words } = useLanguage();
  return (
    <Suspense fallback={<p role="status">{words.looking}</p>}>
      <DataStep
        inspection={inspection}
        check={check}
        isBusy={work.kind === "running" || work.kind === "looking"}
        onCorrect={(correction) => actions.correct(correction, inspection)}
        onCheck={onCheck}
      />
    </Suspense>
  );
}
