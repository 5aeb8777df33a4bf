import { useCallback, useEffect, useState } from "react";
import type { Inspection } from "../../app/inspect-workbook";
import type { SourceReport } from "../../core/data/source-report";
import type { Problem } from "../../core/problems";
import { loadEngine } from "../engine";
import type { PaneState } from "../pane-state";
import { today } from "../today";

/** A workbook of at most so many cells is checked as soon as it has been looked at: well under a second of work. */
const checkedByItself = 200_000;

/** What is known of the rows; a review knows all that a check would find. */
export type RowCheck =
  | { kind: "unchecked"; cells: number }
  | { kind: "checking"; percent: number | null }
  | { kind: "checked"; report: SourceReport }
  | { kind: "failed"; problem: Problem };

interface Progress {
  inspection: Inspection;
  check: RowCheck;
}

/**
 * Checks the rows of a workbook that has been looked at, by itself when it is small, else when asked. A review interrupts the
 * check and takes its place. Answers what is known and how to ask.
 */
export function useRowCheck({ inspection, work, outcome }: PaneState): [RowCheck, () => void] {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [asked, setAsked] = useState<Inspection | null>(null);
  const isBusy = work.kind === "running" || work.kind === "looking";
  useEffect(() => {
    if (!inspection?.reviewable || isBusy) return undefined;
    const stop = new AbortController();
    const tell = (check: RowCheck): void => {
      if (!stop.signal.aborted) setProgress({ inspection, check });
    };
    void check(inspection, asked === inspection, stop.signal, tell);
    return () => stop.abort();
  }, [inspection, isBusy, asked]);
  useEffect(() => {
    if (outcome && inspection)
      setProgress({ inspection, check: { kind: "checked", report: outcome.review.sources } });
    // an inspection that comes after the review is checked by itself
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outcome]);
  const ask = useCallback(() => setAsked(inspection), [inspection]);
  const known = progress?.inspection === inspection ? progress?.check : undefined;
  return [known ?? { kind: "checking", percent: null }, ask];
}

async function check(
  inspection: Inspection,
  isAsked: boolean,
  signal: AbortSignal,
  tell: (check: RowCheck) => void,
): Promise<void> {
  const { cellsToCheck, checkRows, problemIn } = await loadEngine();
  const cells = cellsToCheck(inspection);
  if (!isAsked && cells > checkedByItself) return tell({ kind: "unchecked", cells });
  tell({ kind: "checking", percent: null });
  const onStage = (_stage: string, done: number, total: number): void =>
    tell({ kind: "checking", percent: total > 0 ? Math.floor((100 * done) / total) : null });
  try {
    tell({ kind: "checked", report: await checkRows(inspection, today(), { signal, onStage }) });
  } catch (error) {
    tell({ kind: "failed", problem: problemIn(error) });
  }
}
