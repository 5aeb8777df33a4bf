import type { Phrase } from "../../data/locale";
import type { Problem, ProblemCode } from "../../problems";
import { cellAddress } from "../cell-address";
import type { RecognisedTable } from "../recognition";

/** Beyond this many of one kind in one table, further remarks are counted instead of listed. */
const listedRemarks = 200;

/** Keeps the books of one table: every row that was read is used, or left out with a problem that names a cell. */
export interface RowAccount {
  readonly table: RecognisedTable;
  rowsRead: number;
  readonly leftOut: ReadonlySet<number>;
  readonly problems: readonly Problem[];
  /** Takes a row (one-based sheet row) out of the figures. A row is left out once, for the first reason given. */
  leaveOut(rowNumber: number, code: ProblemCode, details?: ProblemDetails): void;
  /** Takes all rows out that are still in, with one problem that names their range. */
  leaveOutRest(rowNumbers: Uint32Array, code: ProblemCode, details?: ProblemDetails): void;
  /** Notes something about a row that stays in. */
  remark(rowNumber: number, code: ProblemCode, details?: ProblemDetails): void;
  /** Closes the books: adds what was counted instead of listed. */
  close(): void;
}

export interface ProblemDetails {
  /** Zero-based sheet column of the offending cell; default is the table's first. */
  column?: number;
  text?: string;
  params?: Readonly<Record<string, string | number | Phrase>>;
}

class Account implements RowAccount {
  rowsRead = 0;
  readonly leftOut = new Set<number>();
  readonly problems: Problem[] = [];
  private readonly remarks = new Map<ProblemCode, number>();

  constructor(readonly table: RecognisedTable) {}

  leaveOut(rowNumber: number, code: ProblemCode, details: ProblemDetails = {}): void {
    if (this.leftOut.has(rowNumber)) return;
    this.leftOut.add(rowNumber);
    this.problems.push(this.problem("left-out", rowNumber, code, details));
  }

  leaveOutRest(rowNumbers: Uint32Array, code: ProblemCode, details: ProblemDetails = {}): void {
    const rows = [...new Set(rowNumbers)]
      .filter((rowNumber) => !this.leftOut.has(rowNumber))
      .sort((a, b) => a - b);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return;
    for (const rowNumber of rows) this.leftOut.add(rowNumber);
    const { column, columns } = this.table.body;
    const problem = this.problem("left-out", first, code, { ...details, column });
    this.problems.push({
      ...problem,
      address: `${problem.address ?? ""}:${cellAddress(column + columns - 1, last)}`,
    });
  }

  remark(rowNumber: number, code: ProblemCode, details: ProblemDetails = {}): void {
    const count = (this.remarks.get(code) ?? 0) + 1;
    this.remarks.set(code, count);
    if (count <= listedRemarks) this.problems.push(this.problem("warning", rowNumber, code, details));
  }

  close(): void {
    const { sheet } = this.table;
    for (const [code, count] of this.remarks) {
      if (count <= listedRemarks) continue;
      const params = { count: count - listedRemarks, code };
      this.problems.push({ code: "more-of-the-same", severity: "warning", sheet, params });
    }
    this.remarks.clear();
  }

  private problem(
    severity: Problem["severity"],
    rowNumber: number,
    code: ProblemCode,
    { column, text, params }: ProblemDetails,
  ): Problem {
    return {
      code,
      severity,
      sheet: this.table.sheet,
      address: cellAddress(column ?? this.table.body.column, rowNumber),
      ...(text === undefined ? {} : { text }),
      ...(params === undefined ? {} : { params }),
    };
  }
}

/** An empty account of a table. */
export function createRowAccount(table: RecognisedTable): RowAccount {
  return new Account(table);
}
