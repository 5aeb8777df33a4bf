import type { Question } from "../data/source-report";
import type { Problem } from "../problems";
import { findTables } from "./find-tables";
import type { FoundTable } from "./finding/found-table";
import type { WorkbookMapping } from "./mapping";
import type { WorkbookOutline } from "./outline";
import { draftTable, readTable } from "./recognise-table";
import { alignDimensions } from "./recognising/align-dimensions";
import { applyAnswers } from "./recognising/apply-answers";
import { fieldQuestions } from "./recognising/field-questions";
import { knownMembers } from "./recognising/known-members";
import { dropRepeatedOrders, linkHeadersAndLines } from "./recognising/link-orders";
import type { TableDraft } from "./recognising/reading";
import { applyRemembered, openQuestions, rememberedFor, tableMapping } from "./recognising/remembered";
import { settleMasters } from "./recognising/settle-masters";
import { nameSheetMembers } from "./recognising/sheet-members";
import { toRecognised } from "./recognising/to-recognised";
import type { RecognisedTable, Recognition } from "./recognition";

/**
 * Understands a workbook from its outline: which tables there are, what each is, which column is which field. What was
 * remembered wins and is not asked again; anything else that is not certain comes with a question and an assumed answer.
 */
export function recogniseWorkbook(outline: WorkbookOutline, remembered: WorkbookMapping | null): Recognition {
  const problems: Problem[] = [];
  const found = outline.sheets
    .filter(({ visible }) => visible)
    .flatMap((sheet) => {
      const tables = findTables(sheet);
      problems.push(...tables.problems);
      return tables.tables;
    });
  const drafts = recogniseTables(found);
  const answers = remembered?.answers ?? {};
  const asked = drafts.flatMap((draft) => [...draft.questions, ...fieldQuestions(draft)]);
  drafts.forEach((draft) => applyAnswers(draft, asked, answers));
  const tables = drafts.flatMap(toRecognised).map((table) => remember(table, remembered));
  const questions = openQuestions(withoutSettled(asked, tables, remembered), answers);
  problems.push(...emptyTables(tables));
  return {
    tables,
    questions,
    problems,
    mapping: mappingOf(tables, questions, remembered),
    date1904: outline.date1904,
  };
}

/** Each table by itself first, then again with the members that all of them show, then the workbook as a whole. */
function recogniseTables(found: readonly FoundTable[]): TableDraft[] {
  const drafts = found.map(draftTable);
  drafts.forEach((draft) => readTable(draft, new Map()));
  const known = knownMembers(drafts);
  drafts.forEach((draft) => readTable(draft, known));
  linkHeadersAndLines(drafts);
  nameSheetMembers(drafts, known);
  dropRepeatedOrders(drafts);
  alignDimensions(drafts);
  settleMasters(drafts);
  return drafts;
}

function remember(table: RecognisedTable, remembered: WorkbookMapping | null): RecognisedTable {
  const mapping = remembered ? rememberedFor(table, remembered) : undefined;
  return mapping ? applyRemembered(table, mapping) : table;
}

/** A table whose mapping was remembered raises no questions about its kind or columns. */
function withoutSettled(
  questions: readonly Question[],
  tables: readonly RecognisedTable[],
  remembered: WorkbookMapping | null,
): Question[] {
  const settled = new Set(
    tables.filter((table) => remembered && rememberedFor(table, remembered)).map(({ sheet }) => sheet),
  );
  return questions.filter(
    ({ code, sheet }) =>
      !(settled.has(sheet ?? "") && (code === "kind-unclear" || code === "column-unclear")),
  );
}

function emptyTables(tables: readonly RecognisedTable[]): Problem[] {
  return tables
    .filter(
      ({ kind, body, twinOf }) =>
        kind !== "ignored" && kind !== "lookup" && body.rows === 0 && twinOf === undefined,
    )
    .map((table) => ({
      code: "no-rows",
      sheet: table.sheet,
      text: table.tableName ?? table.sheet,
      severity: "warning",
    }));
}

/** All that was settled now, ready to be remembered once the user agrees: assumed answers count as given. */
function mappingOf(
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
  remembered: WorkbookMapping | null,
): WorkbookMapping {
  const assumed = questions.flatMap(({ id, answer }) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return {
    version: 1,
    tables: tables.map(tableMapping),
    joins: remembered?.joins ?? [],
    answers: { ...Object.fromEntries(assumed), ...remembered?.answers },
  };
}
