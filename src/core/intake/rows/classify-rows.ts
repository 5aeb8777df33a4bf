import { fieldLabel } from "../../data/field-labels";
import type { CellProblem } from "../reading/column-store";
import type { ReadColumn, ReadTable } from "../reading/read-table";
import { decisiveColumns, isBlankAt, requirementsOf, type Requirement } from "./requirements";
import type { RowAccount } from "./row-account";
import { checkTotals } from "./check-totals";
import { rowsOfReading } from "./rows-of-reading";
import { findTotalRows } from "./total-rows";

interface Fault {
  column: ReadColumn;
  problem: CellProblem;
}

function faultsByRow(read: ReadTable): Map<number, Fault[]> {
  const faults = new Map<number, Fault[]>();
  for (const column of read.columns) {
    for (const problem of column.problems) {
      const list = faults.get(problem.row) ?? [];
      list.push({ column, problem });
      faults.set(problem.row, list);
    }
  }
  return faults;
}

/** A header row repeated in the body (printed lists do that): the cells say what the header says. */
function repeatsHeader(read: ReadTable, row: number, faults: readonly Fault[]): boolean {
  const same = (text: string, column: ReadColumn): boolean => text.trim() === column.column.header.trim();
  if (!faults.some(({ column, problem }) => same(problem.text, column))) return false;
  return read.columns.every((column) => {
    const { data } = column;
    if (data.type !== "text" || isBlankAt(column, row)) return true;
    return same(data.dictionary[data.codes[row] ?? -1] ?? "", column);
  });
}

/** Formulas copied down below the data show 0 and nothing else: such a row says nothing. */
function onlyZeros(read: ReadTable, row: number): boolean {
  return read.columns.every((column) => {
    if (isBlankAt(column, row)) return true;
    return column.data.type !== "text" && column.data.values[row] === 0;
  });
}

/** A row with nothing but the name of the group that begins there. */
function isHeading(read: ReadTable, row: number): boolean {
  return read.columns.every((column) => column.column.fillDown === true || isBlankAt(column, row));
}

/** The first thing that a row must hold and does not; nearly every row of a long table has all. */
function missingAt(requirements: readonly Requirement[], row: number): Requirement | undefined {
  for (const requirement of requirements) if (!isMet(requirement, row)) return requirement;
  return undefined;
}

function isMet({ anyOf }: Requirement, row: number): boolean {
  for (const group of anyOf) {
    let filled = 0;
    for (const column of group) if (!isBlankAt(column, row)) filled += 1;
    if (filled === group.length) return true;
  }
  return false;
}

function judgeRow(
  read: ReadTable,
  account: RowAccount,
  row: number,
  faults: readonly Fault[],
  rules: Rules,
): boolean {
  const rowNumber = read.table.body.row + row + 1;
  const missing = missingAt(rules.requirements, row);
  if (!missing && faults.length === 0) {
    account.rowsRead += 1;
    return true;
  }
  const blocked = faults.find(({ column }) => rules.decisive.has(column));
  // A second reading of the sheet (actuals beside targets) has no row where its own figure is not there yet.
  const { twinOf, sparse } = read.table;
  const notYet = (twinOf !== undefined || sparse) && missing?.field === "amount";
  if (!blocked && missing && faults.length === 0 && (notYet || onlyZeros(read, row) || isHeading(read, row)))
    return false;
  account.rowsRead += 1;
  if (faults.length > 0 && repeatsHeader(read, row, faults)) {
    account.leaveOut(rowNumber, "repeated-header", { text: faults[0]?.problem.text ?? "" });
  } else if (blocked) {
    const { problem, column } = blocked;
    account.leaveOut(rowNumber, problem.code, { column: column.column.index, text: problem.text });
  } else if (missing) {
    const column = missing.anyOf[0]?.[0]?.column;
    account.leaveOut(rowNumber, "blank-cell", {
      ...(column ? { column: column.index } : {}),
      params: { header: column?.header ?? fieldLabel(missing.field) },
    });
  } else {
    for (const { column, problem } of faults) {
      const { index, header } = column.column;
      account.remark(rowNumber, "cell-ignored", { column: index, text: problem.text, params: { header } });
    }
    return true;
  }
  return false;
}

/** Rows that are judged between two pauses: a millisecond of work. */
const rowsAtOnce = 4096;

interface Rules {
  requirements: readonly Requirement[];
  decisive: ReadonlySet<ReadColumn>;
}

/**
 * Decides for every body row whether it can be used, and keeps the account: blank rows are not rows, total rows are left
 * out and checked, rows whose needed cells are blank or unreadable are left out. Returns the usable rows' indexes. A pause now and
 * then for whoever must not block.
 */
export function* classifyRows(read: ReadTable, account: RowAccount): Generator<undefined, Uint32Array> {
  const requirements = requirementsOf(read);
  const rules = { requirements, decisive: decisiveColumns(read, requirements) };
  const faults = faultsByRow(read);
  yield;
  const totals = findTotalRows(read, requirements);
  yield;
  const isTotal = new Set(totals.map(({ row }) => row));
  const belongs = rowsOfReading(read);
  const used = new Uint32Array(read.bodyRows);
  let count = 0;
  for (let row = 0; row < read.bodyRows; row += 1) {
    if (row % rowsAtOnce === 0) yield;
    if (read.filled[row] !== 1 || isTotal.has(row) || !belongs(row)) continue;
    if (judgeRow(read, account, row, faults.get(row) ?? none, rules)) used[count++] = row;
  }
  checkTotals(read, account, totals);
  return used.subarray(0, count);
}

const none: readonly Fault[] = [];
