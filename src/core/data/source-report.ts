import type { Day } from "./day";
import { say, type Locale, type Phrase } from "./locale";
import type { Problem, ProblemCode } from "../problems";
import type { DataSetKind } from "./fields";

/** How one table was read: rows read = rows used + rows left out, always. Printed on OUT15 and in the pane. */
export interface TableAccount {
  kind: DataSetKind;
  tableId: string;
  sheet: string;
  /** `Sheet!A1:H200`, or the Excel table's name. */
  source: string;
  tableName?: string;
  rowsRead: number;
  rowsUsed: number;
  rowsLeftOut: number;
  hiddenRows: number;
  /** First and last day that the used rows are about; absent for tables without dates. */
  days?: { first: Day; last: Day };
  /** field id → header as people wrote it */
  mapping: Readonly<Record<string, string>>;
  /** field id → factor to the base unit (10000 for 万元) */
  units: Readonly<Record<string, number>>;
  /** Fields whose every value is a clean number in an Excel table, so that SUMIFS over it is allowed (B2). */
  liveFields: readonly string[];
  /** Of these fields, the column's name letter for letter where `mapping` shows it tidied (line breaks, double blanks). */
  columnNames?: Readonly<Record<string, string>>;
}

export interface JoinAccount {
  from: { kind: DataSetKind; sheet: string; header: string };
  to: { kind: DataSetKind; sheet: string; header: string };
  keysFound: number;
  keysTotal: number;
  /** Fields that the join brought. */
  fields: readonly string[];
}

/** How a field came about when it was not simply read: `amount = price × quantity × (1 − discount)`. */
export interface DerivedField {
  kind: DataSetKind;
  field: string;
  formula: { zh: string; en: string };
}

/** One answer to a question; a label that is no name from the workbook is a phrase. */
export interface QuestionOption {
  value: string;
  label: string | Phrase;
  samples?: readonly string[];
}

/** A choice that only the user can make; `answer` is what was assumed meanwhile, if anything. */
export interface Question {
  id: string;
  code: ProblemCode;
  params: Readonly<Record<string, string | number | Phrase>>;
  sheet?: string;
  address?: string;
  options: readonly QuestionOption[];
  answer?: string;
}

/** An option as the reader sees it. */
export function optionLabel({ label }: QuestionOption, locale: Locale): string {
  return typeof label === "string" ? label : say(label, locale);
}

/** Everything that OUT15, OUT16 and the pane must say about where the numbers came from. */
export interface SourceReport {
  tables: readonly TableAccount[];
  joins: readonly JoinAccount[];
  derived: readonly DerivedField[];
  problems: readonly Problem[];
  questions: readonly Question[];
}
