import { atOnce } from "../data/at-once";
import type { DataSet, DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { dataSetKinds, type DataSetKind } from "../data/fields";
import type { Question, SourceReport } from "../data/source-report";
import type { Assembly } from "./assembly/assembly";
import { assembleOrders } from "./assembly/assemble-orders";
import { assembleStatements } from "./assembly/assemble-statements";
import { assembleTargets } from "./assembly/assemble-targets";
import { framesOf } from "./assembly/assembly";
import { joinTables } from "./assembly/join-tables";
import { tableAccounts } from "./assembly/table-accounts";
import { mergeNames } from "./checking/merge-names";
import { nearNameQuestions } from "./checking/near-names";
import { spanOf } from "./checking/test-rows";
import { consolidate } from "./consolidate";
import type { WorkbookMapping } from "./mapping";
import type { ColumnChunk } from "./outline";
import type { Recognition } from "./recognition";
import type { Frame } from "./reading/frame";
import type { ReadTable } from "./reading/read-table";
import { createTablesReader } from "./reading/read-tables";
import { buildFrame } from "./rows/build-frame";
import { classifyRows } from "./rows/classify-rows";
import { fillDown } from "./rows/fill-down";
import { inRowUnits } from "./rows/row-units";
import { createRowAccount, type RowAccount } from "./rows/row-account";

export interface IntakeOptions {
  /** Year of dates and periods that name none; default is the title's, then the one in which the data end. */
  defaultYear?: number;
  /** Year to assume, and to ask about, when nothing in the whole workbook says one: that of the review, or today's. */
  fallbackYear?: number;
  /** First month of the review's fiscal years, for targets of fiscal years in a workbook that states none. */
  fiscalStart?: number;
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
  /** The same, with a pause after each step for whoever must not block. */
  finishInSteps(): Generator<undefined, IntakeResult>;
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

function* dataSetsOf(assembly: Assembly): Generator<undefined, DataSets> {
  const entries: [DataSetKind, DataSet][] = [];
  for (const kind of dataSetKinds) {
    const frames = kind === "lookup" ? [] : framesOf(assembly, kind);
    const filled = frames.filter(({ rowCount }) => rowCount > 0);
    if (filled.length > 0) entries.push([kind, consolidate(kind, filled)]);
    yield;
  }
  return Object.fromEntries(entries);
}

function rememberedMapping({ mapping, joinMappings }: Assembly): WorkbookMapping {
  const key = (join: WorkbookMapping["joins"][number]): string => JSON.stringify([join.from, join.to]);
  const made = new Set(joinMappings.map(key));
  return { ...mapping, joins: [...mapping.joins.filter((join) => !made.has(key(join))), ...joinMappings] };
}

function* startAssembly(
  reads: readonly ReadTable[],
  recognition: Recognition,
  options: IntakeOptions,
): Generator<undefined, Assembly> {
  const frames: Frame[] = [];
  const accounts = new Map<string, RowAccount>();
  for (const read of reads) {
    const account = createRowAccount(read.table);
    fillDown(read);
    yield;
    const used = yield* classifyRows(read, account);
    yield;
    frames.push(inRowUnits(buildFrame(read, used)));
    accounts.set(read.table.id, account);
    yield;
  }
  const { mapping, date1904 } = recognition;
  const merged = mergeNames(frames, mapping.answers);
  return {
    frames: new Map(merged.map((frame) => [frame.table.id, frame])),
    accounts,
    absorbed: new Set(),
    questions: [],
    joins: [],
    derived: [],
    joinMappings: [],
    mapping,
    date1904,
    year: options.defaultYear,
    fallbackYear: options.fallbackYear,
    fiscalStart: options.fiscalStart,
  };
}

function reportOf(
  assembly: Assembly,
  recognition: Recognition,
  questions: readonly Question[],
): SourceReport {
  const accounts = [...assembly.accounts.values()];
  for (const account of accounts) account.close();
  const byId = new Map([...questions, ...recognition.questions].map((question) => [question.id, question]));
  return {
    tables: tableAccounts(assembly.frames, assembly.accounts),
    joins: assembly.joins,
    derived: assembly.derived,
    problems: [...recognition.problems, ...accounts.flatMap(({ problems }) => problems)],
    questions: [...byId.values()],
  };
}

/** The last year that a table's title or sheet names: nearer than today's where no row is dated. */
function titledYear({ tables }: Recognition): number | undefined {
  const years = tables.flatMap(({ kind, titlePeriod }) =>
    kind === "ignored" ? [] : (titlePeriod?.year ?? []),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Turns a recognised workbook's column values into clean data sets and the report on where every row went. */
export function createIntake(recognition: Recognition, given: IntakeOptions = {}): Intake {
  const fallbackYear = titledYear(recognition) ?? given.fallbackYear;
  const options = { ...given, ...(fallbackYear === undefined ? {} : { fallbackYear }) };
  const reader = createTablesReader(recognition, options.defaultYear, options.fallbackYear);
  const { answers } = recognition.mapping;
  return {
    addChunk(chunk) {
      reader.addChunk(chunk);
    },
    finish() {
      return atOnce(this.finishInSteps());
    },
    *finishInSteps() {
      const { reads, questions } = yield* reader.finish();
      yield;
      const assembly = yield* startAssembly(reads, recognition, options);
      joinTables(assembly);
      yield;
      yield* assembleOrders(assembly);
      assembleTargets(assembly);
      yield;
      assembleStatements(assembly);
      yield;
      const dataSets = yield* dataSetsOf(assembly);
      const near = yield* nearNameQuestions(dataSets, answers);
      const asked = [...questions, ...assembly.questions, ...near];
      yield;
      const report = reportOf(assembly, recognition, asked);
      yield;
      return { dataSets, report, mapping: rememberedMapping(assembly), dataSpan: dataSpanOf(assembly) };
    },
  };
}
