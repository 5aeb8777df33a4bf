import { pairsOf } from "./score-columns";
import { documentColumn, moveColumn } from "./document-column";
import type { ColumnProfile } from "./profile-columns";
import { fieldMap, type ReadField, type Reading } from "./reading";
import { stageDateColumns, stageOfHeader, type KindCandidate, type TableClues } from "./weigh-kinds";

/** The reading that a candidate stands for. */
export function readingOf(candidate: KindCandidate, clues: TableClues): Reading {
  const fields = fieldMap(candidate.assigned);
  const documents = candidate.kind === "orders" ? documentColumn(clues.columns) : undefined;
  if (documents) fields.set(documents.index, { field: "row@document", score: 1 });
  for (const { field, column } of candidate.assigned)
    if (field === "returned" && statesMoney(column))
      fields.set(column.index, { field: "row@refund", score: 1 });
  const moves = candidate.kind === "orders" ? moveColumn(clues.columns) : undefined;
  const hasStatus = candidate.assigned.some(({ field }) => field === "row@status");
  if (moves && !hasStatus) fields.set(moves.index, { field: "row@status", score: 1 });
  const stages = candidate.kind === "pipeline" ? readStageDates(candidate, clues, fields) : [];
  if (candidate.kind === "pipeline") contactAsCreation(fields);
  const margin = candidate.evidence - candidate.accept;
  return {
    kind: candidate.kind,
    confidence: Math.min(0.99, 0.7 + margin * 0.1),
    fields,
    ties: candidate.ties.filter(
      ({ winner, others }) =>
        !stages.includes(winner.column) && !others.every(({ column }) => stages.includes(column)),
    ),
  };
}

/** 退款金额 rather than a mark: some number is no 0 or 1. */
const statesMoney = ({ look, values, named }: ColumnProfile): boolean =>
  look === "number" && /额|金|amount|refund/.test(named.text) && values.some((value) => Number(value) > 1);

/** Stages that end a deal; a closing date beside a stage may be hoped for only. */
const ending = /签约|签单|赢单|成交|订单|丢单|输单|关闭|流失|won|closed|lost|order/i;

/**
 * One date column a stage: each becomes `stageOn@<stage>`. Without a creation date of its own the first of them is when
 * the lead came in. Beside a column of current stages they count when they date a step on the way, not the end alone.
 */
function readStageDates(
  { assigned }: KindCandidate,
  clues: TableClues,
  fields: Map<number, ReadField>,
): ColumnProfile[] {
  const fieldOf = (column: ColumnProfile): string | undefined => fields.get(column.index)?.field;
  const hasStage = assigned.some(({ field }) => field === "stage");
  const columns = stageDateColumns(clues.columns).filter(
    (column) => !hasStage || fieldOf(column) !== "closedOn",
  );
  const dates = hasStage ? columns.filter((column) => !ending.test(stageOfHeader(column))) : columns;
  if (columns.length < 2 || dates.length === 0) return [];
  const created = creationColumn(assigned, clues, columns);
  const first = created ? undefined : columns[0];
  for (const [index, { field }] of [...fields]) if (field === "createdOn") fields.delete(index);
  if (created) fields.set(created.index, { field: "createdOn", score: 0.9 });
  for (const column of columns)
    fields.set(
      column.index,
      column === first
        ? { field: "createdOn", score: 0.8 }
        : { field: `stageOn@${stageOfHeader(column)}`, score: 0.8 },
    );
  return columns;
}

/** Where nobody wrote down when a lead was created, it came in when it was first spoken to. */
function contactAsCreation(fields: Map<number, ReadField>): void {
  if ([...fields.values()].some(({ field }) => field === "createdOn")) return;
  for (const [index, { field }] of fields)
    if (field === "firstContactOn") fields.set(index, { field: "createdOn", score: 0.6 });
}

/** The column of creation dates that is none of the stages'. */
function creationColumn(
  assigned: KindCandidate["assigned"],
  clues: TableClues,
  stages: readonly ColumnProfile[],
): ColumnProfile | undefined {
  const pairs = pairsOf("pipeline", clues.columns).filter(({ field }) => field === "createdOn");
  const taken = (column: ColumnProfile): boolean =>
    assigned.some((found) => found.column === column && found.field !== "createdOn");
  return pairs.find(({ column }) => !stages.includes(column) && !taken(column))?.column;
}
