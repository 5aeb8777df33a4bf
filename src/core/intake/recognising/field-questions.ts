import { fieldLabel } from "../../data/field-labels";
import type { Question } from "../../data/source-report";
import { questionId, tableLabel, type TableDraft } from "./reading";

/** Fields whose choice changes the figures; a tie over any other is settled by the order of the dictionary. */
const askedFields = new Set([
  "date",
  "amount",
  "target",
  "actual",
  "rep",
  "customer",
  "createdOn",
  "stage",
  "invoiceAmount",
  "dueDate",
  "closedOn",
  "margin",
  "cost",
]);
/** Required fields found with less than this are asked about. */
const SURE = 0.55;

/** Asks which of several columns is a field, and whether a doubtful column is the one; three samples with each choice. */
export function fieldQuestions(draft: TableDraft): Question[] {
  return draft.readings.flatMap((reading) => {
    if (reading.kind === "ignored" || reading.kind === "lookup") return [];
    const ties = reading.ties.filter(({ field }) => askedFields.has(field));
    const tied = ties.map(({ field, winner, others }) =>
      fieldQuestion(
        draft,
        field,
        [winner, ...others].map(({ column }) => column),
        winner.column.header,
      ),
    );
    const unsure = [...reading.fields].flatMap(([index, { field, score }]) => {
      const column = draft.columns.find((profile) => profile.index === index);
      // An empty table says nothing that could be doubted.
      const asked =
        askedFields.has(field) &&
        score < SURE &&
        column?.rows !== 0 &&
        !ties.some((tie) => tie.field === field);
      return asked && column ? [fieldQuestion(draft, field, [column], column.header)] : [];
    });
    return [...tied, ...unsure];
  });
}

function fieldQuestion(
  draft: TableDraft,
  field: string,
  columns: TableDraft["columns"],
  answer: string,
): Question {
  const options = columns.map(({ header, samples }) => ({ value: header, label: header, samples }));
  return {
    id: questionId("column-unclear", draft.found, field),
    code: "column-unclear",
    params: { table: tableLabel(draft.found), field: fieldLabel(field) },
    sheet: draft.found.sheet,
    options:
      columns.length > 1 ? options : [...options, { value: "", label: { zh: "都不是", en: "None of them" } }],
    answer,
  };
}
