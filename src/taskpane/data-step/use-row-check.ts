import { useCallback, useEffect, useState } from "react";
import type { Inspection } from "../../app/inspect-workbook";
import type { RunHooks } from "../../app/review-choices";
import type { ReviewDone } from "../../app/review-workbook";
import type { SourceReport } from "../../core/data/source-report";
import type { Recognition } from "../../core/intake/recognition";
import type { Problem } from "../../core/problems";
import { loadEngine } from "../engine";
import type { PaneState } from "../pane-state";
import { today } from "../today";
import { useWaiting } from "../use-waiting";

/** A workbook of at most so many cells is checked as soon as it has been looked at: well under a second of work. */
const checkedByItself = 200_000;

/** What is known of the rows; a review knows all that a check would find. */
export type RowCheck =
  | { kind: "unchecked"; cells: number }
  | { kind: "checking"; percent: number | null }
  | { kind: "checked"; report: SourceReport }
  | { kind: "failed"; problem: Problem };

/** What a check is about: other settings may change under it. */
type Subject = Pick<Inspection, "recognition" | "memory">;

interface Progress {
  subject: Subject;
  check: RowCheck;
}

/**
 * Checks the rows of a workbook that has been looked at: by itself when it is small and the Data step shows, else when asked. A review interrupts the
 * check and takes its place. Answers what is known and how to ask.
 */
export function useRowCheck({ inspection, step, work, outcome }: PaneState): [RowCheck, () => void] {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [asked, setAsked] = useState<Recognition | null>(null);
  const subject = useSubject(inspection?.reviewable ? inspection : null);
  const recognition = subject?.recognition ?? null;
  const reviewed = useReviewed(recognition, outcome);
  const whileWaiting = useWaiting();
  const known = progress?.subject === subject ? progress?.check : undefined;
  const isBusy = work.kind === "running" || work.kind === "looking";
  const isWanted = step === "data" || (recognition !== null && asked === recognition);
  const isDone = reviewed !== null || known?.kind === "checked";
  useEffect(() => {
    if (!subject || isBusy || isDone || !isWanted) return undefined;
    const stop = new AbortController();
    const tell = (found: RowCheck): void => {
      if (!stop.signal.aborted) setProgress({ subject, check: found });
    };
    const { signal } = stop;
    void whileWaiting((onWaiting) =>
      checkNow(subject, asked === subject.recognition, { signal, onWaiting }, tell),
    );
    return () => stop.abort();
  }, [subject, isBusy, isDone, isWanted, asked, whileWaiting]);
  const ask = useCallback(() => setAsked(recognition), [recognition]);
  const check: RowCheck = reviewed
    ? { kind: "checked", report: reviewed.review.sources }
    : (known ?? { kind: "checking", percent: null });
  return [check, ask];
}

/** The same subject until something else is recognised or the fiscal year starts elsewhere. */
function useSubject(inspection: Subject | null): Subject | null {
  const [subject, setSubject] = useState(inspection);
  const isSame =
    subject?.recognition === inspection?.recognition &&
    subject?.memory.settings.fiscalYearStart === inspection?.memory.settings.fiscalYearStart;
  if (!isSame) setSubject(inspection);
  return isSame ? subject : inspection;
}

/** The review that was made of what was last looked at; a later look (after a correction) outdates it. */
function useReviewed(recognition: Recognition | null, outcome: ReviewDone | null): ReviewDone | null {
  const [latest, setLatest] = useState({ recognition, outcome });
  if (latest.outcome !== outcome) setLatest({ recognition, outcome });
  return latest.outcome === outcome && latest.recognition === recognition ? outcome : null;
}

async function checkNow(
  subject: Subject,
  isAsked: boolean,
  hooks: RunHooks,
  tell: (check: RowCheck) => void,
): Promise<void> {
  const { cellsToCheck, checkRows, problemIn } = await loadEngine();
  const cells = cellsToCheck(subject.recognition);
  if (!isAsked && cells > checkedByItself) return tell({ kind: "unchecked", cells });
  tell({ kind: "checking", percent: null });
  const onStage = (_stage: string, done: number, total: number): void =>
    tell({ kind: "checking", percent: total > 0 ? Math.floor((100 * done) / total) : null });
  try {
    tell({ kind: "checked", report: await checkRows(subject, today(), { ...hooks, onStage }) });
  } catch (error) {
    tell({ kind: "failed", problem: problemIn(error) });
  }
}
