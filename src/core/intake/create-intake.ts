import type { DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { dataSetKinds } from "../data/fields";
import type { Question, SourceReport } from "../data/source-report";
import type { Assembly } from "./assembly/assembly";
import { assembleOrders } from "./assembly/assemble-orders";
import { assembleTargets } from "./assembly/assemble-targets";
import { framesOf } from "./assembly/assembly";
import { joinTables } from "./assembly/join-tables";
import { tableAccounts } from "./assembly/table-accounts";
import { handleNearNames } from "./checking/near-names";
import { spanOf } from "./checking/test-rows";
import { consolidate } from "./consolidate";
import type { WorkbookMapping } from "./mapping";
import type { ColumnChunk } from "./outline";
import type { RecognisedTable, Recognition } from "./recognition";
import { columnsToRead, sharedHeaders } from "./reading/columns-to-read";
import type { Frame } from "./reading/frame";
import { createTableReader, type TableReader } from "./reading/read-table";
import { buildFrame } from "./rows/build-frame";
import { classifyRows } from "./rows/classify-rows";
import { fillDown } from "./rows/fill-down";
import { createRowAccount, type RowAccount } from "./rows/row-account";

export interface IntakeOptions {
  /** Year of dates and periods that name none; default is the title's, then the one in which the data end. */
  defaultYear?: number;
}

export interface IntakeResult {
  dataSets: DataSets;
  report: SourceReport;
  /** What to remember: the recognised mapping with the joins that were made or refused. */
  mapping: WorkbookMapping;
  /** First and last day that have actuals, lone test rows far away not counted; `null` without dated actuals. */
  dataSpan: { first: Day; last: Day } | null;
}

export interface Intake {
  /** Takes values as they arrive, in any order; they are parsed into columns at once and not kept. */
  addChunk(chunk: ColumnChunk): void;
  /** Joins, derives, checks and consolidates what was read. Call once, after the last chunk. */
  finish(): IntakeResult;
}

function yearStatedBy({ titlePeriod, sheetMember }: RecognisedTable): number | undefined {
  return titlePeriod?.year ?? (sheetMember && "period" in sheetMember ? sheetMember.period.year : undefined);
}

function readersFor(
  recognition: Recognition,
  options: IntakeOptions,
  questions: Question[],
): Map<string, TableReader> {
  const shared = sharedHeaders(recognition);
  const readers = new Map<string, TableReader>();
  const { answers } = recognition.mapping;
  for (const table of recognition.tables) {
    if (table.kind === "ignored") continue;
    const defaultYear = yearStatedBy(table) ?? options.defaultYear;
    const context = {
      table,
      date1904: recognition.date1904,
      answers,
      ...(defaultYear === undefined ? {} : { defaultYear }),
      ask: (question: Question) => questions.push(question),
    };
    readers.set(table.id, createTableReader(table, columnsToRead(table, shared), context));
  }
  return readers;
}

const spanFields: readonly (readonly [kind: string, fields: readonly string[]])[] = [
  ["orders", ["date"]],
  ["receipts", ["date"]],
  ["pipeline", ["createdOn", "stageOn", "wonOn", "closedOn"]],
];

function dataSpanOf(assembly: Assembly): IntakeResult["dataSpan"] {
  for (const [kind, fields] of spanFields) {
    const span = spanOf(framesOf(assembly, kind), fields);
    if (span) return { first: span.first, last: span.last };
  }
  return null;
}

function dataSetsOf(assembly: Assembly): DataSets {
  const entries = dataSetKinds.flatMap((kind) => {
    const frames = kind === "lookup" ? [] : framesOf(assembly, kind);
    return frames.length === 0 ? [] : [[kind, consolidate(kind, frames)] as const];
  });
  return Object.fromEntries(entries);
}

function rememberedMapping({ mapping, joinMappings }: Assembly): WorkbookMapping {
  const key = (join: WorkbookMapping["joins"][number]): string => JSON.stringify([join.from, join.to]);
  const made = new Set(joinMappings.map(key));
  return { ...mapping, joins: [...mapping.joins.filter((join) => !made.has(key(join))), ...joinMappings] };
}

function startAssembly(
  recognition: Recognition,
  readers: ReadonlyMap<string, TableReader>,
  options: IntakeOptions,
): Assembly {
  const frames = new Map<string, Frame>();
  const accounts = new Map<string, RowAccount>();
  for (const table of recognition.tables) {
    const reader = readers.get(table.id);
    if (!reader) continue;
    const account = createRowAccount(table);
    const read = reader.finish();
    fillDown(read);
    frames.set(table.id, buildFrame(read, classifyRows(read, account)));
    accounts.set(table.id, account);
  }
  return {
    frames,
    accounts,
    absorbed: new Set(),
    questions: [],
    joins: [],
    derived: [],
    joinMappings: [],
    mapping: recognition.mapping,
    date1904: recognition.date1904,
    year: options.defaultYear,
  };
}

/** Turns a recognised workbook's column values into clean data sets and the report on where every row went. */
export function createIntake(recognition: Recognition, options: IntakeOptions = {}): Intake {
  const asked: Question[] = [];
  const readers = readersFor(recognition, options, asked);
  return {
    addChunk(chunk) {
      readers.get(chunk.read.tableId)?.addChunk(chunk);
    },
    finish() {
      const assembly = startAssembly(recognition, readers, options);
      joinTables(assembly);
      assembleOrders(assembly);
      assembleTargets(assembly);
      const { dataSets, questions } = handleNearNames(dataSetsOf(assembly), recognition.mapping.answers);
      for (const account of assembly.accounts.values()) account.close();
      const known = new Set(recognition.questions.map(({ id }) => id));
      const open = [...asked, ...assembly.questions, ...questions].filter(({ id }) => !known.has(id));
      const report: SourceReport = {
        tables: tableAccounts(assembly.frames, assembly.accounts),
        joins: assembly.joins,
        derived: assembly.derived,
        problems: [
          ...recognition.problems,
          ...[...assembly.accounts.values()].flatMap(({ problems }) => problems),
        ],
        questions: [...recognition.questions, ...open],
      };
      return { dataSets, report, mapping: rememberedMapping(assembly), dataSpan: dataSpanOf(assembly) };
    },
  };
}
