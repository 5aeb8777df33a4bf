import { dataSetKinds, dimensionIds, type DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import type { KnownMembers } from "./guess-dimension";
import { readingOf } from "./reading-of";
import { ignored, type Reading, type TableDraft } from "./reading";
import { readWide } from "./read-wide";

/** Reads a draft anew in the light of what the user answered to one of its questions; an unknown answer changes nothing. */
export function applyAnswer(
  draft: TableDraft,
  question: Question,
  answer: string,
  known: KnownMembers,
): void {
  switch (question.code) {
    case "kind-unclear":
      return applyKind(draft, answer, known);
    case "column-unclear":
      return applyColumn(draft, question.id.split(":").at(-1) ?? "", answer);
    case "wide-value-unclear":
      return draft.readings.forEach((reading) => applyWideValue(reading, answer));
    case "dimension-unclear":
      return draft.readings.forEach((reading) => applyDimension(reading, question, answer));
    default:
      return undefined;
  }
}

/** Reads a table as the user says it is, spread out or not; anything but a data set means it is ignored. */
export function applyKind(draft: TableDraft, answer: string, known: KnownMembers): void {
  const kind = dataSetKinds.find((id) => id === answer);
  if (kind === undefined) {
    draft.readings = [ignored(1)];
    return;
  }
  const wide = readWide(draft.found, draft, known, kind);
  const candidate = draft.candidates.find((found) => found.kind === kind);
  if (wide) Object.assign(draft, { readings: wide.readings, sums: wide.sums });
  else if (candidate) draft.readings = [{ ...readingOf(candidate, draft), confidence: 1 }];
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
  const before: DimensionId | undefined = dimensionIds.find((id) => id === question.answer);
  if (dimension === undefined || before === undefined) return;
  const { sheetMember, wide } = reading;
  if (question.id.endsWith(":sheets")) {
    if (sheetMember && "dimension" in sheetMember) reading.sheetMember = { ...sheetMember, dimension };
    return;
  }
  for (const [index, { field }] of reading.fields)
    if (field === before) reading.fields.set(index, { field: dimension, score: 1 });
  if (reading.stack?.dimension === before) reading.stack = { ...reading.stack, dimension };
  if (!wide) return;
  const columns = [...wide.columns].map(([index, tag]) => {
    const { [before]: member, ...others } = tag.members ?? {};
    return [
      index,
      member === undefined ? tag : { ...tag, members: { ...others, [dimension]: member } },
    ] as const;
  });
  reading.wide = { ...wide, columns: new Map(columns) };
}
