import { callsFiscal, statedFiscalStart } from "../targets/fiscal-year";
import type { TableDraft } from "./reading";

/** Words of a table in which its periods may be called fiscal: names, headers, and what stands in its rows. */
const wordsOf = ({ names, columns }: TableDraft): string[] => [
  ...names,
  ...columns.flatMap(({ header, samples }) => [header, ...samples]),
];

/**
 * Where a title or note says in which month the fiscal year begins, targets of fiscal years (FY2024, 2024财年) hold for those
 * months. Which of the two calendar years names them is asked when the figures are read.
 */
export function settleFiscalYears(drafts: readonly TableDraft[]): void {
  const texts = drafts.flatMap(({ names, found }) => [...names, ...found.notes]);
  const start = texts.map(statedFiscalStart).find((month) => month !== undefined);
  if (start === undefined) return;
  for (const draft of drafts)
    if (draft.readings.some(({ kind }) => kind === "targets") && wordsOf(draft).some(callsFiscal))
      draft.fiscalStart = start;
}
