import type { Inspection } from "../../app/inspect-workbook";
import { FirstRun } from "../first-run/first-run";
import { ImportFiles } from "../import-files/import-files";
import type { PaneState } from "../pane-state";
import type { ReviewActions } from "../use-review";
import { DataStep } from "./data-step";
import type { RowCheck } from "./use-row-check";

interface Props {
  inspection: Inspection;
  work: PaneState["work"];
  check: RowCheck;
  actions: Pick<ReviewActions, "correct" | "look" | "takeBack">;
  onCheck: () => void;
}

/**
 * What the workbook holds. Without sales data the first page stands above it: whatever was found may still be what the user
 * says it is.
 */
export function DataPanel({ inspection, work, check, actions, onCheck }: Props) {
  const isBusy = work.kind === "running" || work.kind === "looking";
  const { reviewable, recognition, problems } = inspection;
  const isFound = recognition.tables.length > 0 || problems.length > 0;
  return (
    <>
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
    </>
  );
}
