import { dataSetKinds, dimensionIds, type DataSetKind, type DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import { fieldMap, ignored, type Reading, type TableDraft } from "./reading";

/** Reads the draft anew in the light of what the user answered to its questions; unknown answers are left alone. */
export function applyAnswers(
  draft: TableDraft,
  asked: readonly Question[],
  answers: Readonly<Record<string, string>>,
): void {
  for (const question of asked) {
    const answer = answers[question.id];
    if (answer === undefined || answer === question.answer || !concerns(draft, question)) continue;
    if (question.code === "kind-unclear") applyKind(draft, answer);
    else if (question.code === "column-unclear") applyColumn(draft, String(question.params["field"]), answer);
    else if (question.code === "wide-value-unclear")
      draft.readings.forEach((reading) => applyWideValue(reading, answer));
    else if (question.code === "dimension-unclear")
      draft.readings.forEach((reading) => applyDimension(reading, question, answer));
    else if (question.code === "rows-twice" && answer === "both") applyKind(draft, "orders");
  }
}

const concerns = (draft: TableDraft, question: Question): boolean =>
  question.id.endsWith(":sheets") ||
  question.id.split(":")[1] === (draft.found.tableName ?? `${draft.found.sheet}!${draft.found.header.row}`);

function applyKind(draft: TableDraft, answer: string): void {
  const kind = dataSetKinds.find((known) => known === answer);
  if (kind === undefined) {
    draft.readings = [ignored(1)];
    return;
  }
  const candidate = draft.candidates.find((found) => found.kind === kind);
  if (candidate)
    draft.readings = [
      { kind: kind satisfies DataSetKind, confidence: 1, fields: fieldMap(candidate.assigned), ties: [] },
    ];
}

function applyColumn(draft: TableDraft, field: string, header: string): void {
  const column = draft.columns.find((profile) => profile.header === header);
  for (const { fields } of draft.readings) {
    for (const [index, found] of [...fields]) if (found.field === field) fields.delete(index);
    if (column) fields.set(column.index, { field, score: 1 });
  }
}

function applyWideValue(reading: Reading, field: string): void {
  if (!reading.wide) return;
  reading.wide = { ...reading.wide, field };
  if (field === "target") reading.kind = "targets";
}

function applyDimension(reading: Reading, question: Question, answer: string): void {
  const dimension: DimensionId | undefined = dimensionIds.find((id) => id === answer);
  const before = question.answer;
  if (dimension === undefined || before === undefined) return;
  const { sheetMember } = reading;
  if (question.id.endsWith(":sheets")) {
    if (sheetMember && "dimension" in sheetMember) reading.sheetMember = { ...sheetMember, dimension };
    return;
  }
  for (const [index, found] of reading.fields)
    if (found.field === before) reading.fields.set(index, { field: dimension, score: 1 });
  if (!reading.wide) return;
  const columns = [...reading.wide.columns].map(([index, tag]) => {
    const { [before as DimensionId]: member, ...others } = tag.members ?? {};
    return [
      index,
      member === undefined ? tag : { ...tag, members: { ...others, [dimension]: member } },
    ] as const;
  });
  reading.wide = { ...reading.wide, columns: new Map(columns) };
}
