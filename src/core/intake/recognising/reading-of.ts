import { fieldMap, type ReadField, type Reading } from "./reading";
import { stageDateColumns, stageOfHeader, type KindCandidate, type TableClues } from "./weigh-kinds";

/** The reading that a candidate stands for. */
export function readingOf(candidate: KindCandidate, clues: TableClues): Reading {
  const fields = fieldMap(candidate.assigned);
  if (candidate.kind === "pipeline") readStageDates(clues, fields);
  const margin = candidate.evidence - candidate.accept;
  return {
    kind: candidate.kind,
    confidence: Math.min(0.99, 0.7 + margin * 0.1),
    fields,
    ties: candidate.ties,
  };
}

/**
 * One date column a stage: each becomes `stageOn@<stage>`. Without a creation date of its own the first of them is when
 * the lead came in.
 */
function readStageDates(clues: TableClues, fields: Map<number, ReadField>): void {
  const columns = stageDateColumns(clues.columns);
  if (columns.length < 2 || [...fields.values()].some(({ field }) => field === "stage")) return;
  const created = [...fields].find(([, { field }]) => field === "createdOn")?.[0];
  const hasOwn = created !== undefined && !columns.some(({ index }) => index === created);
  const [first] = columns;
  for (const column of columns) {
    const isFirst = !hasOwn && column === first;
    fields.set(
      column.index,
      isFirst
        ? { field: "createdOn", score: 0.8 }
        : { field: `stageOn@${stageOfHeader(column)}`, score: 0.8 },
    );
  }
}
