import type { JoinAccount, DerivedField, Question } from "../../data/source-report";
import type { JoinMapping, WorkbookMapping } from "../mapping";
import type { Frame } from "../reading/frame";
import { yearQuestionId } from "../reading/read-tables";
import type { RowAccount } from "../rows/row-account";
import type { ProblemCode } from "../../problems";
import type { ProblemDetails } from "../rows/row-account";

/** What the steps from tables to data sets share: the tables so far, and everything that must be reported. */
export interface Assembly {
  /** By table id. */
  frames: Map<string, Frame>;
  readonly accounts: ReadonlyMap<string, RowAccount>;
  /** Tables whose rows are not data of their own: order headers, repeated orders. */
  readonly absorbed: Set<string>;
  readonly questions: Question[];
  readonly joins: JoinAccount[];
  readonly derived: DerivedField[];
  joinMappings: JoinMapping[];
  readonly mapping: WorkbookMapping;
  readonly date1904: boolean;
  /** Year of the data, for periods that name none; known once orders are dated. */
  year: number | undefined;
  /** Year to assume when the data have none. */
  readonly fallbackYear: number | undefined;
  /** First month of fiscal years that the workbook names without stating it. */
  readonly fiscalStart: number | undefined;
}

/** Frames of a kind that count as data, in the order of the workbook. */
export function framesOf(assembly: Assembly, ...kinds: readonly string[]): Frame[] {
  return [...assembly.frames.values()].filter(
    ({ table }) => kinds.includes(table.kind) && !assembly.absorbed.has(table.id),
  );
}

/** Whether a table's serials count from 1904: its own workbook says so. */
export function countsFrom1904({ date1904 }: Assembly, { table }: Frame): boolean {
  return table.date1904 ?? date1904;
}

/** The year for a table's periods that name none: the user's answer, else the year of the data, else the fallback. */
export function yearFor(assembly: Assembly, { table }: Frame): number | undefined {
  const answered = Number(assembly.mapping.answers[yearQuestionId(table)]);
  return answered > 0 ? answered : assumedYear(assembly);
}

/** What is assumed, and asked about, when a table says no year. */
export function assumedYear({ year, fallbackYear }: Assembly): number | undefined {
  return year ?? fallbackYear;
}

/** Replaces frames by their newer form. */
export function replaceFrames(assembly: Assembly, frames: readonly Frame[]): void {
  for (const frame of frames) assembly.frames.set(frame.table.id, frame);
}

/** Leaves a whole table out, with one problem. */
export function leaveOutTable(
  assembly: Assembly,
  frame: Frame,
  code: ProblemCode,
  details?: ProblemDetails,
): void {
  assembly.absorbed.add(frame.table.id);
  assembly.accounts.get(frame.table.id)?.leaveOutRest(frame.rowNumber, code, details);
}
