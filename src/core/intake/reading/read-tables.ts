import { calendarDate } from "../../data/day";
import { knownDays } from "../../data/known-days";
import type { Question } from "../../data/source-report";
import type { ColumnParser } from "../column-parser";
import type { ColumnChunk } from "../outline";
import type { RecognisedTable, Recognition } from "../recognition";
import { columnsToRead, sharedHeaders } from "./columns-to-read";
import { questionId, type ReadingContext } from "./create-column-store";
import { createTableReader, type ReadTable, type TableReader } from "./read-table";

export interface TablesReader {
  addChunk(chunk: ColumnChunk): void;
  /** All tables as read, and what could not be told from their cells. A pause after each for whoever must not block. */
  finish(): Generator<undefined, { reads: ReadTable[]; questions: Question[] }>;
}

interface Entry {
  context: ReadingContext;
  reader: TableReader;
  /** How each column's cells turned out to be written, by header. */
  parsers: Map<string, ColumnParser>;
}

/** Id of the question for the year of a table's dates and periods. */
export function yearQuestionId({ tableName, sheet }: RecognisedTable): string {
  return `year:${tableName ?? sheet}`;
}

function yearStatedFor(
  table: RecognisedTable,
  answers: Readonly<Record<string, string>>,
): number | undefined {
  const answered = Number(answers[yearQuestionId(table)]);
  if (answered > 0) return answered;
  const { titlePeriod, sheetMember } = table;
  return titlePeriod?.year ?? (sheetMember && "period" in sheetMember ? sheetMember.period.year : undefined);
}

function entryFor(
  table: RecognisedTable,
  recognition: Recognition,
  shared: ReadonlySet<string>,
  defaultYear: number | undefined,
): Entry {
  const { answers } = recognition.mapping;
  const parsers = new Map<string, ColumnParser>();
  const context: ReadingContext = {
    table,
    date1904: table.date1904 ?? recognition.date1904,
    defaultYear: yearStatedFor(table, answers) ?? defaultYear,
    dayFirst: undefined,
    answers,
    settled: (header, parser) => parsers.set(header, parser),
  };
  return { context, parsers, reader: createTableReader(table, columnsToRead(table, shared), context) };
}

const orderOf = ({ settled, questions }: ColumnParser): boolean | undefined =>
  settled.dateOrder === undefined || questions.some(({ id }) => id === "date-order")
    ? undefined
    : settled.dateOrder === "dmy";

/** Day first or month first, as the columns that show it agree; `undefined` when none does or they differ. */
function habitOf(entries: readonly Entry[]): boolean | undefined {
  const orders = new Set(entries.flatMap(({ parsers }) => [...parsers.values()].map(orderOf)));
  orders.delete(undefined);
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** The year in which the dates of the workbook end. */
function lastYear(reads: readonly ReadTable[]): number | undefined {
  const days = reads.flatMap(({ columns }) =>
    columns.flatMap(({ column, data }) =>
      data.type === "date" && (column.field === "date" || column.field === "createdOn")
        ? [...data.values]
        : [],
    ),
  );
  const known = knownDays(Float64Array.from(days.filter((day) => !Number.isNaN(day))).sort());
  return known && calendarDate(known.last).year;
}

const lacksYear = ({ columns }: ReadTable): boolean =>
  columns.some(({ problems }) => problems.some(({ code }) => code === "year-missing"));

function yearQuestion(read: ReadTable, year: number | undefined): Question {
  const { table } = read;
  const sample = read.columns.flatMap(({ problems }) => problems).find(({ code }) => code === "year-missing");
  const options = year === undefined ? [] : [year - 1, year, year + 1].map(String);
  return {
    id: yearQuestionId(table),
    code: "year-unclear",
    params: { header: sample?.text ?? "" },
    sheet: table.sheet,
    options: options.map((value) => ({ value, label: value })),
    ...(year === undefined ? {} : { answer: String(year) }),
  };
}

function questionsOf({ context, parsers }: Entry): Question[] {
  const { table, answers } = context;
  return [...parsers].flatMap(([header, parser]) => {
    const asked = parser.questions.filter(({ id }) => id !== "year");
    const half = questionId("half-converted", table, header);
    const swapped: Question[] =
      parser.settled.halfConverted && answers[half] === undefined
        ? [{ id: half, code: "date-half-converted", params: {}, options: yesNo, answer: "no" }]
        : [];
    return [
      ...asked.map((question) => ({ ...question, id: questionId(question.id, table, header) })),
      ...swapped,
    ].map((question) => ({ ...question, sheet: table.sheet, params: { ...question.params, header } }));
  });
}

const yesNo = [
  { value: "yes", label: { zh: "换回", en: "Swap them back" } },
  { value: "no", label: { zh: "保持原样", en: "Leave them as they are" } },
];

/**
 * Reads all tables at once. What one column leaves open (the year of `10月20日`, whether `3/4` is in March) is taken from
 * the others, and asked; `fallbackYear` is the year when none of them has one.
 */
export function createTablesReader(
  recognition: Recognition,
  defaultYear: number | undefined,
  fallbackYear: number | undefined,
): TablesReader {
  const shared = sharedHeaders(recognition.tables);
  const entries = new Map<string, Entry>();
  for (const table of recognition.tables) {
    if (table.kind !== "ignored") entries.set(table.id, entryFor(table, recognition, shared, defaultYear));
  }
  const readAgain = (entry: Entry): ReadTable => entry.reader.finish();
  return {
    addChunk(chunk) {
      entries.get(chunk.read.tableId)?.reader.addChunk(chunk);
    },
    *finish() {
      const all = [...entries.values()];
      const questions: Question[] = [];
      const first: ReadTable[] = [];
      for (const entry of all) {
        first.push(readAgain(entry));
        yield;
      }
      const year = first.some(lacksYear) ? (lastYear(first) ?? fallbackYear) : undefined;
      const habit = habitOf(all);
      const reads: ReadTable[] = [];
      for (const [at, entry] of all.entries()) {
        const read = first[at] ?? readAgain(entry);
        const open = [...entry.parsers.values()].some((parser) =>
          parser.questions.some(({ id }) => id === "date-order"),
        );
        if (lacksYear(read)) questions.push(yearQuestion(read, year));
        const isSettled = !(lacksYear(read) && year !== undefined) && !(open && habit !== undefined);
        if (!isSettled) {
          entry.context.defaultYear ??= year;
          entry.context.dayFirst = habitOf([entry]) ?? habit;
        }
        reads.push(isSettled ? read : readAgain(entry));
        yield;
      }
      return { reads, questions: [...questions, ...all.flatMap(questionsOf)] };
    },
  };
}
