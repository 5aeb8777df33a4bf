import type { DataSetKind, DimensionId } from "../../data/fields";
import type { Phrase } from "../../data/locale";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import type { LabelLevel } from "../reading/stacked-labels";
import type { NamedPeriod, RecognisedTable } from "../recognition";
import type { Tie } from "./assign-fields";
import type { ColumnProfile } from "./profile-columns";
import type { SplitColumn } from "./split-columns";
import type { KindCandidate } from "./weigh-kinds";

export interface ReadField {
  field: string;
  score: number;
}

export interface WideTag {
  period?: NamedPeriod;
  members?: Readonly<Partial<Record<DimensionId, string>>>;
  /** Column that holds the day of each of its figures. */
  dated?: number;
}

/** Payments of a contract that stand in columns: 首付款日期 | 首付款金额 | 二期款日期 …, or 1月回款 | 2月回款 …. */
export interface Instalments {
  /** Columns of amounts, with the column that dates each or the month that its header names. */
  amounts: ReadonlyMap<number, WideTag>;
  dates: readonly ColumnProfile[];
  /** Amounts that nothing dates. */
  undated: readonly ColumnProfile[];
}

/** Levels of a pivot table's row labels from the outside in, and what its names are members of. */
export interface Stack {
  levels: readonly LabelLevel[];
  dimension: DimensionId;
}

/** One way to read a table; a table with targets and actuals has two. */
export interface Reading {
  kind: DataSetKind | "ignored";
  confidence: number;
  fields: Map<number, ReadField>;
  ties: readonly Tie[];
  wide?: { columns: ReadonlyMap<number, WideTag>; field: string };
  split?: SplitColumn;
  role?: "header" | "lines";
  /** Each row is of this reading or of the other one: a ledger of sales and payments. */
  sparse?: true;
  /** A list of returns, whose amounts take back what orders brought. */
  returns?: true;
  /** Its figures are of a year before the rows' dates. */
  yearsBack?: 1;
  /** Column of names that stand on rows of their own above the rows that they are of. */
  groupLabel?: number;
  onlyRows?: { column: number; values: readonly string[] };
  /** The column `period` holds labels of several levels under each other. */
  stack?: Stack;
  sheetMember?: NonNullable<RecognisedTable["sheetMember"]>;
}

/** A table with everything that was thought about it; the workbook as a whole may still change its readings. */
export interface TableDraft {
  found: FoundTable;
  columns: readonly ColumnProfile[];
  /** Sheet name, Excel table name and titles. */
  names: readonly string[];
  titlePeriod?: NamedPeriod;
  /** The same report is there for other months, of the same year or of others too. */
  otherReports?: "same-year" | "other-years";
  /** Why it is not used, where that was found out on purpose. */
  aside?: Phrase;
  /** First month of the fiscal years that the table names. */
  fiscalStart?: number;
  /** Weighed without the columns of instalments. */
  candidates: readonly KindCandidate[];
  instalments?: Instalments;
  readings: Reading[];
  /** Columns that sum up wide columns. */
  sums: ReadonlySet<number>;
  questions: Question[];
}

/** What people call the table: its Excel name, else its sheet. */
export function tableLabel(found: FoundTable): string {
  return found.tableName ?? found.sheet;
}

/** A question's id, the same on every run as long as sheet and header are. */
export function questionId(code: string, found: FoundTable, what: string): string {
  return [code, found.tableName ?? `${found.sheet}!${found.header.row}`, what].join(":");
}

/** The reading that an ignored table has. */
export function ignored(confidence: number): Reading {
  return { kind: "ignored", confidence, fields: new Map(), ties: [] };
}

/** Fields of an assignment by column. */
export function fieldMap(
  assigned: readonly { column: ColumnProfile; field: string; score: number }[],
): Map<number, ReadField> {
  return new Map(
    assigned.map(({ column, field, score }) => [column.index, { field, score: Math.min(1, score) }]),
  );
}
