import type { DataSet } from "../../data/data-set";
import { fieldLabel } from "../../data/field-labels";
import type { DimensionId } from "../../data/fields";
import type { Phrase } from "../../data/locale";
import { bareName, workbookOf } from "../../data/sheet-name";
import type { JoinAccount, SourceReport, TableAccount } from "../../data/source-report";
import { dimensionWords } from "../wording";
import type { LiveOr } from "./live-or-static";
import { columnWords, staticReasons } from "./static-reasons";
import type { SumTerm } from "./sum-rules";

/** One Excel table that a sum reads: names to the letter. */
export interface SumSource {
  table: string;
  rows: number;
  date: string;
  terms: readonly { column: string; factor: number }[];
  /** Column of the dimension under review. */
  member?: string;
}

/** A row without a date or an amount adds nothing to a formula either. */
const addsNothing = "blank-cell";

function accountsOf(dataSet: DataSet, report: SourceReport): TableAccount[] {
  return dataSet.sources.flatMap(
    ({ tableId }) => report.tables.find((account) => account.tableId === tableId) ?? [],
  );
}

/** Whether every table of a data set states a field in a column of its own. */
export function statesField(dataSet: DataSet, report: SourceReport): (field: string) => boolean {
  const accounts = accountsOf(dataSet, report);
  return (field) => accounts.every(({ mapping }) => mapping[field] !== undefined);
}

/**
 * The Excel tables that a data set consists of with the columns that a formula would read, or the first reason why a formula
 * over them cannot be trusted.
 */
export function sumSources(
  dataSet: DataSet,
  report: SourceReport,
  terms: readonly SumTerm[],
  dimension?: DimensionId,
): LiveOr<readonly SumSource[]> {
  const accounts = accountsOf(dataSet, report);
  if (accounts.length === 0 || accounts.length < dataSet.sources.length)
    return { why: staticReasons.notStated };
  const sources: SumSource[] = [];
  for (const account of accounts) {
    const fields = ["date", ...terms.map(({ field }) => field)];
    const why =
      tableFault(account, report, terms.length === 0) ??
      columnFault(account, fields) ??
      (dimension && memberFault(account, dimension, report));
    if (why) return { why };
    sources.push(sourceOf(account, terms, dimension));
  }
  return { live: sources };
}

function sourceOf(account: TableAccount, terms: readonly SumTerm[], dimension?: DimensionId): SumSource {
  return {
    table: account.tableName ?? "",
    rows: account.rowsRead,
    date: columnName(account, "date"),
    terms: terms.map(({ field, sign }) => ({
      column: columnName(account, field),
      factor: sign * (account.units[field] ?? 1),
    })),
    ...(dimension && { member: columnName(account, dimension) }),
  };
}

function columnName({ columnNames, mapping }: TableAccount, field: string): string {
  return columnNames?.[field] ?? mapping[field] ?? "";
}

function tableFault(account: TableAccount, report: SourceReport, counts: boolean): Phrase | undefined {
  const { rowsLeftOut, sheet, source, tableName } = account;
  if (workbookOf(sheet) !== undefined) return staticReasons.otherFile(bareName(sheet));
  if (tableName === undefined) return staticReasons.notATable(sheet);
  const counted = report.problems.some(
    (problem) => problem.severity === "left-out" && problem.sheet === sheet && problem.code !== addsNothing,
  );
  if (rowsLeftOut > 0 && (counts || counted)) return staticReasons.rowsLeftOut(source, rowsLeftOut);
  return undefined;
}

function columnFault(account: TableAccount, fields: readonly string[]): Phrase | undefined {
  const missing = fields.find((field) => account.mapping[field] === undefined);
  if (missing !== undefined) return staticReasons.derived(fieldLabel(missing));
  const untidy = fields.filter((field) => !account.liveFields.includes(field));
  if (untidy.length > 0)
    return staticReasons.untidy(
      untidy.map((field) => columnWords(account.source, columnName(account, field))),
    );
  return fields.map((field) => nameFault(account, field)).find(Boolean);
}

/** Text in braces is how plans name columns. */
function nameFault(account: TableAccount, field: string): Phrase | undefined {
  const name = columnName(account, field);
  return /\{[\w:-]+\}/.test(name) ? staticReasons.columnName(columnWords(account.source, name)) : undefined;
}

function memberFault(
  account: TableAccount,
  dimension: DimensionId,
  { joins }: SourceReport,
): Phrase | undefined {
  if (dimension === "lifecycle") return staticReasons.lifecycle;
  if (account.liveFields.includes(dimension)) return nameFault(account, dimension);
  if (joins.some((join) => isFrom(join, account) && join.fields.includes(dimension)))
    return staticReasons.joined;
  if (account.mapping[dimension] === undefined) return staticReasons.derived(dimensionWords[dimension]);
  return staticReasons.spellings(columnWords(account.source, columnName(account, dimension)));
}

const isFrom = ({ from }: JoinAccount, { kind, sheet }: TableAccount): boolean =>
  from.kind === kind && from.sheet === sheet;
