import { fieldMap, type Reading } from "./reading";
import { stageDateColumns, type KindCandidate, type TableClues } from "./weigh-kinds";

/** The reading that a candidate stands for. */
export function readingOf(candidate: KindCandidate, clues: TableClues): Reading {
  const fields = fieldMap(candidate.assigned);
  if (candidate.kind === "pipeline") {
    for (const column of stageDateColumns(clues.columns)) {
      if (!fields.has(column.index))
        fields.set(column.index, { field: `stageOn@${column.levels.join(" ")}`, score: 0.8 });
    }
  }
  const margin = candidate.evidence - candidate.accept;
  return {
    kind: candidate.kind,
    confidence: Math.min(0.99, 0.7 + margin * 0.1),
    fields,
    ties: candidate.ties,
  };
}
