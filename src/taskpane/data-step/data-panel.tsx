import { lazy, Suspense } from "react";
import type { Inspection } from "../../app/inspect-workbook";
import { useLanguage } from "../pane-context";
import type { PaneState } from "../pane-state";
import { StepOnItsWay } from "../step-on-its-way";
import type { ReviewActions } from "../use-review";
import type { RowCheck } from "./use-row-check";

const DataStep = lazy(() =>
  import(/* webpackChunkName: "data-step" */ "./data-step").then((module) => ({ default: module.DataStep })),
);
const FirstRun = lazy(() =>
  import(/* webpackChunkName: "first-run" */ "../first-run/first-run").then((module) => ({
    default: module.FirstRun,
  })),
);

const ImportFiles = lazy(() =>
  import(/* webpackChunkName: "import-files" */ "../import-files/import-files").then((module) => ({
    default: module.ImportFiles,
  })),
);

interface Props {
  inspection: Inspection;
  work: PaneState["work"];
  check: RowCheck;
  actions: Pick<ReviewActions, "correct" | "look" | "takeBack">;
  onCheck: () => void;
}

/**
 * What the workbook holds, loaded when it is first shown. Without sales data the first page stands above it: whatever was
 * found may still be what the user says it is.
 */
export function DataPanel({ inspection, work, check, actions, onCheck }: Props) {
  const { words } = useLanguage();
  const isBusy = work.kind === "running" || work.kind === "looking";
  const { reviewable, recognition, problems } = inspection;
  const isFound = recognition.tables.length > 0 || problems.length > 0;
  return (
    <Suspense fallback={<StepOnItsWay step="data" says={words.looking} />}>
      {!reviewable && <FirstRun isBusy={isBusy} onLook={actions.look} />}
      {!reviewable && <ImportFiles isBusy={isBusy} onImported={actions.look} />}
      {(reviewable || isFound) && (
        <DataStep
          inspection={inspection}
          check={check}
          isBusy={isBusy}
          onCorrect={(correction) => actions.correct(correction, inspection)}
          onTakeBack={actions.takeBack}
          onCheck={onCheck}
        />
      )}
      {reviewable && <ImportFiles isBusy={isBusy} onImported={actions.look} />}
    </Suspense>
  );
}
