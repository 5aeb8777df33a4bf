import { calendarDate, dayOf } from "../../data/day";
import { createColumnParser, type ColumnParser, type ColumnParserOptions } from "../column-parser";
import type { CellValue } from "../outline";
import { exact } from "../parse-number";
import type { RecognisedTable } from "../recognition";
import type { ColumnStore } from "./column-store";
import type { ColumnToRead } from "./columns-to-read";
import { createParsedStore } from "./parsed-store";
import { createTextStore } from "./text-store";

/** What a table's columns need to know to read their cells; some of it is settled only after the first look at the data. */
export interface ReadingContext {
  table: RecognisedTable;
  date1904: boolean;
  /** Year of dates that name none. */
  defaultYear: number | undefined;
  /** Order of day and month where a column leaves it open: the habit of its neighbours. */
  dayFirst: boolean | undefined;
  /** question id → chosen option */
  answers: Readonly<Record<string, string>>;
  /** Told how a column's cells turned out to be written. */
  settled: (header: string, parser: ColumnParser) => void;
}

/** Serials that are a day beyond doubt: 1954 to 2119. Others (years, `20240305`) are for the parser. */
const surely = { first: 20_000, last: 80_000 };
/** Excel's 1904 system counts from a day that the 1900 system calls 1462. */
const days1904 = 1462;

/** A discount or a share beyond 100 % is a slip and must not decide how the whole column is read. */
const neverOverHundred = new Set(["discount", "share"]);

/** `2024-03` in such a column is known at, or due by, the end of March; a month's exchange rate holds from its beginning. */
const endsItsPeriod = new Set(["date", "dueDate", "due", "dueOn", "periodEnd"]);

function parserOptions(source: ColumnToRead, context: ReadingContext): ColumnParserOptions {
  const { column, role } = source;
  const { answers, defaultYear, date1904, table } = context;
  const order = answers[questionId("date-order", table, column.header)];
  const dayFirst = order === undefined ? context.dayFirst : order === "dmy";
  const percent = answers[questionId("percent", table, column.header)];
  return {
    unit: role.unit,
    date1904,
    ...(defaultYear === undefined ? {} : { defaultYear }),
    ...(dayFirst === undefined ? {} : { dayFirst }),
    ...(percent === "fraction" || percent === "percent" ? { percent } : {}),
    ...(column.look === "percent" && role.type === "ratio" ? { percent: "fraction" as const } : {}),
    ...(endsItsPeriod.has(column.field ?? "") && table.kind !== "rates" ? { periodAs: "end" as const } : {}),
  };
}

/** Id of a question about one column: survives moved columns and re-opened workbooks. */
export function questionId(code: string, table: RecognisedTable, header: string): string {
  return `${code}:${table.tableName ?? table.sheet}:${header}`;
}

function quickFor(type: "number" | "date", unit: number, date1904: boolean): (value: number) => number {
  const shift = date1904 ? days1904 : 0;
  if (type === "number") return unit === 1 ? (value) => value : (value) => exact(value, unit);
  return (serial) => {
    const day = Math.floor(serial) + shift;
    return day >= surely.first && day <= surely.last ? day : NaN;
  };
}

/** Whether the user has said that Excel swapped day and month of the dates it took for its own. */
function swapsBack({ column, role }: ColumnToRead, { answers, table }: ReadingContext): boolean {
  return role.type === "date" && answers[questionId("half-converted", table, column.header)] === "yes";
}

function swapDayAndMonth(day: number): number {
  if (Number.isNaN(day)) return day;
  const { year, month, day: date } = calendarDate(day);
  return date > 12 ? day : dayOf(year, date, month);
}

/** The store for a column, by the type that its field asks for. Spans and names are kept as text. */
export function createColumnStore(source: ColumnToRead, context: ReadingContext): ColumnStore {
  const { column, role } = source;
  const { type } = role;
  if (type === "text" || type === "period") return createTextStore();
  const day = type === "date" ? "date" : "number";
  const wanted = (sample: CellValue): boolean =>
    !neverOverHundred.has(column.field ?? "") || typeof sample !== "number" || Math.abs(sample) <= 100;
  return createParsedStore({
    type: day,
    quick: quickFor(day, type === "ratio" || type === "flag" ? 1 : role.unit, context.date1904),
    settleNumbers: type === "ratio" || type === "flag",
    parserFor: (samples) => createColumnParser(type, samples.filter(wanted), parserOptions(source, context)),
    settled: (parser) => {
      context.settled(column.header, parser);
    },
    correct: swapsBack(source, context) ? swapDayAndMonth : undefined,
  });
}
