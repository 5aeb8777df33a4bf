import { atOnce } from "../data/at-once";
import type { Phrase } from "../data/locale";
import type { Question } from "../data/source-report";
import type { Problem } from "../problems";
import { findTables } from "./find-tables";
import type { FoundTable } from "./finding/found-table";
import type { WorkbookMapping } from "./mapping";
import type { WorkbookOutline } from "./outline";
import { draftTable, readTable } from "./recognise-table";
import { alignDimensions } from "./recognising/align-dimensions";
import { takeBareOrders } from "./recognising/bare-orders";
import { doubtOrders } from "./recognising/doubtful-orders";
import { settleFiscalYears } from "./recognising/fiscal-years";
import { hideFacts } from "./recognising/hidden-sheets";
import type { KnownMembers } from "./recognising/guess-dimension";
import { knownMembers } from "./recognising/known-members";
import { applyKind } from "./recognising/apply-answers";
import { assumePeriods } from "./recognising/assume-periods";
import { nothingToReview, tablesLeftAside } from "./recognising/left-aside";
import { dropRepeatedOrders, linkHeadersAndLines } from "./recognising/link-orders";
import { columnsUnread } from "./recognising/columns-unread";
import type { TableDraft } from "./recognising/reading";
import { applyRemembered, rememberedFor, tableMapping } from "./recognising/remembered";
import { takeUnpricedOrders } from "./recognising/price-lists";
import { settleYears } from "./recognising/note-years";
import { takeReturnLists } from "./recognising/return-lists";
import { settleMasters } from "./recognising/settle-masters";
import { nameSheetMembers } from "./recognising/sheet-members";
import { isSettled, settleQuestions } from "./recognising/settle-questions";
import { toRecognised } from "./recognising/to-recognised";
import { compareReports, keepLastSums } from "./recognising/several-reports";
import { shownCurrencies } from "./recognising/shown-currencies";
import { unansweredKinds } from "./recognising/unanswered-kinds";
import { onlyExplains, whyNotSales } from "./recognising/why-not-sales";
import type { RecognisedTable, Recognition } from "./recognition";

/**
 * Understands a workbook from its outline: which tables there are, what each is, which column is which field. What was
 * remembered wins and is not asked again; anything else that is not certain comes with a question and an assumed answer.
 */
export function recogniseWorkbook(outline: WorkbookOutline, remembered: WorkbookMapping | null): Recognition {
  return atOnce(recogniseInSteps(outline, remembered));
}

/** The same, with a pause after each table for whoever must not block. */
export function* recogniseInSteps(
  outline: WorkbookOutline,
  remembered: WorkbookMapping | null,
): Generator<undefined, Recognition> {
  const problems: Problem[] = [];
  const hidden = new Set(outline.sheets.filter(({ visible }) => !visible).map(({ id }) => id));
  const found: FoundTable[] = [];
  for (const sheet of outline.sheets) {
    const tables = findTables(sheet, outline.date1904);
    if (sheet.visible) problems.push(...tables.problems);
    found.push(...tables.tables);
    yield;
  }
  const answers = remembered?.answers ?? {};
  const { drafts, known } = yield* draftTables(found);
  linkTables(drafts, known, answers, hidden);
  yield;
  if (remembered) drafts.forEach((draft) => recallKind(draft, remembered, known));
  const asked = settleQuestions(drafts, answers, known);
  const tables = markPages(drafts.flatMap(toRecognised)).map((table) => remember(table, remembered));
  const questions = asked.filter((question) => !isSettled(question, remembered?.tables ?? []));
  yield;
  const isRemembered = (table: RecognisedTable): boolean =>
    remembered !== null && rememberedFor(table, remembered) !== undefined;
  const why = (table: RecognisedTable): Phrase => reasonFor(table, drafts);
  problems.push(
    ...emptyTables(tables),
    ...tablesLeftAside(tables, questions, isRemembered, why),
    ...columnsUnread(drafts),
    ...shownCurrencies(drafts),
    ...unansweredKinds(tables, questions),
  );
  const isBlank = outline.sheets.every(({ used }) => used === null);
  const obstacle = nothingToReview(tables, isBlank, why);
  return {
    tables,
    questions,
    problems,
    mapping: mappingOf(tables, questions, remembered),
    date1904: outline.date1904,
    ...(obstacle ? { obstacle } : {}),
  };
}

function reasonFor({ id, twinOf, kind }: RecognisedTable, drafts: readonly TableDraft[]): Phrase {
  if (kind !== "ignored" && kind !== "lookup") return onlyExplains(kind);
  const draft = drafts.find(({ found }) => found.id === (twinOf ?? id));
  return draft ? (draft.aside ?? whyNotSales(draft)) : { zh: "没有使用", en: "not used" };
}

/** Tables of one kind and with the same headers below each other are the pages of one list. */
function markPages(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const seen = new Set<string>();
  return tables.map((table) => {
    const key = [table.sheetId, table.kind, table.body.column, table.signature].join("\n");
    if (seen.has(key)) return { ...table, continues: true };
    seen.add(key);
    return table;
  });
}

/** Each table by itself, then again with the members that all of them show. */
function* draftTables(
  found: readonly FoundTable[],
): Generator<undefined, { drafts: TableDraft[]; known: KnownMembers }> {
  const drafts: TableDraft[] = [];
  for (const table of found) {
    drafts.push(draftTable(table));
    yield;
  }
  compareReports(drafts);
  yield* readEach(drafts, new Map());
  const known = knownMembers(drafts);
  yield* readEach(drafts, known);
  return { drafts, known };
}

function* readEach(drafts: readonly TableDraft[], known: KnownMembers): Generator<undefined, void> {
  for (const draft of drafts) {
    readTable(draft, known);
    yield;
  }
}

/** What only the workbook as a whole can tell. */
function linkTables(
  drafts: readonly TableDraft[],
  known: KnownMembers,
  answers: Readonly<Record<string, string>>,
  hidden: ReadonlySet<string>,
): void {
  linkHeadersAndLines(drafts);
  hideFacts(drafts, hidden, answers);
  nameSheetMembers(drafts, known);
  keepLastSums(drafts);
  takeReturnLists(drafts, answers);
  takeUnpricedOrders(drafts);
  dropRepeatedOrders(drafts, answers);
  takeBareOrders(drafts);
  doubtOrders(drafts, answers);
  alignDimensions(drafts);
  settleMasters(drafts);
  assumePeriods(drafts, answers);
  settleYears(drafts);
  settleFiscalYears(drafts);
}

/** A table that the user once said is something else is read as that, months as columns included. */
function recallKind(draft: TableDraft, remembered: WorkbookMapping, known: KnownMembers): void {
  const [table] = toRecognised(draft);
  const mapping = table && rememberedFor(table, remembered);
  const isNew = mapping && draft.readings.every(({ kind }) => kind !== mapping.kind);
  if (isNew && mapping.kind !== "ignored") applyKind(draft, mapping.kind, known);
}

function remember(table: RecognisedTable, remembered: WorkbookMapping | null): RecognisedTable {
  const mapping = remembered ? rememberedFor(table, remembered) : undefined;
  return mapping ? applyRemembered(table, mapping) : table;
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
    tables: tables.map((table) =>
      tableMapping(table, remembered ? rememberedFor(table, remembered)?.units : undefined),
    ),
    joins: remembered?.joins ?? [],
    answers: { ...Object.fromEntries(assumed), ...remembered?.answers },
  };
}
