import type { Correction } from "../core/intake/correct-mapping";
import type { RecognisedTable, Recognition } from "../core/intake/recognition";
import type { Question } from "../core/data/source-report";
import type { Decision, TableDecision } from "./decisions";

/** What a correction decides, in words that outlive the session; `null` for a join, which the mapping itself keeps, and for what is not there. */
export function decisionOf(correction: Correction, { tables }: Recognition): Decision | null {
  switch (correction.about) {
    case "join":
      return null;
    case "question":
      return { about: "question", question: correction.question, answer: correction.answer };
    default: {
      const table = tables.find(({ id }) => id === correction.tableId);
      if (!table) return null;
      const { sheet, tableName, signature, kind } = table;
      const place = { sheet, ...(tableName === undefined ? {} : { tableName }), signature, kind };
      if (correction.about === "kind") return { about: "kind", ...place, kind: correction.kind };
      const header = table.columns.find(({ index }) => index === correction.column)?.header;
      if (header === undefined) return null;
      return correction.about === "field"
        ? { about: "field", ...place, header, field: correction.field }
        : { about: "unit", ...place, header, unit: correction.unit };
    }
  }
}

/** The decisions with one more; those that it overrules are gone. */
export function decided(before: readonly Decision[], now: Decision | null): readonly Decision[] {
  return now === null ? before : [...before.filter((known) => !overrules(now, known)), now];
}

/** The decisions with what a review has assumed where nobody answered. */
export function withAssumed(
  before: readonly Decision[],
  questions: readonly Question[],
): readonly Decision[] {
  return questions.reduce<readonly Decision[]>(
    (decisions, question) =>
      question.answer === undefined
        ? decisions
        : decided(decisions, { about: "question", question, answer: question.answer, assumed: true }),
    before,
  );
}

function overrules(now: Decision, known: Decision): boolean {
  if (now.about === "question") {
    if (known.about === "question") return known.question.id === now.question.id;
    return (
      known.about === "kind" && now.question.code === "kind-unclear" && known.sheet === now.question.sheet
    );
  }
  if (known.about === "question" || !isSameTable(known, now)) return false;
  if (now.about === "kind") return known.about === "kind" || known.kind !== now.kind;
  if (known.about !== now.about) return false;
  if (known.about === "field" && now.about === "field")
    return known.header === now.header || (now.field !== null && known.field === now.field);
  return known.about === "unit" && now.about === "unit" && known.header === now.header;
}

/** Whether two decisions are about one table, whatever kind it was read as. */
export function isSameTable(a: TableDecision, b: Omit<TableDecision, "about" | "kind">): boolean {
  const isSamePlace =
    a.tableName === undefined || b.tableName === undefined
      ? a.sheet === b.sheet
      : a.tableName === b.tableName;
  return isSamePlace && a.signature === b.signature;
}

/** The correction that brings a table in line with what was decided; `null` when it is, or when table or column are gone. */
export function correctionFor(decision: Decision, { tables }: Recognition): Correction | null {
  if (decision.about === "question") return null;
  const here = tables.filter((table) => isSameTable(decision, table));
  const table = here.find(({ kind }) => kind === decision.kind);
  if (decision.about === "kind") {
    const [first] = here;
    return table || !first ? null : { about: "kind", tableId: first.id, kind: decision.kind };
  }
  return table ? columnCorrection(decision, table) : null;
}

function columnCorrection(
  decision: Exclude<TableDecision, { about: "kind" }>,
  table: RecognisedTable,
): Correction | null {
  const column = table.columns.find(({ header }) => header === decision.header);
  if (!column) return null;
  const at = { tableId: table.id, column: column.index };
  if (decision.about === "field")
    return column.field === decision.field ? null : { about: "field", ...at, field: decision.field };
  const isStated = column.field === null || column.unit === decision.unit;
  return isStated ? null : { about: "unit", ...at, unit: decision.unit };
}
